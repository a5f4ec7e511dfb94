import { type Block, textOf } from './blocks.ts'

/** Where a `{` and the `}` that closes it stand. */
export type Braces = { readonly from: number; readonly to: number }

/** The outermost braces of a text, escaped ones left out. */
export function bracesOf(text: string): Braces[] {
  const found: Braces[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') {
      depth += 1
      if (depth === 1) from = at
    } else if (sign === '}' && depth > 0) {
      depth -= 1
      if (depth === 0) found.push({ from, to: at })
    }
  }
  return found
}

const ANSWERS = /^\s*(?:[=~]|####|%-?\d|#\s*(?:[=%~(]|-?[\d.]|$)|(?:T|TRUE|F|FALSE)\s*(?:#|$))/i

/** Braces that hold answers; where there are none, those that are empty, for an essay. */
export function answersAmong(text: string, braces: readonly Braces[] = bracesOf(text)): Braces[] {
  const inner = ({ from, to }: Braces) => text.slice(from + 1, to)
  const answers = braces.filter((pair) => ANSWERS.test(inner(pair)))
  return answers.length > 0 ? answers : braces.filter((pair) => inner(pair).trim() === '')
}

const CODE = /;|[a-z-]+\s*:\s/i
const CLOZE = /^\s*\d*:[A-Z]/

/** Whether a text holds code and no answers, so that a blank line in it ends no question. */
export function isCodeOnly(text: string): boolean {
  const braces = bracesOf(text)
  if (answersAmong(text, braces).length > 0) return false
  if (text.split('<pre').length > text.split('</pre').length) return true
  const inner = braces.map(({ from, to }) => text.slice(from + 1, to))
  return inner.some((code) => CODE.test(code)) && !inner.some((code) => CLOZE.test(code))
}

export type Piece = { readonly line: number; readonly text: string }

const TRUTH = /^\s*(?:T|TRUE|F|FALSE)\b/i

/** What may stand behind the braces that end a question, before the next question's line. */
const LINE_ENDS = /^[ \t.,;:!?]*(?:\/\/[^\n]*)?\n\s*/

/** A block's questions, where no blank line parts them: one ends with the line in which its answers end. */
export function piecesOf({ lines }: Block): Piece[] {
  const text = textOf(lines)
  const braces = bracesOf(text)
  const all = braces.filter(({ from, to }) => ANSWERS.test(text.slice(from + 1, to)) || to === from + 1)
  const cuts: number[] = []
  for (const [index, { from, to }] of all.entries()) {
    const next = all[index + 1]
    if (!next) break
    const between = text.slice(to + 1, next.from)
    const ends = LINE_ENDS.exec(between)?.[0]
    if (ends === undefined || ends.length === between.length) continue
    const alone = text.slice(text.lastIndexOf('\n', to) + 1, to).trim() === ''
    const block = text.slice(from, to).includes('\n')
    const truth = TRUTH.test(text.slice(from + 1, to))
    const goesOn = /^\p{Ll}/u.test(between.slice(ends.length))
    if (!goesOn || truth || (alone && block)) cuts.push(to + 1 + ends.length)
  }
  const starts = [0, ...cuts]
  let line = 0
  let at = 0
  return starts.map((start, index) => {
    for (; at < start; at += 1) if (text[at] === '\n') line += 1
    return { line: lines[line]?.number ?? 1, text: text.slice(start, starts[index + 1]).trim() }
  })
}
