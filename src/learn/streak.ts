import { Temporal } from 'temporal-polyfill'

/** A learner's own date on which they answered or read. */
export type ActiveDay = {
  /** `2026-03-29`, in the zone where they were then. */
  readonly on: string
  /** How much they did, at least 1. */
  readonly count: number
  /** Epoch milliseconds of the first and the last thing on that date. */
  readonly first: number
  readonly last: number
}

/** Days in a row. */
export type Streak = {
  /** Active dates; those that a freeze bridged are not counted. */
  readonly days: number
  /** Whether this week's freeze bridges a date of this week. */
  readonly isFrozen: boolean
  /** Whether today is among them. */
  readonly hasToday: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The streak that ends today, or yesterday while nothing is done yet today. Each ISO week has one freeze,
 * which bridges one missed date of that week. A date that lies between two moments less than 24 hours apart
 * was never lived through, as on a flight east over the date line, and so is not missed; after one west,
 * where today comes again, later dates than today count too.
 * @param days in any order, each date once or more
 * @param today the learner's date now
 */
export function streakOf(days: Iterable<ActiveDay>, today: string): Streak {
  const active = merged(days)
  const newest = [...active.keys()].reduce((latest, on) => (on > latest ? on : latest), today)
  const frozenWeeks = new Set<string>()
  const thisWeek = weekOf(Temporal.PlainDate.from(today))
  let counted = 0
  let isFrozen = false
  let bridging: string[] = []
  let after: ActiveDay | undefined
  let date = Temporal.PlainDate.from(newest)
  for (; ; date = date.subtract({ days: 1 })) {
    const on = date.toString()
    const day = active.get(on)
    if (day) {
      if (bridging.length > 0 && !(after && after.first - day.last < DAY_MS)) {
        const weeks = bridging.map((missed) => weekOf(Temporal.PlainDate.from(missed)))
        if (new Set(weeks).size < weeks.length || weeks.some((week) => frozenWeeks.has(week))) break
        for (const week of weeks) frozenWeeks.add(week)
        isFrozen ||= weeks.includes(thisWeek)
      }
      bridging = []
      counted++
      after = day
    } else if (on !== today) {
      bridging.push(on)
      if (bridging.length > MOST_MISSED) break
    }
  }
  return { days: counted, isFrozen, hasToday: active.has(today) }
}

/** One freeze at the end of a week and one at the beginning of the next; of a flight it is one date. */
const MOST_MISSED = 2

function merged(days: Iterable<ActiveDay>): ReadonlyMap<string, ActiveDay> {
  const active = new Map<string, ActiveDay>()
  for (const day of days) {
    const known = active.get(day.on)
    active.set(
      day.on,
      known
        ? {
            on: day.on,
            count: known.count + day.count,
            first: Math.min(known.first, day.first),
            last: Math.max(known.last, day.last),
          }
        : day,
    )
  }
  return active
}

const weekOf = (date: Temporal.PlainDate): string => `${date.yearOfWeek}-${date.weekOfYear}`
