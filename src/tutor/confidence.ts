import { DEFINITION } from './cues.ts'
import type { Query } from './query.ts'
import { type Reading, topScore } from './reading.ts'
import { share } from './scoring.ts'
import type { Band } from './types.ts'

/** From here on the lesson is taken to say so. */
export const ANSWERED = 0.64
/** From here on it may. */
export const UNSURE = 0.5
/** Of the definition of just the key term that is asked for. */
const DEFINED = 0.95

/** How much of a question's weight the best passage of a catalogue without the answer has, usually. */
const CHANCE = 0.45

// A logistic fit of "the lesson holds the answer" on questions that nobody here wrote, with their lesson's
// neighbours and the lessons that hold the answer left in and out, scaled so that the bands begin where they do.
const SENTENCE = 0.8
const NEIGHBOURS = 0.7
const RIVALRY = 3.7
const OFFSET = -1.78

export function bandOf(confidence: number): Band {
  if (confidence >= ANSWERED) return 'answered'
  return confidence >= UNSURE ? 'unsure' : 'uncovered'
}

/**
 * How sure it is, from 0 to 1, that the lesson covers a question.
 * @param best index of the lesson's best sentence
 * @param rival BM25 of the best passage of any other lesson
 */
export function confidence(query: Query, reading: Reading, best: number, rival: number): number {
  const { weights, total } = query
  const { holds, passage } = reading.sentences[best]!
  const { from, to } = reading.passages[passage]!
  const before = best > from ? reading.sentences[best - 1]!.holds : 0
  const after = best + 1 < to ? reading.sentences[best + 1]!.holds : 0
  const own = topScore(reading)
  if (own === 0) return 0
  const evidence =
    SENTENCE * share(holds, weights, total) +
    NEIGHBOURS * share(holds | before | after, weights, total) +
    RIVALRY * (own / (own + Math.max(rival, CHANCE * total)))
  const logistic = 1 / (1 + Math.exp(-evidence - OFFSET))
  return definedWhole(query, reading) ? Math.max(logistic, DEFINED) : logistic
}

/** The question asks for the meaning of just a key term that the lesson defines. */
function definedWhole({ question }: Query, { passages }: Reading): boolean {
  if ((question.asks & DEFINITION) === 0 || question.subject === 0) return false
  return passages.some(({ defines }) => (defines & question.subject) === question.subject)
}
