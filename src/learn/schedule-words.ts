import { Temporal } from 'temporal-polyfill'
import { nearestOf } from '../core/edit-distance.ts'
import { DAYS, type Day } from './schedule.ts'

/** What a person's words mean, or the nearest thing that would have been right. */
export type Reading<T> = { readonly value: T } | { readonly nearest: string }

const EVERY: Readonly<Record<string, readonly Day[]>> = {
  daily: DAYS,
  'every day': DAYS,
  everyday: DAYS,
  all: DAYS,
  weekdays: DAYS.slice(0, 5),
  workdays: DAYS.slice(0, 5),
  'working days': DAYS.slice(0, 5),
  weekends: DAYS.slice(5),
  weekend: DAYS.slice(5),
}
const LONG_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const HOURS = 24
const MINUTES = 60

/** A local time of day: `9`, `9:30`, `09.30`, `0930`, `9 am`, `9:30pm`; the value is `09:30`. */
export function readTime(typed: string): Reading<string> {
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?m\.?)?(?:\s*h)?$/i.exec(typed.trim())
  if (!parts) return { nearest: guessedTime(typed) }
  const [, hour = '', minute = '0', half] = parts
  const isTwelve = half !== undefined
  const hours = isTwelve ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  const fits = hours < HOURS && Number(minute) < MINUTES
  const isHalfDay = !isTwelve || (Number(hour) >= 1 && Number(hour) <= 12)
  if (fits && isHalfDay) return { value: clock(hours, Number(minute)) }
  return { nearest: clock(Number(hour) % HOURS, Math.min(Number(minute), MINUTES - 1)) }
}

/** Days of the week: `mon, wed`, `Mon-Fri`, `weekdays`, `daily`; the value is in the week's order. */
export function readDays(typed: string): Reading<readonly Day[]> {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const every = EVERY[words]
  if (every) return { value: every }
  const found = new Set<Day>()
  const parts = words.split(/\s*(?:,|;|\/|\+|&|\band\b)\s*|\s+(?![-–])(?<![-–]\s)/).filter(Boolean)
  for (const part of parts) {
    const [first = '', last, more] = part.split(/\s*[-–]\s*/)
    const from = dayNamed(first)
    const to = last === undefined ? from : dayNamed(last)
    if (EVERY[part]) for (const day of EVERY[part]) found.add(day)
    else if (from === undefined || to === undefined || more !== undefined)
      return { nearest: nearestDays(words) }
    else for (const day of span(from, to)) found.add(day)
  }
  if (found.size === 0) return { nearest: nearestDays(words) }
  return { value: DAYS.filter((day) => found.has(day)) }
}

/** A zone by its IANA name or its city, in any case: `europe/berlin`, `Berlin`, `utc`. */
export function readZone(typed: string): Reading<string> {
  const name = typed.trim().replaceAll(/\s+/g, '_')
  const zones = zoneNames()
  const exact = zones.find((zone) => zone.toLowerCase() === name.toLowerCase())
  if (exact) return { value: exact }
  const inCity = zones.filter((zone) => cityOf(zone).toLowerCase() === name.toLowerCase())
  if (inCity.length === 1) return { value: inCity[0]! }
  const known = otherName(name)
  if (known) return { value: known }
  const near = nearestOf(name, zones) ?? nearestCity(name, zones)
  return { nearest: inCity[0] ?? near ?? 'Europe/Berlin' }
}

/** Zones whose name or city holds what is typed, those that begin with it first. */
export function zonesLike(typed: string, most: number): readonly string[] {
  const part = typed.trim().toLowerCase().replaceAll(/\s+/g, '_')
  const found = zoneNames().filter((zone) => zone.toLowerCase().includes(part))
  const begins = (zone: string) =>
    zone.toLowerCase().startsWith(part) || cityOf(zone).toLowerCase().startsWith(part)
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))].slice(0, most)
}

/** Dates apart from each other by commas, spaces or lines: `2026-12-25, 2027-01-01`; in order, each once. */
export function readDates(typed: string, today: string): Reading<readonly string[]> {
  const dates = new Set<string>()
  for (const word of typed.split(/[\s,;]+/).filter(Boolean)) {
    const date = readDate(word, today)
    if (!('value' in date)) return date
    dates.add(date.value)
  }
  return { value: [...dates].toSorted() }
}

/** A date: `2026-12-25`, `today`, `tomorrow`. */
export function readDate(typed: string, today: string): Reading<string> {
  const word = typed.trim().toLowerCase()
  const now = Temporal.PlainDate.from(today)
  const relative: Readonly<Record<string, Temporal.PlainDate>> = {
    today: now,
    tomorrow: now.add({ days: 1 }),
  }
  const meant = relative[word]
  if (meant) return { value: meant.toString() }
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word)
  if (!parts) {
    const near = nearestOf(word, Object.keys(relative))
    return { nearest: near ?? nextChristmas(now) }
  }
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const nearest = Temporal.PlainDate.from({
    year,
    month: Math.min(Math.max(month, 1), 12),
    day: Math.max(day, 1),
  })
  const isReal = nearest.month === month && nearest.day === day
  return isReal ? { value: nearest.toString() } : { nearest: nearest.toString() }
}

