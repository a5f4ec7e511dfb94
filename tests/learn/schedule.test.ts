import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAYS, type Due, duesFrom, latestDue, nextDue, type Schedule } from '../../src/learn/schedule.ts'
import { datesOfChange, dueByLooking, minutesAround } from './wall-clock.ts'

/** Half hours, midnights, two-hour jumps, double changes a year, skipped dates, and zones without a change. */
const ZONES = [
  'UTC',
  'America/New_York',
  'America/Toronto',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Asuncion',
  'America/Sao_Paulo',
  'America/Caracas',
  'America/Nuuk',
  'America/Scoresbysund',
  'America/Port-au-Prince',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Amman',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Antarctica/Troll',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Norfolk',
]
const everyDay = (at: string, zone: string): Schedule => ({ at, zone, days: DAYS, holidays: [] })
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
function first(schedule: Schedule, from: string, count: number): readonly Due[] {
  const dues: Due[] = []
  for (const due of duesFrom(schedule, from)) {
    if (dues.push(due) === count) break
  }
  return dues
}
const iso = (dues: readonly Due[]) => dues.map(({ at }) => new Date(at).toISOString())

describe('the times of a schedule', () => {
  test.each(ZONES)('are those that a clock in %s shows, through every change', (zone) => {
    for (const date of datesOfChange(zone, 2010, 2011).concat(datesOfChange(zone, 2024, 2027))) {
      const minutes = minutesAround(zone, date)
      for (let minute = 0; minute < 24 * 60; minute += 15) {
        const time = clock(minute)
        const due = first(everyDay(time, zone), date, 1)[0]
        const looked = dueByLooking(minutes, date, time)
        expect({ zone, date, time, at: due?.date === date ? due.at : undefined }).toEqual({
          zone,
          date,
          time,
          at: looked,
        })
      }
    }
  })

  test('agree with the clock for any zone, date and minute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.date({ min: new Date('1992-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        (zone, day, minute) => {
          const date = day.toISOString().slice(0, 10)
          const looked = dueByLooking(minutesAround(zone, date), date, clock(minute))
          const [due] = first(everyDay(clock(minute), zone), date, 1)
          expect(due?.date === date ? due.at : undefined).toBe(looked)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('come one after the other, on wanted days that are no holidays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.subarray([...DAYS], { minLength: 1 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.integer({ min: 0, max: 360 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }),
        (zone, days, minute, start, free) => {
          const dayAt = (offset: number) =>
            new Date(Date.UTC(2026, 0, 1 + start + offset)).toISOString().slice(0, 10)
          const schedule = { at: clock(minute), zone, days, holidays: free.map(dayAt) }
          const dues = first(schedule, dayAt(0), 40)
          expect(dues).toHaveLength(40)
          for (const [index, { at, date }] of dues.entries()) {
            expect(days).toContain(DAYS[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7])
            expect(schedule.holidays).not.toContain(date)
            if (index > 0) expect(at).toBeGreaterThan(dues[index - 1]!.at)
            // One step from any moment leads to the same list.
            expect(nextDue(schedule, at - 1)).toEqual({ at, date })
            if (dues[index + 1]) expect(nextDue(schedule, at)).toEqual(dues[index + 1])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a swallowed time comes at the first moment after the gap, a repeated one the first time', () => {
    const newYork = { at: '02:30', zone: 'America/New_York', days: ['sun'], holidays: [] } as const
    expect(iso(first(newYork, '2026-03-08', 1))).toEqual(['2026-03-08T07:00:00.000Z'])
    const repeated = { ...newYork, at: '01:30' }
    expect(iso(first(repeated, '2026-11-01', 1))).toEqual(['2026-11-01T05:30:00.000Z'])
    expect(iso(first(everyDay('00:00', 'Africa/Cairo'), '2026-04-24', 1))).toEqual([
      '2026-04-23T22:00:00.000Z',
    ])
    expect(iso(first(everyDay('02:15', 'Australia/Lord_Howe'), '2026-10-04', 1))).toEqual([
      '2026-10-03T15:30:00.000Z',
    ])
  })

  test('a date that a zone skipped whole has no drill', () => {
    const dates = first(everyDay('09:00', 'Pacific/Apia'), '2011-12-29', 2).map(({ date }) => date)
    expect(dates).toEqual(['2011-12-29', '2011-12-31'])
  })

  test('without a day left there is none', () => {
    expect(nextDue({ at: '09:00', zone: 'UTC', days: [], holidays: [] }, 0)).toBeUndefined()
    expect(() => nextDue(everyDay('25:00', 'UTC'), 0)).toThrow(RangeError)
    expect(() => nextDue(everyDay('09:00', 'Mars/Olympus'), 0)).toThrow(RangeError)
  })

  test('after a pause only the latest counts, and the others are known', () => {
    const schedule = everyDay('09:00', 'Europe/Berlin')
    const [monday, tuesday, wednesday] = first(schedule, '2026-03-27', 3) as [Due, Due, Due]
    expect(latestDue(schedule, monday, wednesday.at)).toEqual({ due: wednesday, missed: [monday, tuesday] })
    expect(latestDue(schedule, monday, tuesday.at - 1)).toEqual({ due: monday, missed: [] })
  })
})
