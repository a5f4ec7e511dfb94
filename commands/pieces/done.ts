import type { Ctx } from '../../src/bot/context.ts'
import { PASS_MARK } from '../../src/learn/round.ts'
import type { Entry } from '../../src/lesson/types.ts'
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
  const byLesson = Map.groupBy(scores, ({ lesson }) => lesson)
  const bests = [...byLesson].flatMap(([lesson, list]) => {
    const top = best(list)
    return top ? [[lesson, top] as const] : []
  })
  return { read, best: new Map(bests), scores }
}

/** The highest share of right answers; of equal ones the first. */
export function best(scores: readonly Score[]): Score | undefined {
  return scores.reduce<Score | undefined>(
    (top, score) => (top && score.right * top.size <= top.right * score.size ? top : score),
    undefined,
  )
}

/** The share of right answers from which this lesson's quiz is passed. */
export function passMark(entry: Entry | undefined): number {
  return entry?.pass ?? PASS_MARK
}

export function passed(right: number, size: number, entry: Entry | undefined): boolean {
  // A hair less, because 0.7 x 10 is a little more than 7 in binary.
  return right >= size * passMark(entry) - 1e-9
}
