import type { Outcome } from '../../commands/pieces/drills/reveal.ts'
import { streakOf } from '../../commands/pieces/drills/streak.ts'
import { boardOf } from '../../commands/pieces/rounds/round-of.ts'
import type { Place, PlatformName } from '../core/caller.ts'
import type { DrillRow, RoundRow } from '../store/schema.ts'
import type { JobParts } from './parts.ts'

/** Most streaks are short; a year and more of dates is read for the others only. */
const HISTORIES = [30, 400] as const

/**
 * How a drill's round ended, as its channel may see it.
 * @returns with it whom it names
 */
export async function outcomeOf(
  { store }: Pick<JobParts, 'store'>,
  round: RoundRow,
  drill: DrillRow | undefined,
): Promise<{ readonly outcome: Outcome; readonly named: readonly string[] }> {
  const { round: board, frozen } = await boardOf({ store }, round)
  const results = await store.outcomes.results(round.id)
  const isNaming = drill?.names === 1 && results.length > 0
  const agreed = isNaming ? await store.drills.names(placeOf(round)) : new Map<string, string>()
  const unnamed = await store.preferences.unnamedAmong([...agreed.keys()])
  const named = results.flatMap(({ learner, right }) => {
    const name = agreed.get(learner)
    return name === undefined || unnamed.has(learner) ? [] : [{ learner, name, right }]
  })
  const outcome: Outcome = {
    round,
    frozen,
    asked: board.asked,
    counts: await store.outcomes.counts(round.id),
    taken: results.length,
    named: named.map(({ name, right }) => ({ name, right })),
    streak: await streakAt({ store }, round),
  }
  return { outcome, named: named.map(({ learner }) => learner) }
}

async function streakAt({ store }: Pick<JobParts, 'store'>, { id, drill }: RoundRow): Promise<number> {
  if (drill === null) return 0
  for (const most of HISTORIES) {
    const streak = streakOf(await store.drills.history(drill, most), id)
    if (streak < most) return streak
  }
  return HISTORIES.at(-1)!
}

export function placeOf({ platform, tenant, channel }: RoundRow): Place {
  return { platform: platform as PlatformName, tenant, channel }
}
