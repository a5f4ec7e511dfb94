import { slipsAllowed, slipsBetween } from '../slips.ts'
import type { FoundTerm, Lesson } from '../types.ts'
import { wordsOf } from './words.ts'

/** The key terms of these lessons that fit what is typed: those that begin so first, then by the alphabet. */
export function termsBeginning(lessons: readonly Lesson[], typed: string, limit: number): FoundTerm[] {
  const folded = wordsOf(typed).join(' ')
  return lessons
    .flatMap(({ id, terms }) => terms.map((term) => ({ ...term, lesson: id })))
    .map((found) => ({ found, fit: fitOf(wordsOf(found.term).join(' '), folded) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || a.found.term.localeCompare(b.found.term))
    .slice(0, limit)
    .map(({ found }) => found)
}

function fitOf(term: string, typed: string): number {
  if (term === typed) return 4
  if (term.startsWith(typed)) return 3
  if (` ${term}`.includes(` ${typed}`)) return 2
  const most = slipsAllowed(typed)
  return most > 0 && slipsBetween(typed, term, most, true) <= most ? 1 : 0
}
