import { expect, test } from 'vitest'
import {
  readCount,
  readDate,
  readDates,
  readDays,
  readTime,
  readZone,
} from '../../src/learn/schedule-words.ts'

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['9 am', '09:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['5:05 p.m.', '17:05'],
  ['17h', '17:00'],
])('the time "%s" is %s', (typed, value) => expect(readTime(typed)).toEqual({ value }))

test.each([
  ['25:00', '01:00'],
  ['9:75', '09:59'],
  ['13pm', '13:00'],
  ['noon', '12:00'],
  ['soon', '12:00'],
  ['', '09:00'],
])('the time "%s" is none, and %s would be', (typed, nearest) => expect(readTime(typed)).toEqual({ nearest }))

test.each([
  ['mon,wed,fri', ['mon', 'wed', 'fri']],
  ['Fri, Mon', ['mon', 'fri']],
  ['monday and thursdays', ['mon', 'thu']],
  ['Mon - Wed', ['mon', 'tue', 'wed']],
  ['sat-mon', ['mon', 'sat', 'sun']],
  ['weekdays', ['mon', 'tue', 'wed', 'thu', 'fri']],
  ['weekends and wed', ['wed', 'sat', 'sun']],
  ['daily', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
])('the days "%s"', (typed, value) => expect(readDays(typed)).toEqual({ value }))

test.each([
  ['nine days', 'weekdays'],
  ['tuesdya', 'tue'],
  ['daly', 'daily'],
  ['mon,mon-tue-wed', 'mon, tue, wed'],
  ['', 'weekdays'],
])('the days "%s" are none, and "%s" would be', (typed, nearest) =>
  expect(readDays(typed)).toEqual({ nearest }),
)

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['Kolkata', 'Asia/Kolkata'],
  ['UTC', 'UTC'],
])('the zone "%s" is %s', (typed, value) => expect(readZone(typed)).toEqual({ value }))

test.each([
  ['Mars/Olympus', 'Europe/Berlin'],
  ['europe/berln', 'Europe/Berlin'],
  ['Tokio', 'Asia/Tokyo'],
  ['+02:00', 'Europe/Berlin'],
])('the zone "%s" is none, and %s would be', (typed, nearest) => expect(readZone(typed)).toEqual({ nearest }))

test('dates are in order and once; a wrong one has a nearest', () => {
  const today = '2026-11-22'
  expect(readDates('2027-01-01, 2026-12-25 2027-01-01', today)).toEqual({
    value: ['2026-12-25', '2027-01-01'],
  })
  expect(readDates('', today)).toEqual({ value: [] })
  expect(readDates('2026-12-25, 2026-02-30', today)).toEqual({ nearest: '2026-02-28' })
  expect(readDate('tomorrow', today)).toEqual({ value: '2026-11-23' })
  expect(readDate('tomorow', today)).toEqual({ nearest: 'tomorrow' })
  expect(readDate('christmas', today)).toEqual({ nearest: '2026-12-25' })
})

test('a count keeps to its bounds', () => {
  expect(readCount('7', 1, 10)).toEqual({ value: 7 })
  expect(readCount('70', 1, 10)).toEqual({ nearest: '10' })
  expect(readCount('few', 1, 10)).toEqual({ nearest: '1' })
})
