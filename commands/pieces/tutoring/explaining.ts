import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import { explainQuestion, startQuiz } from '../../presses.ts'
import { attemptOf, expiry } from '../attempts.ts'
import { buttons, said } from '../blocks.ts'
import { entryOf } from '../lesson.ts'
import { feedbackView } from '../quiz-views.ts'
import { about } from './answer-view.ts'
import { openQuestions } from './open-questions.ts'

/**
 * The full explanation of a question that the asker has answered, by its number. Where others read it, a
 * button shows it to the asker alone, because theirs may be open.
 * @returns undefined when the quiz has no such question
 */
export async function explained(
  ctx: Ctx,
  entry: Entry,
  number: number,
  { isShared }: { readonly isShared: boolean },
): Promise<View | undefined> {
  const { say, store } = ctx
  const learner = await ctx.learner()
  const [running] = await store.hints.openAttempts(learner, entry.id, expiry(ctx))
  const attempt = running ?? (await store.hints.finishedAttempt(learner, entry.id))
  if (attempt === undefined) return number > entry.questions ? undefined : takeItFirst(ctx, entry, number)
  const { round } = await attemptOf(ctx, attempt)
  const asked = round.asked[number - 1]
  if (!asked?.given) return undefined
  if (!isShared) return explanationView(ctx, attempt, number - 1)
  return {
    ...about(ctx, entry),
    body: [
      said(say.text('tutor.explain.private', { number })),
      ...buttons({
        label: say.line('tutor.button.explain'),
        press: press(explainQuestion, { attempt, question: number - 1 }),
        look: 'primary',
      }),
    ],
  }
}

/** The same from its button, which others may press too: theirs leads to their own quiz. */
export async function explanationView(ctx: Ctx, attempt: string, question: number): Promise<View> {
  const stored = await ctx.store.attempts.load(attempt)
  const isMine = stored?.attempt.learner === (await ctx.learner())
  const own = isMine ? await attemptOf(ctx, attempt) : undefined
  const asked = own?.round.asked[question]
  const lesson = stored?.attempt.lesson ?? ''
  const open = asked ? await openQuestions(ctx, lesson) : []
  const isOpen = open.some((other) => other.asked.question.id === asked?.question.id)
  return own && asked?.given && !isOpen
    ? feedbackView(ctx, own, asked, asked.given)
    : takeItFirst(ctx, entryOf(ctx, lesson), question + 1)
}

function takeItFirst(ctx: Ctx, entry: Entry, number: number): View {
  const { say } = ctx
  return {
    ...about(ctx, entry),
    body: [
      said(say.text('tutor.explain.first', { number })),
      ...buttons({
        label: say.line('lesson.button.quiz'),
        press: press(startQuiz, { lesson: entry.id }),
        look: 'primary',
      }),
    ],
  }
}
