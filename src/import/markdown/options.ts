import { whysOf } from '../types.ts'
import type { Group, Option } from './groups.ts'
import { dedent, flush, type Line, textOfLines, trimBlank, withoutComments } from './lines.ts'
import { mendHtml } from './mend.ts'

/** An option as it was read. */
export type Choice = {
  readonly text: string
  readonly why: string
  /** Its box is ticked. */
  readonly ticked: boolean
  /** A sign behind its words says that it is right: `B ✅`. */
  readonly signed: boolean
}

export function choicesOf(group: Group): readonly Choice[] {
  return group.options.map((option) => {
    const { text, why } = partsOf(option)
    const bare = withoutSign(option.box.right ? text.replace(CROSS, '') : text)
    return { text: bare, why, ticked: option.box.right, signed: bare !== text }
  })
}

/** The texts of options, and what is said about each. */
export function textsOf(choices: readonly Choice[]): {
  readonly options: readonly string[]
  readonly whys?: readonly string[]
} {
  return { options: choices.map(({ text }) => text), ...whysOf(choices.map(({ why }) => why)) }
}

/** Given away to the author's eyes, not to the learner's. */
const SIGN =
  /[ \t](?:[\u2705\u2714\u2611]\ufe0f?|(?:<[-=]{1,3}|\u2190|\/\/)[ \t]?(?:correct|right|correcto|richtig)\b[ \t]?(?:answer|one)?[.!]?|\(\*\)|[*_]{0,2}\((?:the )?(?:correct|right)(?: answer)?\)[*_]{0,2})$/iu

/** Behind a ticked option it marks the right one; elsewhere it may say the opposite. */
const CROSS = /[ \t](?:\/\/[ \t]?)?\u274e\ufe0f?$/u

function withoutSign(text: string): string {
  const bare = text.replace(SIGN, '').trimEnd()
  return bare === '' ? text : bare
}

const EXPLAINS = /^\s*[*_[]*explanation\b[\]*_]*\s*:/i

function partsOf(option: Option): { text: string; why: string } {
  const body: Line[] = []
  const said: Line[] = []
  let explains = false
  for (const line of option.body) {
    explains ||= line.kind === 'text' && EXPLAINS.test(line.text)
    const quote = line.kind === 'text' ? /^\s*>\s?(.*)$/.exec(line.text) : null
    if (quote) said.push({ ...line, text: quote[1] ?? '' })
    else if (explains) said.push(line)
    else body.push(line)
  }
  return { text: mendHtml(textOf(option, body)), why: mendHtml(textOfLines(said)) }
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
