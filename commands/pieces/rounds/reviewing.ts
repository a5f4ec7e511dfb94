import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import { DAY_MS, type Memory } from '../../../src/learn/memory.ts'
import { pick } from '../../../src/learn/pick.ts'
import { shelfOf } from '../../../src/learn/scope.ts'
import { continueReading } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { frozen } from './freezing.ts'
import { leechBlocks } from './leech.ts'
import { nextIn, reviewDone, whenLine } from './review-done.ts'
import { reviewId } from './review-offer.ts'
import { type OpenRound, roundOf } from './round-of.ts'
import { currentInRound } from './round-views.ts'

/** "5 today": never how much is due in all. */
export const SIZE = 5

/** Today's review of the person: a new one, what is left of it, or how it went. */
export async function review(ctx: Ctx): Promise<View> {
  const { store, say } = ctx
  const learner = await ctx.learner()
  const begunToday = await store.rounds.reviewOn(learner, ctx.today())
  if (begunToday) return goOn(ctx, await roundOf(ctx, begunToday.id))
  const id = reviewId(learner, ctx.today())
  const memories = await store.memories.of(learner)
  const begun = new Set([...(await store.readings.opened(learner)), ...memories.map(({ lesson }) => lesson)])
  if (begun.size === 0) return nothing(ctx, [], 'review.nothing.yet')
  const { lessons } = ctx
  const picked = pick({
    size: SIZE,
    shelf: shelfOf(lessons, lessons.order()),
    memories,
    begun,
    at: ctx.now().getTime(),
    today: ctx.today(),
    random: ctx.random,
  })
  const { questions, quizzes } = frozen(lessons, picked)
  if (quizzes.length === 0) return nothing(ctx, memories)
  const now = ctx.now().getTime()
  const { platform, tenant, channel } = ctx.caller
  await store.rounds.closeReviewsBefore(learner, ctx.today(), now)
  await store.rounds.freeze(
    {
      id,
      kind: 'review',
      drill: null,
      learner,
      platform,
      tenant,
      channel,
      local_date: ctx.today(),
      zone: '',
      questions,
      seed: Math.floor(ctx.random() * 2 ** 32),
      state: 'open',
      claimed_by: null,
      claimed_until: null,
      opens_at: now,
      closes_at: now + DAY_MS,
      message: null,
      thread: null,
      url: null,
      posted_at: null,
      closed_at: null,
    },
    quizzes,
  )
  const open = await roundOf(ctx, id)
  return currentInRound(ctx, open, [said(say.text('review.today', { count: open.round.size }))])
}

function goOn(ctx: Ctx, open: OpenRound): Promise<View> {
  const { say } = ctx
  const { round } = open
  if (!round.current) return reviewDone(ctx, open, [said(say.text('review.done'))])
  const left = round.asked.filter(({ given }) => given === undefined).length
  const isBegun = left < round.size
  const note = isBegun
    ? say.text('review.left', { count: left, size: round.size })
    : say.text('review.today', { count: round.size })
  return currentInRound(ctx, open, [said(note)])
}

function nothing(ctx: Ctx, memories: readonly Memory[], key?: 'review.nothing.yet'): View {
  const { say } = ctx
  const days = nextIn(ctx, memories, new Set())
  const line =
    key === undefined && days !== undefined
      ? say.text('review.nothing', { when: whenLine(ctx, days) })
      : say.text(key ?? 'review.nothing.ever')
  return {
    title: say.line('review.title'),
    body: [
      said(line),
      ...leechBlocks(ctx, memories),
      ...buttons({
        label: say.line('review.button.lesson'),
        press: press(continueReading, {}),
        look: 'primary',
      }),
    ],
  }
}
