import type { Ctx } from '../../src/bot/context.ts'
import type { Score } from '../../src/store/attempts.ts'

/** What a learner has done, by lesson: derived anew each time from what is stored. */
export type Done = {
  readonly read: ReadonlySet<string>
  /** The best finished attempt at each lesson's whole quiz. */
  readonly best: ReadonlyMap<string, Score>
  /** Every finished attempt, oldest first. */
  readonly scores: readonly Score[]
}

export async function whatIsDone(ctx: Ctx): Promise<Done> {
  const learner = await ctx.learner()
  const [read, scores] = await Promise.all([
    ctx.store.readings.finished(learner),
    ctx.store.attempts.scores(learner),
  ])
  const best = new Map<string, Score>()
  for (const score of scores) {
    const held = best.get(score.lesson)
    if (!held || score.right * held.size > held.right * score.size) best.set(score.lesson, score)
  }
  return { read, best, scores }
}
