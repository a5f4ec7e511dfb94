import { outsideCodeSpans } from '../markdown/code-spans.ts'
import { type Line, linesOf, textOfLines, withoutComments } from '../markdown/lines.ts'
import { mendHtml } from '../markdown/mend.ts'
import { inlineHtml, preAsCode } from './html.ts'

/** A part of a file: `#### --answer--` and what stands under it, up to the next heading of that kind. */
export type Part = {
  /** In lower case. */
  readonly name: string
  /** How many signs its heading begins with. */
  readonly level: number
  readonly line: number
  readonly body: readonly Line[]
}

/** Translations put spaces and backslashes into the headings, and translate a few. */
const HEADING = /^ {0,3}(#{1,6})[ \t]*\\?--[ \t]*(\p{L}[\p{L}\p{M}\p{N}_ -]{0,40}?)[ \t]*--[ \t]*#*[ \t]*$/u

export function partsOf(source: string): Part[] {
  const parts: (Part & { readonly body: Line[] })[] = []
  for (const line of preAsCode(linesOf(source))) {
    const heading = line.kind === 'text' && line.text.includes('#') ? HEADING.exec(line.text) : null
    if (!heading) parts.at(-1)?.body.push(line)
    else {
      const [, signs = '', name = ''] = heading
      parts.push({
        name: name.toLowerCase().replace(/[ _]/g, '-'),
        level: signs.length,
        line: line.number,
        body: [],
      })
    }
  }
  return parts
}

/** A part's Markdown, without comments and HTML. */
export function textOf(lines: readonly Line[]): string {
  const visible = lines.map((line) =>
    line.kind === 'text' && line.text.includes('<')
      ? { ...line, text: outsideCodeSpans(line.text, (text) => inlineHtml(withoutComments(text))) }
      : line,
  )
  return mendHtml(textOfLines(visible))
}

/** The part of that name, or why there is none to take. */
export function onePart(parts: readonly Part[], wanted: string): Part | string {
  const [part, other] = parts.filter(({ name }) => name === wanted)
  return part && !other ? part : `The question has no part, or several parts, named --${wanted}--.`
}

/** What is said after the answer was given. */
export function explanationOf(parts: readonly Part[]): string {
  return parts
    .filter(({ name }) => name === 'explanation')
    .map(({ body }) => textOf(body))
    .join('\n\n')
}
