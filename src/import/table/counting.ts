import type { Layout } from './headers.ts'
import { nameOf } from './headers.ts'
import type { KeyedRow } from './key.ts'

/** Whether numbers that name an option count from 0 or from 1. */
export type Base = 0 | 1

/** Fewer rows that all say 1 may all mean the second option. */
const LEAST_ONES = 20
/** Explanations that speak of an option, and of no other. */
const LEAST_TOLD = 3
const TOLD_AGAINST = 0.1

/**
 * From where the numbers of a file count; undefined when the file does not show it. What shows it: the
 * header; a 0; a number as large as there are options; explanations that name the right option.
 * A missing 0 shows nothing: those who write quizzes avoid the first option for dozens of questions.
 */
export function baseOf(rows: readonly KeyedRow[], layout: Layout): Base | undefined {
  const numbered = rows
    .map((row) => ({ row, numbers: numbersIn(row.key) }))
    .filter(({ numbers, row }) => numbers.length > 0 && row.options.length > 1)
  if (numbered.length === 0) return undefined
  const zero = numbered.some(({ numbers }) => numbers.includes(0))
  const last = numbered.some(({ numbers, row }) => numbers.includes(row.options.length))
  const told = toldBy(numbered)
  const shown = said(layout) ?? (zero === last ? undefined : zero ? 0 : 1) ?? labelled(rows)
  if (shown !== undefined) {
    const denied = (shown === 0 && last) || (shown === 1 && zero) || (told !== undefined && told !== shown)
    return denied ? undefined : shown
  }
  if (zero || last) return undefined
  if (told !== undefined) return told
  const ones = numbered.length >= LEAST_ONES && numbered.every(({ numbers }) => numbers.join() === '1')
  return ones && !/index|idx|pos/i.test(layout.keyHeader) ? 1 : undefined
}

/** `3`, `Option 3`, or several: `0,2,3`. */
export function numbersIn(key: string): number[] {
  if (!/^\d{1,2}(?:\.0)?[).]?$|^\d(?:\s*[,;|&]\s*\d)+$/.test(key.trim())) return []
  return (key.match(/\d+(?:\.0)?/g) ?? []).map(Number)
}

/** What the header or the template says. */
function said({ keyHeader, template }: Layout): Base | undefined {
  const name = nameOf(keyHeader)
  if (/from 0|0 based/.test(name) || /\b0 ?(?:-|\u2013|to) ?[1-5]\b/.test(keyHeader)) return 0
  if (/from 1|1 based/.test(name) || /\b1 ?(?:-|\u2013|to) ?[2-6]\b/.test(keyHeader)) return 1
  if (template || /\b(?:number|num|no)$/.test(name)) return 1
  return undefined
}

/** Columns that are called 0, 1, 2. */
function labelled(rows: readonly KeyedRow[]): Base | undefined {
  const fromZero = rows.every(
    ({ labels }) => labels[0] === '0' && labels.every((label) => /^\d+$/.test(label)),
  )
  return fromZero ? 0 : undefined
}

type Numbered = { readonly row: KeyedRow; readonly numbers: readonly number[] }

/** Where the explanations speak of the option that a number would name, and of no other. */
function toldBy(numbered: readonly Numbered[]): Base | undefined {
  const votes = [0, 0]
  for (const { row, numbers } of numbered) {
    const [number, another] = numbers
    const named = number === undefined || another !== undefined ? undefined : onlyNamed(row)
    if (named === undefined || number === undefined) continue
    if (named === number) votes[0] = (votes[0] ?? 0) + 1
    else if (named === number - 1) votes[1] = (votes[1] ?? 0) + 1
  }
  const [zero = 0, one = 0] = votes
  if (Math.max(zero, one) < LEAST_TOLD) return undefined
  if (one <= zero * TOLD_AGAINST) return 0
  return zero <= one * TOLD_AGAINST ? 1 : undefined
}

/** The one option whose words stand in the explanation. */
function onlyNamed({ explanation, options }: KeyedRow): number | undefined {
  const text = ` ${wordsOf(explanation)} `
  const named = options.flatMap((option, index) => {
    const words = wordsOf(option)
    return words.length > 1 && text.includes(` ${words} `) ? [index] : []
  })
  return named.length === 1 ? named[0] : undefined
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
