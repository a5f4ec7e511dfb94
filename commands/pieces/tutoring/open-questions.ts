import { toString as plain } from 'mdast-util-to-string'
import type { Ctx } from '../../../src/bot/context.ts'
import type { Question } from '../../../src/lesson/types.ts'
import { attemptOf, expiry } from '../attempts.ts'
import { common, type Matter, matterOf, shareIn, wordingOf } from './matter.ts'
import type { QuizTalk } from './quiz-talk.ts'

/** A question whose answer is not to be told yet, worded as it was asked, with what it says. */
export type OpenQuestion = {
  readonly question: Question
  readonly key: QuestionKey
  /** Where it stands in an attempt of the asker's; undefined for a question of a round. */
  readonly own: { readonly attempt: string; readonly index: number } | undefined
}

/** What the words of a question are about. */
export type QuestionKey = {
  readonly prompt: Matter
  /** Every option's words, the right one's among them. */
  readonly options: readonly Matter[]
  readonly right: Matter
  /** What only the right option says: in neither the prompt nor another option. */
  readonly telling: Matter
  readonly rightWording: string
  /** Why it is right, and what the question teaches. */
  readonly reasons: readonly Matter[]
}

/** The questions of the asker's attempts at this lesson that are not answered yet, the one in hand first. */
export async function openQuestions(ctx: Ctx, lesson: string): Promise<readonly OpenQuestion[]> {
  const { hints } = ctx.store
  const attempts = await hints.openAttempts(await ctx.learner(), lesson, expiry(ctx))
  const open: OpenQuestion[] = []
  for (const attempt of attempts) {
    const { round } = await attemptOf(ctx, attempt)
    const answeredLast = round.last?.given?.at ?? 0
    const left = round.asked.filter(({ given }) => given === undefined)
    const shown = (await hints.touched(attempt)).find(
      ({ question, touched_at }) =>
        touched_at >= answeredLast && left.some((asked) => asked.question.id === question),
    )
    const inHand = left.filter(({ question }) => question.id === shown?.question)
    for (const { question, index } of [...inHand, ...left.filter((other) => !inHand.includes(other))]) {
      open.push({ question, key: keyOf(question), own: { attempt, index } })
    }
  }
  return open
}

const textOf = (nodes: Question['prompt']): string => nodes.map((node) => plain(node)).join(' ')

export function keyOf(question: Question): QuestionKey {
  const right = question.options.find((option) => option.right)
  const rightText = right ? textOf(right.text) : ''
  const prompt = textOf(question.prompt)
  const wrong = question.options.filter((option) => option !== right).map((option) => textOf(option.text))
  const elsewhere = matterOf(prompt, ...wrong)
  return {
    prompt: matterOf(prompt),
    options: question.options.map((option) => matterOf(textOf(option.text))),
    right: matterOf(rightText),
    telling: new Set([...matterOf(rightText)].filter((stem) => !elsewhere.has(stem))),
    rightWording: wordingOf(rightText),
    reasons: [right ? textOf(right.why) : '', textOf(question.explanation)].map((text) => matterOf(text)),
  }
}

/** Of a prompt or an option, so much in a message means that it is repeated there. */
const REPEATED = 0.75
/** So many stems in common mean it too, where they are half of the prompt. */
const MANY = 4

/** The open question that a message is about, if it is about one. */
export function concerned(
  open: readonly OpenQuestion[],
  message: string,
  { number, wantsKey }: QuizTalk,
): OpenQuestion | undefined {
  const named = open.find(({ own }) => own !== undefined && own.index + 1 === number)
  if (named) return named
  const matter = matterOf(message)
  const closest = open
    .map((question) => ({ question, likeness: likeness(question.key, matter) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)[0]
  return closest?.question ?? (wantsKey === 'surely' ? open[0] : undefined)
}

/** How surely a message repeats a question or one of its options; 0: it does not. */
function likeness({ prompt, options }: QuestionKey, message: Matter): number {
  const share = shareIn(prompt, message)
  const shared = common(prompt, message)
  const repeatsPrompt =
    (shared >= 3 && share >= REPEATED) ||
    (shared >= MANY && share >= 0.5) ||
    (shared >= MANY && shareIn(message, prompt) >= REPEATED)
  const repeated = options.map((option) =>
    option.size >= 3 && shareIn(option, message) >= REPEATED ? shareIn(option, message) : 0,
  )
  return Math.max(repeatsPrompt ? Math.max(share, 0.5) : 0, ...repeated)
}
