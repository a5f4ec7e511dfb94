import { confidence } from './confidence.ts'
import type { Corpus } from './corpus.ts'
import { DEFINITION } from './cues.ts'
import { type Imprint, termsOf } from './imprint.ts'
import { inWordsOf, type Query } from './query.ts'
import { type PassageSeen, type Reading, topScore } from './reading.ts'
import { rank } from './scoring.ts'

/** What one lesson has to say to a question. */
export type Assessment = {
  /** That the lesson covers the question, from 0 to 1. */
  readonly confidence: number
  /** Of its best passage, as the gauge says. */
  readonly score: number
  /** Indexes of all its sentences, best first. */
  readonly sentences: readonly number[]
  /** The best ones define just the key term that is asked for. */
  readonly defines: boolean
}

/** The lesson that defines a key term covers the question what it means. */
const DEFINED = 0.95

const NOTHING: Assessment = { confidence: 0, score: 0, sentences: [], defines: false }

/** @param rival score of the best passage of any other lesson */
export function assess(corpus: Corpus, imprint: Imprint, asked: Query, rival: number): Assessment {
  let query = asked
  let reading = corpus.read(imprint, query)
  if (query.question.words.some((_, word) => ((reading.holds >> word) & 1) === 0)) {
    query = inWordsOf(termsOf(imprint), asked, corpus)
    reading = corpus.read(imprint, query)
  }
  const ranked = rank(query, reading)
  if (ranked.length === 0) return NOTHING
  const score = topScore(reading)
  const definition = definitionOf(query, reading)
  if (definition === undefined) {
    return { confidence: confidence(query, reading, rival), score, sentences: ranked, defines: false }
  }
  const { from, to } = definition
  // What does not speak of the term only stands in the way of its definition.
  const rest = ranked.filter(
    (sentence) => (sentence < from || sentence >= to) && reading.sentences[sentence]?.holds !== 0,
  )
  return { confidence: DEFINED, score, sentences: [...range(from, to), ...rest], defines: true }
}

/** The definition of the key term, when a question asks what it means and for nothing else. */
function definitionOf({ question }: Query, { passages }: Reading): PassageSeen | undefined {
  const { asks, subject } = question
  if ((asks & ~DEFINITION) !== 0) return undefined
  return passages.find(({ defines }) => defines !== 0 && (subject & ~defines) === 0)
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
