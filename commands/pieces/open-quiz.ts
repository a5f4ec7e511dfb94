import type { Ctx } from '../../src/bot/context.ts'
import { press } from '../../src/core/press.ts'
import type { Block } from '../../src/core/view.ts'
import { resumeQuiz } from '../presses.ts'
import { attemptOf, expiry } from './attempts.ts'
import { buttons, said } from './blocks.ts'
import { titleOf } from './lesson.ts'

/** The quiz that was left open, and how to go on with it. */
export async function openQuiz(ctx: Ctx): Promise<Block[]> {
  const { store, say, lessons } = ctx
  const begun = await store.attempts.open(await ctx.learner(), expiry(ctx))
  if (!begun) return []
  const { round } = await attemptOf(ctx, begun.id)
  if (!round.current) return []
  const title = titleOf(lessons, begun.lesson)
  return [
    said(say.text('quiz.open', { title, number: round.current.index + 1, size: round.size })),
    ...buttons({ label: say.line('quiz.button.go-on'), press: press(resumeQuiz, { attempt: begun.id }) }),
  ]
}
