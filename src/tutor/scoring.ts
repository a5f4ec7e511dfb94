import { CAUSE, DATE, DEFINITION, MEANS, NAME, NUMBER } from './cues.ts'
import { saturated, weightOf } from './gauge.ts'
import type { Query } from './query.ts'
import { type PassageSeen, type Reading, type SentenceSeen, topScore } from './reading.ts'
import { rarity } from './statistics.ts'

/**
 * What makes a sentence the answer, each from 0 to 1. Rounded from a fit on questions that nobody here
 * wrote; leaving out one subject at a time, any rounding of them ranks alike.
 */
const WEIGHTS = {
  /** BM25 among the lesson's sentences, beside the best of them. */
  fit: 3,
  /** How much of the question it holds, by rarity in the lesson. */
  coverage: 2,
  /** The same by rarity in the catalogue. */
  rareCoverage: 2,
  /** How much of the question its passage holds, the headings above included. */
  passageCoverage: 2,
  /** BM25 of its passage among the catalogue's, beside the lesson's best. */
  passageFit: 3,
  /** What the sentence before holds of the question beyond its own words. */
  before: 3,
  /** Neighbours in the question that are neighbours here. */
  pairs: 1,
  /** It holds the noun that is asked for, as in "which engine". */
  noun: 1,
  /** It opens the definition of a key term that the question names. */
  keyTerm: 4,
} as const

/** What a sentence gains for holding the kind of thing that is asked for. */
const CUES: readonly (readonly [cue: number, gain: number])[] = [
  [DATE, 1.5],
  [NUMBER, 1.5],
  [CAUSE, 1.5],
  [MEANS, 1.5],
  [DEFINITION, 0.5],
]
const NAME_GAIN = 1.5

/** Indexes of all sentences of a lesson, best first; equals in the lesson's order. */
export function rank(query: Query, reading: Reading): number[] {
  const scorer = new Scorer(query, reading)
  const scores = reading.sentences.map((_, sentence) => scorer.score(sentence))
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
}

/** The share of the question, by the weight of its words, that these of them make up. */
export function share(words: number, weights: readonly number[], total: number): number {
  return total === 0 ? 0 : weightOf(words, weights) / total
}

class Scorer {
  readonly #query: Query
  readonly #reading: Reading
  /** For each word its IDF among the lesson's sentences. */
  readonly #rarities: readonly number[]
  readonly #totalRarity: number
  readonly #fits: readonly number[]
  readonly #bestFit: number
  readonly #bestPassage: number

  constructor(query: Query, reading: Reading) {
    this.#query = query
    this.#reading = reading
    const { sentences } = reading
    this.#rarities = query.weights.map((weight, word) => {
      const count = sentences.reduce((count, { holds }) => count + ((holds >> word) & 1), 0)
      return weight === 0 ? 0 : rarity(count, sentences.length)
    })
    this.#totalRarity = this.#rarities.reduce((sum, rarity) => sum + rarity, 0)
    const average = sentences.reduce((sum, { length }) => sum + length, 0) / sentences.length || 1
    this.#fits = sentences.map((s) => weightOf(s.holds, this.#rarities) * saturated(1, s.length / average))
    this.#bestFit = this.#fits.reduce((most, fit) => Math.max(most, fit), 0) || 1
    this.#bestPassage = topScore(reading) || 1
  }

  score(at: number): number {
    const { question, weights, total } = this.#query
    const sentence = this.#reading.sentences[at]!
    const passage = this.#reading.passages[sentence.passage]!
    const before = at > passage.from ? this.#reading.sentences[at - 1]!.holds : 0
    const { holds } = sentence
    return (
      WEIGHTS.fit * (this.#fits[at]! / this.#bestFit) +
      WEIGHTS.coverage * share(holds, this.#rarities, this.#totalRarity) +
      WEIGHTS.rareCoverage * share(holds, weights, total) +
      WEIGHTS.passageCoverage * share(passage.holds | passage.above, weights, total) +
      WEIGHTS.passageFit * (passage.score / this.#bestPassage) +
      WEIGHTS.before * share(before & ~holds, weights, total) +
      WEIGHTS.pairs * Math.min(1, sentence.pairs / Math.max(1, question.sequence.length - 1)) +
      WEIGHTS.noun * (question.noun >= 0 ? (holds >> question.noun) & 1 : 0) +
      WEIGHTS.keyTerm * (at === passage.from ? this.#defines(passage) : 0) +
      this.#cues(sentence)
    )
  }

  #defines(passage: PassageSeen): number {
    const { question, weights, total } = this.#query
    return (question.asks & DEFINITION) === 0 ? 0 : share(passage.defines, weights, total)
  }

  #cues(sentence: SentenceSeen): number {
    const { asks } = this.#query.question
    const gains = CUES.reduce((sum, [cue, gain]) => sum + ((asks & sentence.cues & cue) === 0 ? 0 : gain), 0)
    return gains + ((asks & NAME) !== 0 && sentence.names ? NAME_GAIN : 0)
  }
}
