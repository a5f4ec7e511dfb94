import type { Ctx } from '../../../src/bot/context.ts'
import { dueOf } from '../../../src/learn/pick.ts'
import { shelfOf } from '../../../src/learn/scope.ts'
import { type ActiveDay, type Streak, streakOf } from '../../../src/learn/streak.ts'
import type { Track } from '../../../src/lesson/types.ts'
import { type Done, passed, whatIsDone } from '../done.ts'
import { reviewId } from '../rounds/review-offer.ts'
import { SIZE } from '../rounds/reviewing.ts'
import { roundOf } from '../rounds/round-of.ts'

/** What a learner has done and what waits for them: the words and the picture say the same of it. */
export type Record = {
  readonly done: Done
  readonly days: readonly ActiveDay[]
  readonly streak: Streak
  /** Questions of today's review that are left: never how much is due in all. */
  readonly due: number
  /** Lessons read to their end that still exist. */
  readonly read: number
  /** Quizzes passed at their best attempt. */
  readonly passed: number
  /** Tracks in their order, those that were begun first. */
  readonly tracks: readonly { readonly track: Track; readonly read: number; readonly size: number }[]
}

export async function recordOf(ctx: Ctx): Promise<Record> {
  const { store, lessons } = ctx
  const learner = await ctx.learner()
  const [done, days, due] = await Promise.all([
    whatIsDone(ctx),
    store.activity.of(learner),
    dueToday(ctx, learner),
  ])
  const readOf = (ids: readonly string[]) => ids.filter((id) => done.read.has(id)).length
  const tracks = lessons.tracks().map((track) => {
    const ids = track.modules.flatMap((module) => module.lessons)
    return { track, read: readOf(ids), size: ids.length }
  })
  return {
    done,
    days,
    streak: streakOf(days, ctx.today()),
    due,
    read: readOf(lessons.order()),
    passed: [...done.best.values()].filter(({ lesson, right, size }) =>
      passed(right, size, lessons.entry(lesson)),
    ).length,
    tracks: tracks.toSorted((a, b) => Number(b.read > 0) - Number(a.read > 0)),
  }
}

async function dueToday(ctx: Ctx, learner: string): Promise<number> {
  const { store, lessons } = ctx
  const id = reviewId(learner, ctx.today())
  if (await store.rounds.load(id)) {
    const { round } = await roundOf(ctx, id)
    return round.asked.filter(({ given }) => given === undefined).length
  }
  const memories = await store.memories.of(learner)
  const due = dueOf({ memories, shelf: shelfOf(lessons, lessons.order()), today: ctx.today() })
  return Math.min(SIZE, due.length)
}
