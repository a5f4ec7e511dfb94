import { localDate } from '../core/local-date.ts'
import { duesFrom } from '../learn/schedule.ts'
import {
  type Reading,
  readCount,
  readDate,
  readDates,
  readDays,
  readTime,
  readZone,
} from '../learn/schedule-words.ts'
import type { Shell } from './main.ts'

export type DrillTimesOptions = {
  readonly at: string
  readonly zone: string
  readonly days: string
  readonly from?: string
  readonly count: string
  readonly holidays: string
}

const MOST = 100_000
const WRONG_USAGE = 2

/** Prints the moments of a drill in UTC, `2026-03-02T07:30:00Z`, one a line. */
export function drillTimes(options: DrillTimesOptions, { print, now }: Shell): number {
  const faults: string[] = []
  const read = <T>(name: keyof DrillTimesOptions, reading: Reading<T>, should: string): T | undefined => {
    if ('value' in reading) return reading.value
    faults.push(`--${name} is "${options[name] ?? ''}"; it should be ${should}, such as ${reading.nearest}.`)
    return undefined
  }
  const at = read('at', readTime(options.at), 'a time of day')
  const zone = read('zone', readZone(options.zone), 'a time zone')
  const days = read('days', readDays(options.days), 'days of the week')
  const today = localDate(now(), zone ?? 'UTC')
  const from = read('from', readDate(options.from ?? today, today), 'a date')
  const holidays = read('holidays', readDates(options.holidays, today), 'a list of dates')
  const count = read('count', readCount(options.count, 1, MOST), `a number from 1 to ${MOST}`)
  if (!at || !zone || !days || !from || !holidays || count === undefined) {
    for (const fault of faults) print(fault)
    return WRONG_USAGE
  }
  let left = count
  for (const due of duesFrom({ at, zone, days, holidays }, from)) {
    print(new Date(due.at).toISOString().replace('.000Z', 'Z'))
    if (--left === 0) break
  }
  return 0
}
