import type { Line } from '../markdown/lines.ts'
import { type Part, textOf } from './parts.ts'

export type Choice = { readonly text: string; readonly why: string }

/** More are no question, and each takes time. */
const MOST_CHOICES = 100

type Open = { readonly text: readonly Line[]; readonly why: Line[]; readonly below: Set<string> }

/**
 * The choices that lines of dashes divide.
 * @param below parts inside the first one, such as `### --feedback--`: each belongs to the choice above it,
 *   and the line that ends that choice stands in it
 * @returns or why they cannot be told apart
 */
export function choicesOf(part: Part, below: readonly Part[]): readonly Choice[] | string {
  const open: Open[] = []
  for (const { name, body } of [part, ...below]) {
    if (isTorn(body))
      return 'A block of code among the answers is not closed, so it is unclear what divides them.'
    for (const [index, piece] of piecesOf(body).entries()) {
      if (mayDivide(piece)) {
        return 'A line of signs stands between the answers that may divide them or not; write three dashes.'
      }
      const choice = open.at(-1)
      if (index > 0 || !choice) open.push({ text: piece, why: [], below: new Set() })
      else if (choice.below.has(name)) {
        return `An answer has two parts named --${name}--; a line of three dashes may be missing.`
      } else {
        choice.below.add(name)
        if (name === 'feedback') choice.why.push(...piece)
      }
    }
  }
  if (open.length > MOST_CHOICES) return `The question has ${open.length} answers, which nobody can read.`
  const choices = open.map(({ text, why }) => ({ text: textOf(text), why: textOf(why) }))
  const last = open.at(-1)
  const endsEmpty = choices.length > 1 && choices.at(-1)?.text === '' && last?.below.size === 0
  return endsEmpty ? choices.slice(0, -1) : choices
}

const DIVIDER = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const NEARLY = /^ {0,3}\\?[-\u2010-\u2015\u2500=_*~][-\u2010-\u2015\u2500=_*~ \t]*$/

function piecesOf(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'text' && DIVIDER.test(line.text)) pieces.push([])
    else pieces.at(-1)?.push(line)
  }
  return pieces
}

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/

/** Whether a fence is never closed, or what closes it was meant for another. */
function isTorn(lines: readonly Line[]): boolean {
  let opened = ''
  for (const { kind, text } of lines) {
    const fence = FENCE.exec(text)?.[1]
    if (fence === undefined) continue
    if (kind === 'text') return true
    if (kind === 'open') opened = fence
    else if (fence.startsWith(opened) && text.trim().length > fence.length) return true
  }
  return false
}

/** A choice may be nothing but signs, but a line of them beside others may be a divider gone wrong. */
function mayDivide(piece: readonly Line[]): boolean {
  const words = piece.filter(({ kind, text }) => kind !== 'comment' && text.trim() !== '')
  return words.length > 1 && words.some(({ kind, text }) => kind === 'text' && NEARLY.test(text))
}
