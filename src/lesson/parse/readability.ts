import type { Section } from '../types.ts'
import type { Faults } from './faults.ts'
import { textOf } from './words.ts'

/** School years; a newspaper has 9 to 11, and this is read on a phone. */
const HARDEST = 13
/** Fewer words say nothing about a text. */
const ENOUGH = 100
/** The share of these in a text that is English; in other languages the formula means nothing. */
const ENGLISH = 0.15
const ENGLISH_WORDS = new Set(
  'the of and to a in is it that for you with on as are be this not or'.split(' '),
)

/** Warns of a text that is far harder to read than a lesson on a phone should be. */
export function checkReadability(sections: readonly Section[], line: number, faults: Faults): void {
  const text = sections.map(({ body }) => textOf(body.filter(({ type }) => type !== 'code'))).join('\n')
  const grade = gradeOf(text)
  if (grade === undefined || grade <= HARDEST) return
  const reason = `The text reads like school year ${Math.round(grade)} (Flesch-Kincaid), at most ${HARDEST}; make shorter sentences of shorter words.`
  faults.warning({ line, column: 1 }, 'text.hard-to-read', reason)
}

/** The Flesch-Kincaid grade: school years that a reader needs. Undefined for a short text, or one that is not English. */
export function gradeOf(text: string): number | undefined {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const english = words.filter((word) => ENGLISH_WORDS.has(word.toLowerCase())).length
  if (words.length < ENOUGH || english < words.length * ENGLISH) return undefined
  const sentences = text.split(/[.!?:;]+\s|\n/).filter((part) => /\p{L}/u.test(part)).length
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^l]e)$/, (end) => end.slice(0, 1))
  return Math.max(1, spoken.replace(/^y/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
