import { whysOf } from '../types.ts'
import type { Group, Option } from './groups.ts'
import { dedent, flush, type Line, textOfLines, trimBlank, withoutComments } from './lines.ts'
import { mendHtml } from './mend.ts'

/** The options of a run, as texts. */
export function optionsOf(group: Group): {
  readonly options: readonly string[]
  readonly whys?: readonly string[]
} {
  const read = group.options.map(partsOf)
  return { options: read.map(({ text }) => text), ...whysOf(read.map(({ why }) => why)) }
}

function partsOf(option: Option): { text: string; why: string } {
  const body: Line[] = []
  const quoted: Line[] = []
  for (const line of option.body) {
    const quote = line.kind === 'text' ? /^\s*>\s?(.*)$/.exec(line.text) : null
    if (quote) quoted.push({ ...line, text: quote[1] ?? '' })
    else body.push(line)
  }
  return { text: mendHtml(textOf(option, body)), why: mendHtml(textOfLines(quoted)) }
}

function textOf({ box, line }: Option, body: readonly Line[]): string {
  const [first] = body
  const opened = first?.number === line && first.kind === 'open'
  const rest = body
    .filter(({ kind }) => kind !== 'comment')
    .slice(opened ? 1 : 0)
    .map(({ text }) => text)
  const above = withoutComments(box.text).trim()
  if (opened) return [above, ...rest.map((text) => dedent(text, indentOfClose(rest)))].join('\n').trimEnd()
  const below = trimBlank(rest)
  if (below.length === 0) return plainStart(above)
  // Code that is indented below a blank line keeps what makes it code.
  const apart = rest[0]?.trim() === '' && !/^\s*(?:`{3}|~{3})/.test(below[0] ?? '')
  const texts = flush(below, apart ? box.content : Number.MAX_SAFE_INTEGER)
  if (above === '') return texts.join('\n').trimEnd()
  const blank = rest[0]?.trim() === '' ? '\n' : ''
  return `${plainStart(above)}\n${blank}${texts.join('\n')}`.trimEnd()
}

function indentOfClose(lines: readonly string[]): number {
  return /^\s*/.exec(lines.at(-1) ?? '')?.[0].length ?? 0
}

/** Behind a box, no sign begins a heading, a quote or a list. */
function plainStart(text: string): string {
  return text.replace(/^(?=(?:>|#{1,6}\s|[-+*]\s))/, '\\').replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
}
