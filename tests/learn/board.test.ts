import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datesOf, mondayOf, spanOf, withPlaces } from '../../src/learn/board.ts'
import { daysBetween } from '../../src/learn/memory.ts'

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('a week begins on the Monday on or before a date, over the ends of months and years', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  fc.assert(
    fc.property(date, (on) => {
      const monday = mondayOf(on)
      expect(new Date(monday).getUTCDay()).toBe(1)
      expect(daysBetween(monday, on)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(monday, on)).toBeLessThan(7)
    }),
  )
})

test('a date lies in its own span of each period, and two of them share it when the period holds both', () => {
  fc.assert(
    fc.property(date, date, fc.constantFrom('week', 'month', 'all'), (one, other, period) => {
      const { from, to } = datesOf(period, one)
      expect(one >= from && one <= to).toBe(true)
      expect(spanOf(period, one) === spanOf(period, other)).toBe(other >= from && other <= to)
    }),
  )
})

test('who has as many points shares a place, and the next comes after all of them', () => {
  const points = [9, 7, 7, 7, 2].map((one) => ({ points: one }))
  expect(withPlaces(points).map(({ place }) => place)).toEqual([1, 2, 2, 2, 5])
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 })), (list) => {
      const ranked = list.toSorted((a, b) => b - a).map((one) => ({ points: one }))
      for (const { points: own, place } of withPlaces(ranked)) {
        expect(place).toBe(list.filter((other) => other > own).length + 1)
      }
    }),
  )
})
