import type { Ctx } from '../../../src/bot/context.ts'
import type { PlatformName, Posted } from '../../../src/core/caller.ts'
import { localDate } from '../../../src/core/local-date.ts'
import { press } from '../../../src/core/press.ts'
import { type Say, speak } from '../../../src/core/say.ts'
import type { View } from '../../../src/core/view.ts'
import type { RoundRow } from '../../../src/store/schema.ts'
import { openRound } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'
import { clockIn, dayName } from './dates.ts'

/** Seconds that a question takes to read and answer, measured on nobody: a guess that promises little. */
const SECONDS_EACH = 25

export type DrillRound = Pick<RoundRow, 'id' | 'local_date' | 'zone' | 'questions' | 'closes_at'>

/** The drill's message in the channel. @param taken how many have taken part */
export function drillPost(say: Say, round: DrillRound, taken: number): View {
  const count = (JSON.parse(round.questions) as unknown[]).length
  return {
    ...heading(say, round),
    body: [
      said(
        say.text('drill.post.what', {
          count,
          minutes: Math.max(1, Math.round((count * SECONDS_EACH) / 60)),
          closes: closesIn(say, round),
        }),
      ),
      quietly(say.text('drill.post.private')),
      said(say.text('drill.post.taken', { count: taken })),
      ...buttons({
        label: say.line('drill.post.button'),
        press: press(openRound, { round: round.id }),
        look: 'primary',
      }),
    ],
  }
}

/** The same when it has closed: who comes late may still learn. */
export function closedPost(say: Say, round: DrillRound, taken: number): View {
  return {
    ...heading(say, round),
    body: [
      said(say.text('drill.post.closed', { count: taken })),
      ...buttons({ label: say.line('drill.post.late'), press: press(openRound, { round: round.id }) }),
    ],
  }
}

/** Shows in the channel that one more takes part. Never throws: the answer is kept whatever happens here. */
export async function showTakingPart(ctx: Pick<Ctx, 'store' | 'edit' | 'log'>, id: string): Promise<void> {
  try {
    const round = await ctx.store.rounds.load(id)
    if (round?.kind !== 'drill' || round.state !== 'open' || round.message === null) return
    const drill = await ctx.store.drills.find(round.drill ?? '')
    const taken = await ctx.store.outcomes.participants(id)
    await ctx.edit(messageOf(round, round.message), drillPost(speak(drill?.locale ?? 'en'), round, taken))
  } catch (error) {
    ctx.log.debug({ err: error, round: id }, "a drill's post could not be brought up to date")
  }
}

export function messageOf(round: RoundRow, message: string): Posted {
  const { tenant, channel, thread } = round
  const place = { platform: round.platform as PlatformName, tenant, channel, message }
  return thread === null ? place : { ...place, thread }
}

function heading(say: Say, { local_date, zone }: DrillRound): Pick<View, 'context' | 'title'> {
  return {
    context: say.line('drill.post.context', { date: dayName(say.locale, local_date), zone }),
    title: say.line('drill.post.title'),
  }
}

/** With the day where it is not the drill's own. */
function closesIn({ locale }: Say, { closes_at, local_date, zone }: DrillRound): string {
  const clock = clockIn(locale, closes_at, zone)
  const day = localDate(new Date(closes_at), zone)
  return day === local_date ? clock : `${dayName(locale, day)} ${clock}`
}
