import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAYS, type Day } from '../../src/learn/schedule.ts'
import type { Store } from '../../src/store/store.ts'
import { datesOfChange, dueByLooking, minutesAround, shownIn } from '../learn/wall-clock.ts'
import { describeStore } from '../setup/databases.ts'
import { drillRow } from './drill-rows.ts'
import { openLessons } from './lessons.ts'
import { fixedChance, Process, Town } from './town.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const YEAR = 2026
const START = Date.UTC(YEAR, 0, 1)
const END = Date.UTC(YEAR + 1, 0, 1)

/** Each at a time that its clock changes swallow or repeat, where there are any. */
const DRILLS: readonly (readonly [zone: string, at: string])[] = [
  ['UTC', '00:00'],
  ['America/New_York', '02:30'],
  ['America/Chicago', '01:30'],
  ['America/St_Johns', '02:15'],
  ['America/Havana', '00:30'],
  ['America/Santiago', '00:00'],
  ['America/Asuncion', '23:30'],
  ['America/Nuuk', '23:30'],
  ['America/Scoresbysund', '23:45'],
  ['America/Port-au-Prince', '02:45'],
  ['America/Sao_Paulo', '12:00'],
  ['Atlantic/Azores', '00:30'],
  ['Africa/Cairo', '00:00'],
  ['Africa/Casablanca', '02:30'],
  ['Europe/Berlin', '02:30'],
  ['Europe/Dublin', '01:15'],
  ['Europe/Chisinau', '02:59'],
  ['Asia/Beirut', '00:00'],
  ['Asia/Gaza', '02:30'],
  ['Asia/Kathmandu', '05:45'],
  ['Asia/Tokyo', '09:00'],
  ['Australia/Lord_Howe', '02:15'],
  ['Australia/Adelaide', '02:30'],
  ['Antarctica/Troll', '02:00'],
  ['Pacific/Chatham', '02:50'],
  ['Pacific/Norfolk', '02:30'],
]

let school: Awaited<ReturnType<typeof openLessons>>
beforeAll(async () => {
  school = await openLessons()
})
afterAll(() => school.close())

/** When a drill has to come in the year, by looking at the clocks; none of our own code. */
function expectedIn(zone: string, at: string, days: readonly Day[], holidays: readonly string[]) {
  const changes = new Set(datesOfChange(zone, YEAR, YEAR))
  const due = new Map<string, number>()
  for (let day = START - DAY; day < END + DAY; day += DAY) {
    const date = new Date(day).toISOString().slice(0, 10)
    if (!days.includes(DAYS[(new Date(day).getUTCDay() + 6) % 7]!) || holidays.includes(date)) continue
    const moment = changes.has(date)
      ? dueByLooking(minutesAround(zone, date), date, at)
      : plainMoment(zone, date, at)
    if (moment !== undefined && moment > START && moment < END - DAY) due.set(date, moment)
  }
  return due
}

/** On a date far from any change the clock differs from UTC as it does at noon. */
function plainMoment(zone: string, date: string, at: string): number {
  const noon = Date.parse(`${date}T12:00Z`)
  const ahead = Date.parse(`${shownIn(zone, noon).replace(' ', 'T')}Z`) - noon
  const moment = Date.parse(`${date}T${at}Z`) - ahead
  if (shownIn(zone, moment) !== `${date} ${at}`) throw new Error(`${zone} ${date} is near a change`)
  return moment
}

describeStore('a year of drills', (store) => {
  test('is posted once on every due date, through every clock change, with restarts and kills at any point', async () => {
    const chance = fixedChance(20_26)
    const { lessons } = school
    const town = new Town(START)
    // Processes die here, not the machine: nothing has to survive a power loss.
    const volatile: Store = { ...store(), settled: async () => undefined }
    const spawn = () => new Process(town, volatile, lessons, chance)
    const expected = new Map<string, ReadonlyMap<string, number>>()
    for (const [index, [zone, at]] of DRILLS.entries()) {
      // Clocks change at the week's end, in Egypt on a Friday.
      const always: readonly Day[] = zone === 'Africa/Cairo' ? ['fri', 'sat', 'sun'] : ['sat', 'sun']
      const days = DAYS.filter((day) => always.includes(day) || chance() < 0.1)
      const holidays = [`${YEAR}-05-01`, `${YEAR}-12-25`]
      const lasts = 30 + Math.floor(chance() * 600)
      await store().drills.add(drillRow(`year${index}`, START, { zone, at, days, holidays, lasts, size: 2 }))
      expected.set(`channel-year${index}`, expectedIn(zone, at, days, holidays))
    }
    let processes = [spawn(), spawn()]
    let deaths = 0
    while (town.now < END) {
      const next = await nextMoment(store())
      // Late by up to half an hour, as after a downtime; so several come due together.
      town.now = Math.max(town.now + MINUTE, Math.min(next, END)) + Math.floor(chance() * 30) * MINUTE
      for (const process of processes) if (chance() < 0.05) process.fuse = Math.floor(chance() * 25)
      await Promise.all(processes.map((process) => process.tick()))
      deaths += processes.filter(({ isDead }) => isDead).length
      // A restart is a death that finished what it had in hand.
      processes = await Promise.all(
        processes.map(async (process) => {
          if (process.isDead) return spawn()
          if (chance() > 0.01) return process
          await process.stop()
          return spawn()
        }),
      )
    }
    expect(deaths).toBeGreaterThan(100)
    let posts = 0
    for (const [channel, due] of expected) {
      const drill = channel.replace('channel-', '')
      const rounds = await store().db.selectFrom('rounds').selectAll().where('drill', '=', drill).execute()
      const roundOf = new Map(rounds.map((round) => [`drill-${round.id}`, round]))
      const posted = town
        .in(channel)
        .filter(({ once }) => once.startsWith('drill-'))
        .map(({ once, at }) => ({ at, round: roundOf.get(once)! }))
        .filter(({ round }) => round.opens_at < END - DAY)
      // All of them, in order, none twice, and none on another date.
      const wanted = [...due].toSorted((a, b) => a[1] - b[1])
      expect({ channel, posted: posted.map(({ round }) => [round.local_date, round.opens_at]) }).toEqual({
        channel,
        posted: wanted,
      })
      for (const { at, round } of posted) {
        expect(at - round.opens_at).toBeGreaterThanOrEqual(0)
        expect(at - round.opens_at).toBeLessThan(120 * MINUTE)
      }
      posts += posted.length
    }
    expect(posts).toBeGreaterThan(2_500)
    expect(town.messages.filter(({ to }) => to.channel.startsWith('dm:'))).toEqual([])
  }, 300_000)
})

/** When the clock next has something to do. */
async function nextMoment(store: Store): Promise<number> {
  const drill = await store.db
    .selectFrom('drills')
    .select((eb) => eb.fn.min('next_at').as('at'))
    .where('state', '=', 'on')
    .executeTakeFirst()
  const claim = await store.db
    .selectFrom('rounds')
    .select((eb) => eb.fn.min('claimed_until').as('at'))
    .where('state', 'in', ['claimed', 'open'])
    .executeTakeFirst()
  const closing = await store.db
    .selectFrom('rounds')
    .select((eb) => eb.fn.min('closes_at').as('at'))
    .where('state', '=', 'open')
    .where('claimed_until', 'is', null)
    .executeTakeFirst()
  return Math.min(...[drill, claim, closing].map((row) => Number(row?.at ?? Number.POSITIVE_INFINITY)))
}
