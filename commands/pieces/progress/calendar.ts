import { Temporal } from 'temporal-polyfill'
import type { Week } from '../../../src/core/picture.ts'
import type { ActiveDay } from '../../../src/learn/streak.ts'

/** Half a year. */
export const WEEKS = 26
const DAYS = 7

/** The last weeks up to today's, each from Monday, with what was done on each date. */
export function weeksOf(days: readonly ActiveDay[], today: string, locale: string): readonly Week[] {
  const counts = new Map<string, number>()
  for (const { on, count } of days) counts.set(on, (counts.get(on) ?? 0) + count)
  const now = Temporal.PlainDate.from(today)
  const monday = now.subtract({ days: now.dayOfWeek - 1 })
  const months = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: WEEKS }, (_, index) => {
    const first = monday.subtract({ weeks: WEEKS - 1 - index })
    const dates = Array.from({ length: DAYS }, (_, day) => first.add({ days: day }))
    const begins = dates.find(({ day }) => day === 1)
    return {
      ...(begins && { month: months.format(Date.UTC(begins.year, begins.month - 1, 1)) }),
      counts: dates.map((date) => {
        const count = counts.get(date.toString()) ?? 0
        return Temporal.PlainDate.compare(date, now) > 0 && count === 0 ? null : count
      }),
      ...(index === WEEKS - 1 && { today: now.dayOfWeek - 1 }),
    }
  })
}

/** Monday to Sunday. */
export function dayNames(locale: string): readonly string[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  return Array.from({ length: DAYS }, (_, day) => names.format(Date.UTC(2024, 0, 1 + day)))
}
