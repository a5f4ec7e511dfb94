import { htmlToMarkdown, looksLikeHtml } from '../html.ts'
import { authored, literal } from '../literal.ts'

export type TextFormat = 'html' | 'markdown' | 'plain' | 'moodle'

/** Takes `[html]` off the beginning. */
export function formatOf(raw: string, otherwise: TextFormat): { format: TextFormat; raw: string } {
  const found = /^\s*\[(html|markdown|plain|moodle)\]/i.exec(raw)
  if (!found?.[1]) return { format: otherwise, raw }
  return { format: found[1].toLowerCase() as TextFormat, raw: raw.slice(found[0].length) }
}

/** LaTeX that begins like the escape for a new line. */
const LATEX =
  /^n(?:abla|atural|eq|eg|ewline|ewcommand|exists|leq|geq|mid|otin|parallel|warrow|earrow)(?![a-z])/
/** The same where it may be a word of some language, too, but for signs of LaTeX around it. */
const SHORT_LATEX = /^n(?:e|i|ot|u)(?![a-z])/
const MATHS = /\$|\\[([]|\\(?:begin|frac|sqrt)\b/

/** `\=` as it is meant, and `\n` as a new line. */
export function unescaped(raw: string, { newLine = '\n', latex = true } = {}): string {
  const maths = latex && MATHS.test(raw)
  const isLatex = (word: string) => LATEX.test(word) || (maths && SHORT_LATEX.test(word))
  let text = ''
  for (let at = 0; at < raw.length; at += 1) {
    const sign = raw[at] ?? ''
    const next = raw[at + 1] ?? ''
    if (sign !== '\\' || !'~=#{}:n\\'.includes(next) || next === '') text += sign
    else {
      if (next !== 'n') text += next
      else if (latex && isLatex(raw.slice(at + 1, at + 14))) text += '\\n'
      else text += newLine
      at += 1
    }
  }
  return text
}

/**
 * A piece of GIFT as Markdown.
 * @param plain the file means no HTML by what looks like it
 * @throws RangeError when its HTML is too large
 */
export function toMarkdown(piece: string, inherited: TextFormat, plain = false): string {
  const { format, raw } = formatOf(piece, inherited)
  switch (format) {
    case 'markdown':
      return unescaped(raw, { latex: false }).trim()
    case 'plain':
      return literal(unescaped(raw))
    case 'html':
      return htmlToMarkdown(unescaped(raw))
    case 'moodle': {
      const text = unescaped(raw)
      if (plain || !looksLikeHtml(text) || hasOpenTag(text)) return authored(text)
      return htmlToMarkdown(unescaped(raw, { newLine: '<br>' }))
    }
    default:
      format satisfies never
      return ''
  }
}

/** A tag without its partner is a text about that tag. */
function hasOpenTag(text: string): boolean {
  const counts = new Map<string, number>()
  for (const [, close, name = ''] of text.matchAll(/<(\/?)([a-z][a-z\d]*)\b[^<>]*>/gi)) {
    if (/^(?:br|hr|img|input|p|li|td|tr|th)$/i.test(name) && close) continue
    if (/^(?:br|hr|img)$/i.test(name)) continue
    const key = name.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + (close ? -1 : 1))
  }
  return [...counts].some(([name, count]) =>
    /^(?:p|li|td|tr|th)$/.test(name)
      ? !new RegExp(`</${name}\\s*>`, 'i').test(text) && count > 0
      : count !== 0,
  )
}
