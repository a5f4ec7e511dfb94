import { plusDays } from './memory.ts'

/** What a board is over. */
export const PERIODS = ['week', 'month', 'all'] as const
export type Period = (typeof PERIODS)[number]

/** Fewer people than that are no board: everybody would know who the others are. */
export const LEAST_ON_BOARD = 3

/** The name under which a period's sums are kept: `week:2026-11-23` (its Monday), `month:2026-11`, `all`. */
export type Span = `week:${string}` | `month:${string}` | 'all'

/** The span of a period that a local date lies in. @param date `2026-11-26` */
export function spanOf(period: Period, date: string): Span {
  switch (period) {
    case 'week':
      return `week:${mondayOf(date)}`
    case 'month':
      return `month:${date.slice(0, 7)}`
    case 'all':
      return 'all'
    default:
      return period satisfies never
  }
}

/** First and last local date of the period that a date lies in. */
export function datesOf(period: Period, date: string): { readonly from: string; readonly to: string } {
  switch (period) {
    case 'week':
      return { from: mondayOf(date), to: plusDays(mondayOf(date), 6) }
    case 'month':
      return { from: `${date.slice(0, 7)}-01`, to: `${date.slice(0, 7)}-31` }
    case 'all':
      return { from: '0000-01-01', to: '9999-12-31' }
    default:
      return period satisfies never
  }
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const sinceMonday = (new Date(Date.parse(date)).getUTCDay() + 6) % 7
  return plusDays(date, -sinceMonday)
}

/**
 * Places as in sport: who has as many points shares a place, and the next comes after all of them.
 * @param ranked the most points first, from the first place on
 */
export function withPlaces<T extends { readonly points: number }>(
  ranked: readonly T[],
): readonly (T & { readonly place: number })[] {
  let place = 0
  return ranked.map((one, index) => {
    if (one.points !== ranked[index - 1]?.points) place = index + 1
    return { ...one, place }
  })
}
