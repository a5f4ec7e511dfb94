import type { Question } from './question.ts'
import { kinship, oneSlipFrom } from './spelling.ts'
import type { Statistics } from './statistics.ts'
import { stem, UNKNOWN, type Vocabulary } from './vocabulary.ts'

/** A question in the terms of the lessons. */
export type Query = {
  readonly question: Question
  /** For each of the question's words its term, or `UNKNOWN`. */
  readonly terms: readonly number[]
  /** For each word how rare it is in the catalogue: the IDF of its term. */
  readonly weights: readonly number[]
  /** The weights' sum. */
  readonly total: number
  /** For each word, as bits, the words that come next after it somewhere in the question. */
  readonly followers: readonly number[]
}

/** The question as typed; a word that no lesson contains becomes the commonest that is one slip away. */
export function queryOf(question: Question, vocabulary: Vocabulary, statistics: Statistics): Query {
  const terms = question.words.map((word) => {
    const term = vocabulary.find(word)
    if (statistics.passagesWith(term) > 0) return term
    return likeliest(word, vocabulary, (other) => statistics.passagesWith(other))
  })
  return weighed(question, terms, statistics)
}

/**
 * The same question in one lesson's own words: what the lesson lacks becomes its word one slip away when it
 * is misspelled, or else a word of the same family, as "organiser" and "organization" are.
 */
export function inWordsOf(
  lesson: ReadonlySet<number>,
  query: Query,
  vocabulary: Vocabulary,
  statistics: Statistics,
): Query {
  const { question } = query
  const terms = query.terms.map((term, at) => {
    if (lesson.has(term)) return term
    const word = question.words[at]!
    const misspelled = statistics.passagesWith(vocabulary.find(word)) === 0
    const slip = misspelled ? likeliest(word, vocabulary, (other) => (lesson.has(other) ? 1 : 0)) : UNKNOWN
    if (slip !== UNKNOWN) return slip
    const kin = closestKin(stem(word), lesson, vocabulary)
    return kin === UNKNOWN || query.terms.includes(kin) ? term : kin
  })
  return weighed(question, terms, statistics)
}

function likeliest(word: string, vocabulary: Vocabulary, frequency: (term: number) => number): number {
  let best = UNKNOWN
  let most = 0
  for (const spelling of oneSlipFrom(word)) {
    const term = vocabulary.spelled(spelling)
    const count = term < 0 ? 0 : frequency(term)
    if (count > most) {
      best = term
      most = count
    }
  }
  return best
}

function closestKin(stem: string, lesson: Iterable<number>, vocabulary: Vocabulary): number {
  let best = UNKNOWN
  let most = 0
  for (const term of lesson) {
    const shared = kinship(stem, vocabulary.name(term))
    if (shared > most) {
      best = term
      most = shared
    }
  }
  return best
}

function weighed(question: Question, found: readonly number[], statistics: Statistics): Query {
  // A word that came to mean the same as an earlier one neither counts nor lacks.
  const repeats = (at: number): boolean => found[at]! >= 0 && found.indexOf(found[at]!) < at
  const terms = found.map((term, at) => (repeats(at) ? UNKNOWN : term))
  const weights = found.map((term, at) => (repeats(at) ? 0 : statistics.rarity(term)))
  const followers = found.map(() => 0)
  question.sequence.forEach((word, at) => {
    const next = question.sequence[at + 1]
    if (next !== undefined) followers[word]! |= 1 << next
  })
  return { question, terms, weights, total: weights.reduce((sum, weight) => sum + weight, 0), followers }
}
