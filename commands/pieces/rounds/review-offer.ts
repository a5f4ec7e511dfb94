import type { Ctx } from '../../../src/bot/context.ts'
import { derivedId } from '../../../src/core/id.ts'
import { press } from '../../../src/core/press.ts'
import type { Button } from '../../../src/core/view.ts'
import { startReview } from '../../presses.ts'

/** One review a person and local date: with this account it is this one, however often it is asked for. */
export function reviewId(learner: string, date: string): string {
  return derivedId('review', learner, date)
}

/** Leads to today's review where something is due and it is not done yet. */
export async function reviewButton(ctx: Ctx): Promise<Button | undefined> {
  const { store, say } = ctx
  const learner = await ctx.learner()
  const [today, hasDue] = await Promise.all([
    store.rounds.reviewOn(learner, ctx.today()),
    store.memories.hasDue(learner, ctx.now().getTime()),
  ])
  if (!hasDue || today?.state === 'closed') return undefined
  return { label: say.line('review.button.start'), press: press(startReview, {}) }
}
