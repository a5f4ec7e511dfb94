import type { Outposts } from '../bot/outposts.ts'
import type { Teams } from '../bot/teams.ts'
import type { Log } from '../core/log.ts'
import type { Bar } from '../pictures/bars.ts'
import type { Store } from '../store/store.ts'

/** All that a job may touch. */
export type JobParts = {
  readonly store: Store
  /** The lessons of each place. */
  readonly teams: Pick<Teams, 'lessonsOf'>
  readonly outposts: Outposts
  readonly log: Log
  now(): Date
  /** In [0, 1). */
  random(): number
  /** Draws bars off the main thread; undefined where that cannot be done now. */
  draw(bars: readonly Bar[]): Promise<Uint8Array | undefined>
}

export const MINUTE = 60_000

/** How long a claim holds without a word from its process; a living one renews it every minute. */
export const LEASE_MS = 150_000

/** What is found due later than that is dropped. */
export const CATCH_UP_MS = 120 * MINUTE

/** Growing pauses before what failed is tried again. */
const PAUSES = [1, 5, 15, 60]

/** @param failures in a row, from 1 */
export const pauseAfter = (failures: number): number =>
  (PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 1) * MINUTE
