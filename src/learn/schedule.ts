import { Temporal } from 'temporal-polyfill'

/** In the order of ISO 8601: Monday is 1. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/** When something happens again and again, in the words of those it happens to. */
export type Schedule = {
  /** Local time of day, `09:00`. */
  readonly at: string
  /** IANA name, `Europe/Berlin`. */
  readonly zone: string
  readonly days: readonly Day[]
  /** Local dates on which it does not happen, `2026-12-25`. */
  readonly holidays: readonly string[]
}

/** One time of a schedule. */
export type Due = {
  /** Epoch milliseconds. */
  readonly at: number
  /** The local date that it is for, `2026-03-29`. */
  readonly date: string
}

/** Of dates without a time, more than a zone ever skipped in a row. */
const SKIPPED_WEEKS = 3

/**
 * The times of a schedule from a local date on, in order, without end as long as the schedule has any.
 * A local time that a clock change swallows comes at the first moment after the gap, one that comes twice
 * the first time, and a date that the zone skipped whole has none.
 * @param from `2026-03-01`, inclusive
 * @throws RangeError when the schedule or the date is not well formed
 */
export function* duesFrom({ at, zone, days, holidays }: Schedule, from: string): Generator<Due> {
  const time = Temporal.PlainTime.from(at)
  const wanted = new Set<Day>(days)
  const free = new Set(holidays)
  // Every week has a wanted day, and each holiday takes away at most one.
  const patience = 7 * (free.size + SKIPPED_WEEKS)
  let date = Temporal.PlainDate.from(from)
  for (let barren = 0; barren <= patience; date = date.add({ days: 1 })) {
    const name = date.toString()
    const instant =
      wanted.has(DAYS[date.dayOfWeek - 1]!) && !free.has(name) ? instantOf(date, time, zone) : undefined
    if (instant === undefined) {
      barren++
    } else {
      barren = 0
      yield { at: instant, date: name }
    }
  }
}

/**
 * The first time of a schedule after a moment; undefined when there is none.
 * @param moment epoch milliseconds, exclusive
 * @throws RangeError when the schedule is not well formed
 */
export function nextDue(schedule: Schedule, moment: number): Due | undefined {
  // A gap at midnight moves a time to the next date, so the search begins a date earlier.
  const from = localDay(moment, schedule.zone).subtract({ days: 1 }).toString()
  for (const due of duesFrom(schedule, from)) {
    if (due.at > moment) return due
  }
  return undefined
}

/**
 * The last time of a schedule that has come, from `since` on; `missed` are those before it.
 * @param since the first one, as it was computed before
 * @param moment epoch milliseconds, inclusive
 */
export function latestDue(
  schedule: Schedule,
  since: Due,
  moment: number,
): { readonly due: Due; readonly missed: readonly Due[] } {
  const came: Due[] = [since]
  for (const due of duesFrom(schedule, nextDate(since.date))) {
    if (due.at > moment) break
    came.push(due)
  }
  return { due: came.at(-1)!, missed: came.slice(0, -1) }
}

/** The moment of a local date and time; undefined when the zone has no such date. */
function instantOf(date: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): number | undefined {
  const local = date.toPlainDateTime(time)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return endOfGap(local, earlier.epochMilliseconds, later.epochMilliseconds, zone)
}

/** The first second at which a zone's clocks have passed a local time that they jump over. */
function endOfGap(local: Temporal.PlainDateTime, before: number, after: number, zone: string): number {
  let low = Math.floor(before / 1000)
  let high = Math.ceil(after / 1000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const shown = Temporal.Instant.fromEpochMilliseconds(middle * 1000)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
    if (Temporal.PlainDateTime.compare(shown, local) < 0) low = middle
    else high = middle
  }
  return high * 1000
}

function localDay(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate()
}

function nextDate(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}
