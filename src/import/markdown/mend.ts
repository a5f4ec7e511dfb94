import { fileNameOf } from '../html.ts'
import { outsideCodeSpans } from './code-spans.ts'

/** Pictures and line breaks written as HTML become Markdown; code keeps them. */
export function mendHtml(markdown: string): string {
  if (!/<(?:br|img)\b/i.test(markdown)) return markdown
  let fenced = false
  return markdown
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced
      if (fenced || /^(?: {4}|\t)/.test(line)) return line
      if (/^\s*<br\s*\/?>\s*$/i.test(line)) return line
      const end = line.trim().startsWith('|') ? ' ' : '\\\n'
      return outsideCodeSpans(line, (text) => mended(text, end)).replace(/^\\\n|\\\n$/g, '')
    })
    .join('\n')
}

function mended(text: string, lineEnd: string): string {
  return text
    .replace(/<img\b([^<>]*)>/gi, (tag, attributes: string) => {
      const source = attributeOf(attributes, 'src')
      return source === ''
        ? tag
        : `![${altFor(attributeOf(attributes, 'alt'), source)}](${addressFor(source)})`
    })
    .replace(/[ \t]?<br\s*\/?>[ \t]?/gi, lineEnd)
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
}

function altFor(alt: string, source: string): string {
  return (alt === '' ? fileNameOf(source) : alt).replace(/[[\]\\]/g, ' ')
}

function addressFor(source: string): string {
  return /[\s()<>]/.test(source) ? `<${source.replace(/[<>]/g, '')}>` : source
}

/** A picture needs words for those who do not see it: its file's name, where the author wrote none. */
export function nameImages(markdown: string): string {
  if (!markdown.includes('![](')) return markdown
  return markdown.replace(/!\[\]\(\s*<?([^\s)>]+)>?/g, (whole, address: string) =>
    whole.replace('![](', `![${fileNameOf(address).replace(/[[\]\\]/g, ' ')}](`),
  )
}
