import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nextTimes } from '../../src/learn/drill-settings.ts'
import { DAYS } from '../../src/learn/schedule.ts'
import type { Catalogue } from '../../src/lesson/catalogue.ts'
import type { Store } from '../../src/store/store.ts'
import { textOf } from '../commands/classroom.ts'
import { describeStore } from '../setup/databases.ts'
import { drillRow } from './drill-rows.ts'
import { openLessons } from './lessons.ts'
import { fixedChance, Process, Town } from './town.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.parse('2026-11-23T06:00:00Z')
/** 09:00 in Berlin. */
const NINE = Date.parse('2026-11-23T08:00:00Z')

let school: Awaited<ReturnType<typeof openLessons>>
beforeAll(async () => {
  school = await openLessons()
})
afterAll(() => school.close())

describeStore('drills', (opened) => {
  let store: Store
  let lessons: Catalogue
  let town: Town
  let one: Process
  let other: Process
  let drills = 0
  const drill = () => `d${drills}`
  const channel = () => `channel-${drill()}`
  const posts = () => town.in(channel()).map(({ once }) => once.split('-')[0])
  const told = () => town.in('dm:lead').map(({ view }) => textOf(view))

  beforeEach(async () => {
    store = opened()
    lessons = school.lessons
    await store.db.updateTable('drills').set({ state: 'deleted' }).execute()
    await store.db.updateTable('rounds').set({ state: 'closed' }).execute()
    town = new Town(START)
    one = new Process(town, store, lessons, fixedChance(1))
    other = new Process(town, store, lessons, fixedChance(2))
    drills++
  })

  const both = () => Promise.all([one.tick(), other.tick()])
  const at = async (moment: number) => {
    town.now = moment
    await both()
  }

  test('a drill is posted at its minute, once, by whoever comes first, and closes', async () => {
    await store.drills.add(drillRow(drill(), START))
    await at(NINE - MINUTE)
    expect(posts()).toEqual([])
    await at(NINE)
    await at(NINE + MINUTE)
    expect(posts()).toEqual(['drill'])
    expect(textOf(town.in(channel())[0]!.view)).toContain('closes 10:00')
    await at(NINE + HOUR)
    expect(textOf(town.in(channel())[0]!.view)).toContain('Closed. Nobody took part')
    await at(NINE + 25 * HOUR)
    expect(posts()).toEqual(['drill', 'drill'])
    expect((await store.drills.find(drill()))?.next_date).toBe('2026-11-25')
  })

  test('after a short downtime it is caught up, after a long one dropped with a word to the owner', async () => {
    await store.drills.add(drillRow(drill(), START))
    await at(NINE + 100 * MINUTE)
    expect(posts()).toEqual(['drill'])
    expect(textOf(town.in(channel())[0]!.view)).toContain('closes 11:40')
    await at(NINE + 24 * HOUR + 121 * MINUTE)
    expect(posts()).toEqual(['drill'])
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('was not posted: Homeroom was not running')
    await at(NINE + 24 * HOUR + 130 * MINUTE)
    expect(told()).toHaveLength(1)
  })

  test('of several missed dates only the newest is posted', async () => {
    await store.drills.add(drillRow(drill(), START))
    await at(NINE + 3 * 24 * HOUR + 5 * MINUTE)
    expect(posts()).toEqual(['drill'])
    expect(textOf(town.in(channel())[0]!.view)).toContain('Thu 26 Nov')
    expect(told()).toEqual([expect.stringContaining('3 drills')])
  })

  test.each([
    ['archived', 'archived'],
    ['gone', 'not there any more'],
    ['not-in-channel', 'Invite Homeroom'],
    ['no-posting', 'Send Messages'],
  ] as const)(
    'a channel that is %s: growing pauses, the owner told once, the drill stays',
    async (refusal, words) => {
      await store.drills.add(drillRow(drill(), START))
      town.refusals.set(channel(), refusal)
      const tries: number[] = []
      for (let minute = 0; minute <= 150; minute++) {
        await at(NINE + minute * MINUTE)
        const failures = (await store.drills.find(drill()))!.failures
        if (failures > tries.length) tries.push(minute)
      }
      expect(tries).toEqual([0, 1, 6, 21, 81])
      expect(told()).toEqual([expect.stringContaining(words)])
      town.refusals.clear()
      await at(NINE + 24 * HOUR)
      expect(posts()).toEqual(['drill'])
      expect(await store.drills.find(drill())).toMatchObject({ state: 'on', failures: 0, told: null })
    },
  )

  test('once the channel is mended it is posted with the next try', async () => {
    await store.drills.add(drillRow(drill(), START))
    town.refusals.set(channel(), 'no-posting')
    await at(NINE)
    town.refusals.clear()
    await at(NINE + MINUTE)
    await at(NINE + 6 * MINUTE)
    expect(posts()).toEqual(['drill'])
  })

  test('an owner whose direct messages are closed is told with their next command', async () => {
    await store.drills.add(drillRow(drill(), START))
    town.refusals.set(channel(), 'archived').set('dm:lead', 'closed-dm')
    await at(NINE)
    const learner = await store.accounts.find({ platform: 'discord', tenant: 'school', user: 'lead' })
    const notices = await store.mending.untold(learner!)
    expect(notices.map(({ message }) => message)).toContain('drill.told.archived')
  })

  test('a drill whose settings are bad is paused and harms no other', async () => {
    const bad = ['not json', '["noday"]', '[]']
    for (const [index, days] of bad.entries()) {
      await store.drills.add({ ...drillRow(`bad${index}-${drill()}`, START), days })
    }
    await store.drills.add({ ...drillRow(`zone-${drill()}`, START), zone: 'Mars/Olympus' })
    await store.drills.add({ ...drillRow(`date-${drill()}`, START), next_date: 'soon' })
    await store.drills.add(drillRow(drill(), START))
    await at(NINE)
    await at(NINE + MINUTE)
    expect(posts()).toEqual(['drill'])
    for (const id of ['bad0', 'bad1', 'bad2', 'zone', 'date']) {
      expect((await store.drills.find(`${id}-${drill()}`))?.state).toBe('paused')
    }
    expect(told()).toHaveLength(5)
  })

  test('a drill with nothing to ask is not posted, and its owner is told', async () => {
    await store.drills.add(drillRow(drill(), START, { scope: { kind: 'track', id: 'gone' } }))
    await at(NINE)
    await at(NINE + MINUTE)
    expect(posts()).toEqual([])
    expect(told()).toEqual([expect.stringContaining('had nothing to ask')])
  })

  test('any schedule, looked at whenever, by processes that die: every date once', {
    timeout: 120_000,
  }, async () => {
    const zones = [
      'UTC',
      'America/New_York',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'America/Nuuk',
    ]
    const volatile: Store = { ...store, settled: async () => undefined }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        fc.subarray([...DAYS], { minLength: 1 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.integer({ min: 0, max: 330 }),
        fc.array(
          fc.record({ late: fc.integer({ min: 0, max: 100 }), fuse: fc.integer({ min: 0, max: 60 }) }),
          {
            minLength: 6,
            maxLength: 6,
          },
        ),
        async (zone, days, minute, day, looks) => {
          drills++
          town = new Town(Date.UTC(2026, 0, 1 + day))
          const at = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          const settings = { zone, days, at, holidays: [] }
          const row = drillRow(drill(), town.now, { ...settings, size: 1, lasts: 5 })
          await store.drills.add(row)
          const dues = nextTimes(settings, town.now, looks.length)
          for (const [index, { late, fuse }] of looks.entries()) {
            const process = new Process(town, volatile, lessons, fixedChance(index))
            process.fuse = fuse
            town.now = dues[index]!.at + late * MINUTE
            await process.tick()
            const heir = new Process(town, volatile, lessons, fixedChance(index + 100))
            for (const after of [3, 6, 9, 12]) {
              town.now = dues[index]!.at + (late + after) * MINUTE
              await heir.tick()
            }
          }
          const rounds = await store.db
            .selectFrom('rounds')
            .selectAll()
            .where('drill', '=', drill())
            .execute()
          const dates = new Map(rounds.map(({ id, local_date }) => [`drill-${id}`, local_date]))
          expect(town.in(channel()).map(({ once }) => dates.get(once))).toEqual(dues.map(({ date }) => date))
          await store.drills.remove(drill(), town.now)
        },
      ),
      { numRuns: 12 },
    )
  })

  describe('a process that dies', () => {
    test.each(Array.from({ length: 14 }, (_, fuse) => fuse))(
      'after %i steps loses no post and makes no second',
      async (fuse) => {
        await store.drills.add(drillRow(drill(), START))
        one.fuse = fuse
        town.now = NINE
        await one.tick()
        for (const minutes of [1, 2, 3, 4, 5, 6]) {
          town.now = NINE + minutes * MINUTE
          await other.tick()
        }
        expect(posts()).toEqual(['drill'])
        one = new Process(town, store, lessons, fixedChance(3))
        one.fuse = fuse
        town.now = NINE + HOUR
        await one.tick()
        for (const minutes of [1, 2, 3, 4, 5, 6]) {
          town.now = NINE + HOUR + minutes * MINUTE
          await other.tick()
        }
        expect(textOf(town.in(channel())[0]!.view)).toContain('Closed.')
      },
    )
  })
})
