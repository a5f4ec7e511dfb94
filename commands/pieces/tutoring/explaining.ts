import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import type { Asked, Given } from '../../../src/learn/round.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import { explainQuestion, startQuiz } from '../../presses.ts'
import { attemptOf, type OpenAttempt } from '../attempts.ts'
import { buttons, said } from '../blocks.ts'
import { entryOf } from '../lesson.ts'
import { feedbackView } from '../quiz-views.ts'
import { about, opinionButtons } from './answer-view.ts'
import { guardedQuestions } from './guarded-questions.ts'

/** A question of the learner's newest attempt at the whole quiz that they have answered. */
export type Settled = { readonly open: OpenAttempt; readonly asked: Asked; readonly given: Given }

/** @param number from 1, as the attempt shows it */
export async function settledQuestion(ctx: Ctx, entry: Entry, number: number): Promise<Settled | undefined> {
  const { newest } = await ctx.store.attempts.latest(await ctx.learner(), entry.id)
  if (!newest) return undefined
  const open = await attemptOf(ctx, newest.id)
  const asked = open.round.asked[number - 1]
  return asked?.given && { open, asked, given: asked.given }
}

/**
 * The full explanation of a question that the asker has answered. Where others read it, a button shows it
 * to the asker alone, because theirs may be open.
 */
export function explained(
  ctx: Ctx,
  entry: Entry,
  { open, asked, given }: Settled,
  { isShared, row }: { readonly isShared: boolean; readonly row: string },
): View {
  const { say } = ctx
  if (!isShared) return withOpinion(ctx, feedbackView(ctx, open, asked, given), row)
  const { index } = asked
  return {
    ...about(ctx, entry),
    body: [
      said(say.text('tutor.explain.private', { number: index + 1 })),
      ...buttons({
        label: say.line('tutor.button.explain'),
        press: press(explainQuestion, { attempt: open.row.id, question: index, asked: row }),
        look: 'primary',
      }),
    ],
  }
}

/** The same from its button, which others may press too: theirs leads to their own quiz. */
export async function explanationView(
  ctx: Ctx,
  attempt: string,
  question: number,
  row: string,
): Promise<View> {
  const stored = await ctx.store.attempts.load(attempt)
  const isMine =
    stored !== undefined && (await ctx.store.people.areOne(stored.attempt.learner, await ctx.learner()))
  const own = isMine ? await attemptOf(ctx, attempt) : undefined
  const asked = own?.round.asked[question]
  const lesson = stored?.attempt.lesson ?? ''
  const open = asked ? await guardedQuestions(ctx, lesson, { isShared: false }) : []
  const isOpen = open.some((other) => other.question.id === asked?.question.id)
  return own && asked?.given && !isOpen
    ? withOpinion(ctx, feedbackView(ctx, own, asked, asked.given), row)
    : takeItFirst(ctx, entryOf(ctx, lesson), question + 1)
}

function withOpinion(ctx: Ctx, view: View, row: string): View {
  return { ...view, body: [...view.body, ...opinionButtons(ctx, row, undefined)] }
}

/** To a question that was not answered yet, and of which nothing is shown. */
export function takeItFirst(ctx: Ctx, entry: Entry, number: number): View {
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
