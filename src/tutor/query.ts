import type { Corpus } from './corpus.ts'
import type { Question } from './question.ts'
import { kinship, oneSlipFrom } from './spelling.ts'
import { stem, UNKNOWN } from './vocabulary.ts'

/** A question in the terms of the lessons. */
export type Query = {
  readonly question: Question
  /** For each of the question's words its term, or `UNKNOWN`. */
  readonly terms: readonly number[]
  /** The words that no lesson contains as typed, as bits. */
  readonly misspelled: number
  /** For each word how rare it is in the catalogue: the IDF of its term. */
  readonly weights: readonly number[]
  /** The weights' sum. */
  readonly total: number
  /** For each word, as bits, the words that come next after it somewhere in the question. */
  readonly followers: readonly number[]
}

type Weighed = Pick<Query, 'terms' | 'weights' | 'total' | 'followers'>

/** The question as typed; a word that no lesson contains becomes the commonest that is one slip away. */
export function queryOf(question: Question, corpus: Corpus): Query {
  const typed = question.words.map((word) => corpus.vocabulary.find(word))
  const misspelled = typed.reduce(
    (bits, term, at) => (corpus.lessonsWith(term) > 0 ? bits : bits | (1 << at)),
    0,
  )
  const terms = typed.map((term, at) => {
    if (((misspelled >> at) & 1) === 0) return term
    return likeliest(question.words[at]!, corpus, (other) => corpus.lessonsWith(other))
  })
  return { question, misspelled, ...weighed(question, terms, corpus) }
}

/**
 * The same question in one lesson's own words: what the lesson lacks becomes its word one slip away when it
 * is misspelled, or else a word of the same family, as "organiser" and "organization" are.
 */
export function inWordsOf(lesson: ReadonlySet<number>, query: Query, corpus: Corpus): Query {
  const { question, misspelled } = query
  const terms = query.terms.map((term, at) => {
    if (lesson.has(term)) return term
    const word = question.words[at]!
    const slipped = ((misspelled >> at) & 1) === 1
    const slip = slipped ? likeliest(word, corpus, (other) => Number(lesson.has(other))) : UNKNOWN
    if (slip !== UNKNOWN) return slip
    const kin = closestKin(stem(word), lesson, corpus)
    return kin === UNKNOWN || query.terms.includes(kin) ? term : kin
  })
  return { question, misspelled, ...weighed(question, terms, corpus) }
}

function likeliest(word: string, { vocabulary }: Corpus, frequency: (term: number) => number): number {
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

function closestKin(stem: string, lesson: Iterable<number>, { vocabulary }: Corpus): number {
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

function weighed(question: Question, found: readonly number[], corpus: Corpus): Weighed {
  // A word that came to mean the same as an earlier one neither counts nor lacks.
  const repeats = (at: number): boolean => found[at]! >= 0 && found.indexOf(found[at]!) < at
  const terms = found.map((term, at) => (repeats(at) ? UNKNOWN : term))
  const weights = found.map((term, at) => (repeats(at) ? 0 : corpus.statistics.rarity(term)))
  const followers = found.map(() => 0)
  question.sequence.forEach((word, at) => {
    const next = question.sequence[at + 1]
    if (next !== undefined) followers[word]! |= 1 << next
  })
  return { terms, weights, total: weights.reduce((sum, weight) => sum + weight, 0), followers }
}
