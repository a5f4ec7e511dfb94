import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/core/local-date.ts'
import { type ActiveDay, streakOf } from '../../src/learn/streak.ts'

const HOUR = 60 * 60 * 1000
const dateAt = (index: number) => Temporal.PlainDate.from('2026-01-05').add({ days: index })
/** Noon of the date in UTC; index 0 is a Monday. */
const day = (index: number): ActiveDay => {
  const date = dateAt(index)
  const at = Date.UTC(date.year, date.month - 1, date.day, 12)
  return { on: date.toString(), count: 1, first: at, last: at }
}
const daysOf = (...indices: readonly number[]) => indices.map(day)
const today = (index: number) => dateAt(index).toString()
const indices = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 60 })

/** The rule in other words: walk back from the end, with a purse of one freeze for each ISO week. */
function byHand(active: ReadonlySet<number>, end: number): number {
  const spent = new Set<number>()
  let days = 0
  for (let index = active.has(end) ? end : end - 1; index >= -2; index--) {
    if (active.has(index)) days++
    else if (spent.has(Math.floor(index / 7))) break
    else spent.add(Math.floor(index / 7))
  }
  return days
}

describe('a streak', () => {
  test('is what the rule says, whatever the order in which the days come', () => {
    fc.assert(
      fc.property(indices, fc.nat({ max: 60 }), fc.infiniteStream(fc.nat()), (some, end, chances) => {
        const past = some.filter((index) => index <= end)
        const shuffled = past
          .map((index) => ({ index, chance: chances.next().value }))
          .toSorted((a, b) => a.chance - b.chance)
          .map(({ index }) => day(index))
        const streak = streakOf(shuffled, today(end))
        expect(streak.days).toBe(byHand(new Set(past), end))
        expect(streakOf([...shuffled, ...shuffled], today(end))).toEqual(streak)
      }),
      { numRuns: 500 },
    )
  })

  test('has every day of an unbroken row, and none without a day', () => {
    expect(streakOf([], today(0))).toEqual({ days: 0, isFrozen: false, hasToday: false })
    expect(streakOf(daysOf(0), today(0))).toEqual({ days: 1, isFrozen: false, hasToday: true })
    expect(streakOf(daysOf(...Array(400).keys()), today(399)).days).toBe(400)
  })

  test('waits for today', () => {
    const done = daysOf(7, 8, 9)
    expect(streakOf(done, today(10))).toEqual({ days: 3, isFrozen: false, hasToday: false })
    expect(streakOf(done, today(9))).toEqual({ days: 3, isFrozen: false, hasToday: true })
  })

  test("is bridged over one missed day by that week's freeze, and broken by a second", () => {
    expect(streakOf(daysOf(7, 9, 10), today(10))).toEqual({ days: 3, isFrozen: true, hasToday: true })
    expect(streakOf(daysOf(7, 8), today(10))).toEqual({ days: 2, isFrozen: true, hasToday: false })
    expect(streakOf(daysOf(7, 9, 11), today(11)).days).toBe(2)
    expect(streakOf(daysOf(7, 10), today(10)).days).toBe(1)
    expect(streakOf(daysOf(7, 8), today(11))).toEqual({ days: 0, isFrozen: false, hasToday: false })
  })

  test('takes the freezes of two weeks for a Sunday and the Monday after it', () => {
    const streak = streakOf(daysOf(4, 5, 8, 9), today(9))
    expect(streak).toEqual({ days: 4, isFrozen: true, hasToday: true })
  })

  test('says nothing of a freeze of another week, nor of one that saved nothing', () => {
    expect(streakOf(daysOf(0, 2, 3, 4, 5, 6, 7), today(7))).toMatchObject({ days: 7, isFrozen: false })
    expect(streakOf(daysOf(9), today(9)).isFrozen).toBe(false)
  })
})

describe('a streak and the clock', () => {
  const ZONES = [
    'Pacific/Kiritimati',
    'Pacific/Auckland',
    'Asia/Kathmandu',
    'Europe/Berlin',
    'UTC',
    'America/New_York',
    'Pacific/Pago_Pago',
  ]

  test('survives travel: whoever answers within every 24 hours keeps it, wherever they are', () => {
    const stops = fc.array(
      fc.record({ zone: fc.constantFrom(...ZONES), hours: fc.integer({ min: 1, max: 23 }) }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(stops, (journey) => {
        let at = Date.UTC(2026, 1, 20)
        const days = journey.map(({ zone, hours }): ActiveDay => {
          at += hours * HOUR
          return { on: localDate(new Date(at), zone), count: 1, first: at, last: at }
        })
        const { zone } = journey.at(-1)!
        const streak = streakOf(days, localDate(new Date(at), zone))
        expect(streak.days).toBe(new Set(days.map(({ on }) => on)).size)
        expect(streak.isFrozen).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  test('survives both clock changes, at any local time', () => {
    const times = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), times, (zone, [hour, minute]) => {
        const dates = Array.from({ length: 300 }, (_, index) => dateAt(index))
        const days = dates.map((date): ActiveDay => {
          const at = date
            .toPlainDateTime({ hour, minute })
            .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
          return { on: localDate(new Date(at), zone), count: 1, first: at, last: at }
        })
        expect(streakOf(days, today(299)).days).toBe(300)
      }),
      { numRuns: 20 },
    )
  })

  test('counts the date that a flight west repeats', () => {
    const at = Date.UTC(2026, 0, 15, 8)
    const inAuckland = { on: '2026-01-15', count: 1, first: at, last: at }
    const before = { on: '2026-01-14', count: 1, first: at - 24 * HOUR, last: at - 24 * HOUR }
    expect(streakOf([before, inAuckland], '2026-01-14')).toEqual({ days: 2, isFrozen: false, hasToday: true })
  })
})