/**
 * How long something is open: until a time of day, `17:00`, or for so long, `8 hours`, `45 min`, `1.5h`.
 * @param at when it opens, `09:00`
 * @returns minutes
 */
export function readLasts(typed: string, at: string): Reading<number> {
  const span = /^(\d{1,4}(?:[.,]\d+)?)\s*(h|hours?|m|min|mins|minutes?)\.?$/i.exec(typed.trim())
  if (span) {
    const amount = Number(span[1]!.replace(',', '.'))
    return { value: Math.round(span[2]!.toLowerCase().startsWith('h') ? amount * MINUTES : amount) }
  }
  const until = readTime(typed)
  if (!('value' in until)) return until
  const day = HOURS * MINUTES
  const minutes = (minuteOf(until.value) - minuteOf(at) + day) % day
  return { value: minutes === 0 ? day : minutes }
}

/** A whole number between two bounds. */
export function readCount(typed: string, least: number, most: number): Reading<number> {
  const count = Number(typed.trim())
  if (Number.isInteger(count) && count >= least && count <= most) return { value: count }
  const near = Number.isFinite(count) ? Math.min(Math.max(Math.round(count), least), most) : least
  return { nearest: String(near) }
}

const clock = (hours: number, minutes: number) =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * MINUTES + minutes
}

const WORDS_FOR_TIMES: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  midnight: '00:00',
  morning: '09:00',
  afternoon: '14:00',
  evening: '18:00',
}

function guessedTime(typed: string): string {
  const word = nearestOf(typed.trim(), Object.keys(WORDS_FOR_TIMES), 2)
  if (word) return WORDS_FOR_TIMES[word]!
  const digits = /(\d{1,2})\D+(\d{1,2})/.exec(typed)
  if (digits) return clock(Number(digits[1]) % HOURS, Number(digits[2]) % MINUTES)
  return '09:00'
}

function dayNamed(word: string): Day | undefined {
  const index = LONG_NAMES.findIndex(
    (name) =>
      name === word || (word.length >= 2 && word.length <= 5 && name.startsWith(word.replace(/s$/, ''))),
  )
  if (index >= 0) return DAYS[index]
  return LONG_NAMES.some((name) => `${name}s` === word)
    ? DAYS[LONG_NAMES.findIndex((name) => `${name}s` === word)]
    : undefined
}

/** From one day to another, over the week's end where that comes first. */
function span(from: Day, to: Day): readonly Day[] {
  const start = DAYS.indexOf(from)
  const length = ((DAYS.indexOf(to) - start + DAYS.length) % DAYS.length) + 1
  return Array.from({ length }, (_, index) => DAYS[(start + index) % DAYS.length]!)
}

function nearestDays(words: string): string {
  const every = nearestOf(words, Object.keys(EVERY), 2)
  if (every) return every
  const known = words.split(/[^a-z]+/).flatMap((word) => {
    const name = word.length < 3 ? undefined : (dayNamed(word) ?? nearestOf(word, LONG_NAMES, 2)?.slice(0, 3))
    return name === undefined ? [] : [name]
  })
  return known.length > 0 ? [...new Set(known)].join(', ') : 'weekdays'
}

let zoneList: readonly string[] | undefined

function zoneNames(): readonly string[] {
  zoneList ??= [...Intl.supportedValuesOf('timeZone'), 'UTC']
  return zoneList
}

const cityOf = (zone: string) => zone.split('/').at(-1)!

function nearestCity(name: string, zones: readonly string[]): string | undefined {
  const city = nearestOf(cityOf(name), zones.map(cityOf), 2)
  return city && zones.find((zone) => cityOf(zone) === city)
}

const REGIONS = ['Africa', 'America', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific']

/** Names that the engine knows beside its list: `US/Eastern`, `Asia/Kolkata`, and `Kolkata` alone. */
function otherName(name: string): string | undefined {
  // An offset such as +02:00 knows no clock changes, so it is no zone to anybody who lives by a clock.
  if (!/^[a-z]/i.test(name)) return undefined
  const known = isKnown(name) ? name : REGIONS.map((region) => `${region}/${name}`).find(isKnown)
  if (known === undefined) return undefined
  return known.includes('/')
    ? known.replaceAll(/[^/_-]+/g, (part) => part[0]!.toUpperCase() + part.slice(1))
    : new Intl.DateTimeFormat('en', { timeZone: known }).resolvedOptions().timeZone
}

function isKnown(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

function nextChristmas(now: Temporal.PlainDate): string {
  const christmas = Temporal.PlainDate.from({ year: now.year, month: 12, day: 25 })
  return (Temporal.PlainDate.compare(christmas, now) < 0 ? christmas.add({ years: 1 }) : christmas).toString()
}
