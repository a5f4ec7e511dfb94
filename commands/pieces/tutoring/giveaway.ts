import { common, type Matter, matterOf, shareIn, wordingOf } from './matter.ts'
import type { OpenQuestion, QuestionKey } from './open-questions.ts'
import type { Line, Spoken } from './spoken.ts'

/** Of the right option's stems, so many in a sentence give it away. */
const MOST = 0.6
/** An option of so few stems is in many sentences that do not answer its question. */
const FEW = 2
const SPOKEN_OF = 0.4

/**
 * The open question that a sentence would give away: it holds most of the right option's words, or of why
 * it is right. An option of a word or two is given away only where its question is spoken of as well.
 * @param open the one in hand first: of the others, only all reasons together are held back
 * @param beside what was asked, which the sentence is read together with
 */
export function givenAway(
  open: readonly OpenQuestion[],
  sentence: string,
  beside: string,
): OpenQuestion | undefined {
  const said = matterOf(sentence)
  const spokenOf = matterOf(sentence, beside)
  const wording = wordingOf(sentence)
  return open.find(
    ({ key }, at) => saysOption(key, said, spokenOf, wording) || saysReason(key, said, at === 0),
  )
}

function saysOption(
  { right, rightWording, prompt }: QuestionKey,
  said: Matter,
  spokenOf: Matter,
  wording: string,
) {
  const isHeld = rightWording.trim() !== '' && wording.includes(rightWording)
  return right.size > FEW
    ? isHeld || shareIn(right, said) >= MOST
    : isHeld && shareIn(prompt, spokenOf) >= SPOKEN_OF
}

function saysReason({ reasons }: QuestionKey, said: Matter, isInHand: boolean): boolean {
  const told = isInHand ? reasons : [new Set(reasons.flatMap((reason) => [...reason]))]
  return told.some((reason) => common(reason, said) > FEW && shareIn(reason, said) >= MOST)
}

/** Ways in which words of a model could name an option: a letter of its own, or a place in the list. */
const NAMES_OPTION: readonly RegExp[] = [
  /(?<![\w'’&-])[B-E](?![\w'’&-])/,
  /\b(?:is|option|answer|letter|choice|not|pick|choose|press|it's)\s*:?\s*["'“(*]*A(?![\w'’&-])/i,
  /\b(?:option|answer|letter|choice)\s*(?:is|:)?\s*["'“(*]*[a-e]["'”)*]*(?![\w'’&-])/i,
  /\b(?:first|second|third|fourth|fifth|last|middle|[1-5](?:st|nd|rd|th))\s+(?:option|answer|choice|one|letter|button)\b/i,
  /\b(?:option|choice|answer)\s+(?:number\s+)?(?:one|two|three|four|five|[1-5])\b/i,
  /\b(?:alpha|alfa|bravo|charlie|delta|echo)\b/i,
]

/**
 * An answer without what would give an open question away, or the question that it is really about: when
 * its first sentence would, or any word of a model's.
 * @param asked what the answer answers, which it is read together with
 */
export function withoutGiveaways(
  open: readonly OpenQuestion[],
  spoken: Spoken,
  asked: string,
): Spoken | { readonly givesAway: OpenQuestion } {
  if (open.length === 0) return spoken
  const found = spoken.lines.map((line) => lineGivesAway(open, line, asked))
  const worst = found.find((question, at) => question && (at === 0 || spoken.lines[at]?.say !== undefined))
  if (worst) return { givesAway: worst }
  return verbatim({ ...spoken, lines: spoken.lines.filter((_, at) => found[at] === undefined) })
}

/**
 * Only the lesson's own sentences: words of a model could tell an option in any code or language that the
 * asker agreed on with it.
 */
function verbatim(spoken: Spoken): Spoken {
  if (spoken.lines.every(({ say }) => say === undefined)) return { ...spoken, followUp: undefined }
  const quotes = new Map(spoken.lines.map(({ quote }) => [quote.sentence, { quote }]))
  return {
    ...spoken,
    heading: 'tutor.answered',
    lines: [...quotes.values()],
    followUp: undefined,
    without: 'quiz',
  }
}

function lineGivesAway(
  open: readonly OpenQuestion[],
  { say, quote }: Line,
  asked: string,
): OpenQuestion | undefined {
  if (say !== undefined && namesOption(say, quote.sentence)) return open[0]
  const said = say === undefined ? undefined : givenAway(open, say, asked)
  return said ?? givenAway(open, quote.sentence, asked) ?? givenAway(open, quote.section.title, asked)
}

/** The lesson's own sentence cannot know the letters, which are shuffled for each attempt. */
function namesOption(say: string, sentence: string): boolean {
  return NAMES_OPTION.some((pattern) => pattern.test(say) && !pattern.test(sentence))
}
