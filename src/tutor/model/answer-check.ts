import type { Claim } from '../teacher.ts'
import { wordsOf } from '../words.ts'
import type { ModelAnswer } from './answer-shape.ts'
import type { Known } from './known-words.ts'
import type { LessonText } from './lesson-text.ts'
import { tellsOption } from './open-quiz.ts'
import { turnsAround } from './polarity.ts'
import { faultOfProse } from './prose-check.ts'
import { findQuote } from './quote-check.ts'

/** An answer is read in a chat. */
const MOST_WORDS = 120
const MOST_CLAIMS = 5
const LONGEST_CLAIM = 700
const LONGEST_FOLLOW_UP = 200

/** What a model's answer is held against. */
export type Grounds = {
  readonly text: LessonText
  readonly known: Known
  /** What the options of open questions say; undefined while none is open. */
  readonly guarded: readonly string[] | undefined
}

/** An answer that may be shown. */
export type CheckedAnswer = {
  readonly covered: boolean
  readonly claims: readonly Claim[]
  readonly followUp?: string
}

/** What keeps an answer from being shown, in words that help the model to mend it. */
export type Faults = { readonly faults: readonly string[] }

/**
 * Holds every claim against the lesson: one that fails refuses the answer. What goes beyond the length, and a
 * follow-up question that fails, is left out.
 */
export function checkAnswer(answer: ModelAnswer, grounds: Grounds): CheckedAnswer | Faults {
  if (!answer.covered) return { covered: false, claims: [] }
  const checked = answer.claims.slice(0, MOST_CLAIMS).map((claim) => checkClaim(claim, grounds))
  const faults = checked.filter((result) => typeof result === 'string')
  const claims = withinLength(checked.filter((result) => typeof result !== 'string'))
  if (faults.length > 0) return { faults }
  if (claims.length === 0) return { faults: [`give one to three short claims, ${MOST_WORDS} words in all`] }
  const followUp = checkFollowUp(answer.followUp, grounds)
  return { covered: true, claims, ...(followUp !== undefined && { followUp }) }
}

function checkClaim(claim: ModelAnswer['claims'][number], grounds: Grounds): Claim | string {
  const say = onOneLine(claim.say)
  if (wordsOf(say).length === 0 || say.length > LONGEST_CLAIM) return 'a claim is empty or too long'
  const quote = findQuote(grounds.text.passages, claim.quote)
  if (quote === undefined)
    return `the quote "${claim.quote.slice(0, 300)}" is not in the lesson as it stands there`
  const fault = faultOfProse(say, grounds.known)
  if (fault !== undefined) return fault
  if (turnsAround(say, quote.sentence)) return `"${say}" says the opposite of "${quote.sentence}"`
  if (grounds.guarded && tellsOption(`${say}\n${quote.sentence}`, grounds.guarded)) {
    return 'a claim or its quote gives an answer of the open quiz away: only hint at where to read'
  }
  return { say, quote }
}

function checkFollowUp(followUp: string | null | undefined, grounds: Grounds): string | undefined {
  const question = onOneLine(followUp ?? '')
  const fits = question.endsWith('?') && question.length <= LONGEST_FOLLOW_UP
  if (!fits || faultOfProse(question, grounds.known) !== undefined) return undefined
  return grounds.guarded && tellsOption(question, grounds.guarded) ? undefined : question
}

function withinLength(claims: readonly Claim[]): Claim[] {
  let words = 0
  const fitting: Claim[] = []
  for (const claim of claims) {
    words += wordsOf(claim.say).length
    if (words > MOST_WORDS) break
    fitting.push(claim)
  }
  return fitting
}

/** Claims are shown as plain text, where emphasis would be bare asterisks. */
function onOneLine(text: string): string {
  return text
    .replace(/\*\*|__|`/g, '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
}
