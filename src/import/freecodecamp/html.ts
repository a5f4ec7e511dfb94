import type { Line } from '../markdown/lines.ts'
import { raised, sunk } from '../scripts.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

const PAIR =
  /<(code|kbd|samp|em|i|strong|b|dfn|sub|sup|a)(?:\s([^<>]{0,300}))?>\s{0,9}([^<>\s](?:[^<>]{0,300}[^<>\s])?)\s{0,9}<\/\1>/gi

/** Tags around a few words, as Markdown. */
export function inlineHtml(text: string): string {
  if (!text.includes('</')) return text
  return text.replace(PAIR, (pair, tag: string, attributes: string | undefined, words: string) => {
    switch (tag.toLowerCase()) {
      case 'code':
      case 'kbd':
      case 'samp':
        return words.includes('`') ? pair : `\`${decoded(words)}\``
      case 'strong':
      case 'b':
        return `**${words}**`
      case 'sub':
        return sunk(words)
      case 'sup':
        return raised(words)
      case 'a':
        return linked(words, /\bhref\s*=\s*["'](https?:[^\s"'()<>]+)["']/i.exec(attributes ?? '')?.[1])
      default:
        return `*${words}*`
    }
  })
}

function linked(words: string, address: string | undefined): string {
  return address === undefined || /[[\]]/.test(words) ? words : `[${words}](${address})`
}

const PRE = /^ {0,3}<pre(?:\s[^<>]*)?>/i
const BREAK = /<br\s*\/?>\n?/gi
const FORMATTING = /<\/?(?:code|samp|kbd|span|strong|em|b|i)(?:\s[^<>]*)?>/gi

/** `<pre>` becomes a block of code, in which dashes divide nothing and spaces count. */
export function preAsCode(lines: readonly Line[]): readonly Line[] {
  const ends = preEnds(lines)
  if (ends.at(0) === undefined) return lines
  const mended: Line[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const end = ends[index]
    if (!line) break
    if (line.kind !== 'text' || end === undefined || !PRE.test(line.text)) {
      mended.push(line)
      continue
    }
    const block = lines.slice(index, end + 1).map(({ text }) => text)
    const [inside = '', after = ''] = block
      .join('\n')
      .replace(PRE, '')
      .split(/<\/pre>/i)
    const code = decoded(inside.replace(BREAK, '\n').replace(FORMATTING, '')).replace(/^\n|\n$/g, '')
    const fence = '`'.repeat(Math.max(3, 1 + longestRun(code)))
    const { number } = line
    mended.push({ text: '', number, kind: 'text' }, { text: fence, number, kind: 'open' })
    for (const text of code.split('\n')) mended.push({ text, number, kind: 'code' })
    mended.push({ text: fence, number, kind: 'code' }, { text: after, number, kind: 'text' })
    index = end
  }
  return mended
}

/** For each line the next one that ends such a block. */
function preEnds(lines: readonly Line[]): readonly (number | undefined)[] {
  const ends: (number | undefined)[] = new Array(lines.length)
  let next: number | undefined
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (/<\/pre>/i.test(lines[index]?.text ?? '')) next = index
    ends[index] = next
  }
  return ends
}

function longestRun(code: string): number {
  let longest = 0
  for (const [ticks] of code.matchAll(/`+/g)) longest = Math.max(longest, ticks.length)
  return longest
}
