import { hasLetters, letteredIn } from '../lettered.ts'
import { authored } from '../literal.ts'
import type { Item } from '../types.ts'
import { hasKey, isLetter, keyIn, notedKey, rightOf } from './key.ts'
import { areEmpty, depthOf, FENCE, stemOf, withoutBreaks, withoutFrame, withoutNumbers } from './stem.ts'

const SAYS =
  /^[\s>*_-]*(?:explanation|feedback|rationale|reason|justificaci[oó]n|explicaci[oó]n|raz[oó]n|explication|erkl[aä]rung|begr[uü]ndung|spiegazione|explica[cç][aã]o)[*_]*\s*:[*_]*\s*(.*)$/i

/** Whether a text has options `A. x` in lines of their own, and names the right ones. */
export function isAiken(source: string): boolean {
  return hasKey(source) && /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?[([]?A[ \t]*(?:[.)\]]|:\s)/im.test(source)
}

export type Block = {
  readonly line: number
  readonly lines: readonly string[]
  readonly key?: string
  /** Another letter is named below the first. */
  readonly another?: boolean
  readonly said: readonly string[]
}

type Open = { line: number; lines: string[]; key?: string; another?: boolean; said: string[]; depth: number }

/** Aiken: a question, options `A. x` or `A) x`, and `ANSWER: A`. */
export function readAiken(source: string): Item[] {
  const blocks = blocksOf(source)
  const [first] = blocks
  if (first?.key !== undefined && isLetter(first.key) && !hasLetters(first.lines)) {
    return blocks.map(({ line }) => ({ line, reason: ABOVE }))
  }
  return withoutNumbers(blocks).map(itemOf)
}

/** Lines that fold an answer away on a web page. */
const FOLD = /^\s*(?:<\/?details\b[^>]*>\s*)?(?:<summary>[^\n]*<\/summary>)?$/i
const ABOVE = 'The letters "ANSWER:" stand above their questions here; write each below its options.'

function blocksOf(source: string): Block[] {
  const blocks: Open[] = []
  let open: Open | undefined
  let saying = false
  let fenced = false
  const lines = source.split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '' && FOLD.test(line)) continue
    if (FENCE.test(line)) fenced = !fenced
    const key = keyIn(line)
    const blank = line.trim() === ''
    if (open?.key !== undefined) {
      const says = SAYS.exec(line)?.[1]
      if (open.key === '' && isLetter(line)) open.key = line.trim()
      else if (says !== undefined) open.said.push(says)
      else if (key !== undefined) open.another = true
      else if (!blank && saying) open.said.push(line)
      else if (!blank) open = undefined
      if (open) {
        saying = !blank && (saying || says !== undefined)
        continue
      }
      saying = false
    }
    if (blank && (!open || areEmpty(open.lines.slice(-2)))) continue
    const depth = fenced || key !== undefined ? undefined : headingAt(lines, index)
    if (open && depth !== undefined && depth <= open.depth) {
      if (!hasLetters(open.lines)) blocks.pop()
      open = undefined
    }
    if (!open) {
      open = { line: index + 1, lines: [], said: [], depth: depth ?? DEEPEST }
      blocks.push(open)
    }
    if (key !== undefined && (hasLetters(open.lines) || !line.includes('='))) open.key = key
    else open.lines.push(line)
  }
  return blocks.filter(({ key, lines }) => key !== undefined || !areEmpty(lines))
}

/** Of a text that stands under no heading, so that any heading ends it. */
const DEEPEST = 6

/** The depth of a heading with a blank line above and no options right below it. */
function headingAt(lines: readonly string[], index: number): number | undefined {
  const depth = depthOf(lines[index] ?? '', lines[index + 1] ?? '')
  if (depth === undefined || (index > 0 && lines[index - 1]?.trim() !== '')) return undefined
  const below = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '')
  return hasLetters([below ?? '']) ? undefined : depth
}

function itemOf({ line, lines, key, another, said }: Block): Item {
  if (key === undefined) return { line, reason: 'No line "ANSWER:" with a letter ends the question.' }
  if (another) return { line, reason: 'Several lines "ANSWER:" follow each other; Homeroom asks for one.' }
  const read = letteredIn(lines)
  if (read === undefined) return { line, reason: 'The question has no options that begin with "A." or "A)".' }
  if (typeof read === 'string') return { line, reason: read }
  const [stem, options] = withoutBreaks(
    stemOf(read.question).join('\n'),
    read.options.map(({ text }) => withoutFrame(text)),
  )
  const { letter, note } = notedKey(key, options)
  const right = rightOf(letter, options)
  if (typeof right === 'string') return { line, reason: right }
  return {
    line,
    question: authored(stem),
    options: options.map(authored),
    right,
    explanation: authored([...(note === '' ? [] : [note]), ...said].join('\n')),
  }
}
