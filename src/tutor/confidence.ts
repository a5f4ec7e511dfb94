import type { Query } from './query.ts'
import { type Reading, topScore } from './reading.ts'
import { share } from './scoring.ts'
import type { Band } from './types.ts'

/** From here on the lesson is taken to say so. */
export const ANSWERED = 0.64
/** From here on it may. */
const UNSURE = 0.5

/** What the best passage of a catalogue without the answer scores, usually, beside the question's weight. */
const CHANCE = 0.5

// A logistic fit of "the lesson holds the answer", scaled so that the bands begin where they do.
const COVERAGE = 0.9
const RIVALRY = 4.5
const OFFSET = -2

/** What a lesson gets at most that shares one word of several with the question. */
const COINCIDENCE = 0.6

export function bandOf(confidence: number): Band {
  if (confidence >= ANSWERED) return 'answered'
  return confidence >= UNSURE ? 'unsure' : 'uncovered'
}

/**
 * How sure it is, from 0 to 1, that the lesson covers a question: how much of the question the lesson holds
 * anywhere, and how its best passage does against the best of all other lessons.
 * @param rival score of that other passage
 */
export function confidence(query: Query, reading: Reading, rival: number): number {
  const { weights, total } = query
  const own = topScore(reading)
  if (own === 0) return 0
  const rivalry = own / (own + Math.max(rival, CHANCE * total))
  const evidence = COVERAGE * share(reading.holds, weights, total) + RIVALRY * rivalry
  const logistic = 1 / (1 + Math.exp(-evidence - OFFSET))
  return isCoincidence(query, reading) ? Math.min(logistic, COINCIDENCE) : logistic
}

/** Of several words that are asked about the lesson has but one, or has only what misspelled ones may be. */
function isCoincidence({ question, misspelled }: Query, { holds }: Reading): boolean {
  const asTyped = count(question.subject & holds & ~misspelled)
  const putRight = count(question.subject & holds & misspelled)
  return count(question.subject) > 1 && asTyped + Math.min(1, putRight) < 2
}

function count(words: number): number {
  let bits = 0
  for (let rest = words; rest !== 0; rest &= rest - 1) bits++
  return bits
}
