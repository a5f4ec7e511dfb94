import { afterEach, beforeEach, expect, test } from 'vitest'
import { Acquaintances } from '../../src/bot/acquaintances.ts'
import type { Caller } from '../../src/core/caller.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { sqliteDatabase, type TestDatabase } from '../setup/databases.ts'

const NINE = Date.UTC(2026, 4, 4, 9)
const MINUTE_MS = 60_000

let database: TestDatabase
let store: Store
beforeEach(async () => {
  database = await sqliteDatabase()
  store = await openStore(database.url)
})
afterEach(async () => {
  await store.close()
  await database.drop()
})

const caller = (user: string): Caller => ({
  platform: 'slack',
  tenant: 'T1',
  user,
  name: user,
  channel: 'C1',
  locale: '',
})

/** Asks about people as they come; each question is answered before the next of them comes. */
function met() {
  const asked: string[] = []
  const clock = { at: NINE }
  const people = new Acquaintances({
    store,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    zone: 'UTC',
    now: () => new Date(clock.at),
    random: Math.random,
    about: async ({ user }) => {
      asked.push(user)
      return { admin: false, zone: 'Asia/Tokyo' }
    },
  })
  const comes = async (user: string) => {
    const { preferences } = await people.of(caller(user))
    await people.learner(caller(user), preferences)
    await store.settled()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { people, clock, asked, comes }
}

test('a platform is asked about a person once a day', async () => {
  const { people, clock, asked, comes } = met()
  for (const _press of [1, 2, 3]) await comes('U1')
  expect(asked).toEqual(['U1'])
  await expect.poll(async () => (await people.of(caller('U1'))).zone).toBe('Asia/Tokyo')
  clock.at += 24 * 60 * MINUTE_MS
  await comes('U1')
  expect(asked).toEqual(['U1', 'U1'])
})

test('a crowd uses up half of what the platform takes a minute, and the rest are asked about later', async () => {
  const { clock, asked, comes } = met()
  const crowd = Array.from({ length: 60 }, (_, index) => `U${index}`)
  for (const user of crowd) await comes(user)
  const first = asked.length
  expect(first).toBeLessThanOrEqual(50)
  for (let minutes = 0; minutes < 3; minutes++) {
    clock.at += MINUTE_MS
    for (const user of crowd) await comes(user)
  }
  expect(new Set(asked)).toEqual(new Set(crowd))
  expect(asked.length).toBe(crowd.length)
})
