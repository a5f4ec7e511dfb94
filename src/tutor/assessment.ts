import { confidence } from './confidence.ts'
import type { Corpus } from './corpus.ts'
import { type Imprint, termsOf } from './imprint.ts'
import { inWordsOf, type Query } from './query.ts'
import { topScore } from './reading.ts'
import { rank } from './scoring.ts'

/** What one lesson has to say to a question. */
export type Assessment = {
  /** That the lesson covers the question, from 0 to 1. */
  readonly confidence: number
  /** BM25 of the lesson's best passage. */
  readonly score: number
  /** Indexes of all its sentences, best first. */
  readonly sentences: readonly number[]
}

const NOTHING: Assessment = { confidence: 0, score: 0, sentences: [] }

/** @param rival BM25 of the best passage of any other lesson */
export function assess(corpus: Corpus, imprint: Imprint, asked: Query, rival: number): Assessment {
  let query = asked
  let reading = corpus.read(imprint, query)
  if (query.question.words.some((_, word) => ((reading.holds >> word) & 1) === 0)) {
    query = inWordsOf(termsOf(imprint), asked, corpus.vocabulary, corpus.statistics)
    reading = corpus.read(imprint, query)
  }
  const sentences = rank(query, reading).map(({ sentence }) => sentence)
  const best = sentences[0]
  if (best === undefined) return NOTHING
  return { confidence: confidence(query, reading, best, rival), score: topScore(reading), sentences }
}
