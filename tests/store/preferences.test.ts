import { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/core/platform.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import type { Tables } from '../../src/store/schema.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { describeStore, sqliteDatabase } from '../setup/databases.ts'
import { asLinked, newLearner } from './people.ts'

const MINUTE = 60_000
const NOTHING = { isHidden: false, isUnnamed: false, told: {} }

describeStore('preferences', (store) => {
  const accountOf = async (learner: string): Promise<Account> =>
    (await store().people.accountsOf(learner))[0]!
  const join = (one: string, other: string) => store().links.join(asLinked(one), asLinked(other), 1)

  test('are nothing for somebody who chose nothing, and for a stranger', async () => {
    const learner = await newLearner(store())
    expect(await store().preferences.ofLearner(learner)).toEqual(NOTHING)
    expect(await store().preferences.of(await accountOf(learner), 1)).toEqual(NOTHING)
    const stranger: Account = { platform: 'web', tenant: 'school', user: 'nobody' }
    expect(await store().preferences.of(stranger, 1)).toEqual(NOTHING)
  })

  test('the newest choice counts, and an empty one takes it back', async () => {
    const learner = await newLearner(store())
    const { preferences } = store()
    await preferences.choose(learner, 'zone', 'Europe/Berlin', 1)
    await preferences.choose(learner, 'zone', 'Asia/Tokyo', 2)
    await preferences.choose(learner, 'hidden', '1', 2)
    expect(await preferences.ofLearner(learner)).toEqual({ ...NOTHING, zone: 'Asia/Tokyo', isHidden: true })
    await preferences.choose(learner, 'zone', '', 3)
    expect(await preferences.ofLearner(learner)).toEqual({ ...NOTHING, isHidden: true })
  })

  test('of a person the newest row of any account counts', async () => {
    const [one, other] = [await newLearner(store()), await newLearner(store())]
    const { preferences } = store()
    await preferences.choose(one, 'zone', 'Asia/Tokyo', 5)
    await preferences.choose(one, 'hidden', '1', 1)
    await preferences.choose(other, 'zone', 'Europe/Berlin', 3)
    await preferences.choose(other, 'hidden', '0', 2)
    await join(one, other)
    preferences.forget()
    for (const learner of [one, other]) {
      expect(await preferences.ofLearner(learner)).toEqual({ ...NOTHING, zone: 'Asia/Tokyo' })
      expect(await preferences.of(await accountOf(learner), 1)).toEqual({ ...NOTHING, zone: 'Asia/Tokyo' })
    }
    expect(await preferences.unnamedAmong([one, other])).toEqual(new Set())
    await preferences.choose(other, 'zone', '', 9)
    expect(await preferences.ofLearner(one)).toEqual(NOTHING)
  })

  test('who is hidden or unnamed is so with every account', async () => {
    const [one, other, third] = [
      await newLearner(store()),
      await newLearner(store()),
      await newLearner(store()),
    ]
    await join(one!, other!)
    await store().preferences.choose(other!, 'hidden', '1', 1)
    await store().preferences.choose(third!, 'unnamed', '1', 1)
    const all = [one!, other!, third!]
    expect(await store().preferences.unnamedAmong(all)).toEqual(new Set(all))
    expect(await store().preferences.unnamedAmong([])).toEqual(new Set())
  })

  test('are remembered for a minute without a query, and a change is seen at once', async () => {
    const learner = await newLearner(store())
    const account = await accountOf(learner)
    const { preferences } = store()
    expect(preferences.recall(account, 0)).toBeUndefined()
    await preferences.of(account, 0)
    expect(preferences.recall(account, MINUTE - 1)).toEqual(NOTHING)
    expect(preferences.recall(account, MINUTE)).toBeUndefined()
    expect(preferences.lastKnown(account)).toEqual(NOTHING)
    await preferences.choose(learner, 'locale', 'es', 1)
    expect(preferences.recall(account, 1)).toBeUndefined()
    expect(await preferences.of(account, 1)).toEqual({ ...NOTHING, locale: 'es' })
  })

  test('what a platform told is kept beside what was chosen', async () => {
    const learner = await newLearner(store())
    const account = await accountOf(learner)
    const { preferences } = store()
    await preferences.of(account, 0)
    await preferences.told(account, learner, { zone: 'Europe/Berlin', locale: 'de' }, 1)
    await preferences.told(account, learner, { zone: 'Europe/Lisbon' }, 2)
    await preferences.choose(learner, 'zone', 'Asia/Tokyo', 1)
    expect(await preferences.of(account, 2)).toEqual({
      ...NOTHING,
      zone: 'Asia/Tokyo',
      told: { zone: 'Europe/Lisbon', locale: 'de' },
    })
  })
})

describeStore('activity', (store) => {
  const answered = (learner: string, local_date: string, answered_at: number, question: string) => ({
    ...{ attempt: `attempt-${learner}`, question, learner, platform: 'web', tenant: 'school', lesson: 'l' },
    ...{ lesson_hash: 'v1', choice: 0, correct: 1, answered_at, local_date },
  })
  const begin = (learner: string) =>
    store().attempts.begin(
      {
        ...{ id: `attempt-${learner}`, learner, platform: 'web', tenant: 'school', lesson: 'l' },
        ...{ lesson_hash: 'v1', seed: 1, questions: '[]', size: 9, scope: 'all', started_at: 1 },
      },
      '[]',
    )

  test('is what was answered and read, by the dates of then', async () => {
    const learner = await newLearner(store())
    await begin(learner)
    await store().attempts.answer(answered(learner, '2026-01-05', 10, 'a'))
    await store().attempts.answer(answered(learner, '2026-01-05', 30, 'b'))
    await store().attempts.answer(answered(learner, '2026-01-06', 50, 'c'))
    const read = { learner, local_date: '2026-01-05', lesson: 'l' }
    await store().activity.read({ ...read, read_at: 5 })
    await store().activity.read({ ...read, read_at: 99 })
    await store().activity.read({ ...read, lesson: 'm', read_at: 40 })
    const days = await store().activity.of(learner)
    expect(days.toSorted((a, b) => a.first - b.first)).toEqual([
      { on: '2026-01-05', count: 4, first: 5, last: 40 },
      { on: '2026-01-06', count: 1, first: 50, last: 50 },
    ])
  })

  test('of linked accounts is that of one', async () => {
    const [one, other] = [await newLearner(store()), await newLearner(store())]
    await begin(one)
    await store().attempts.answer(answered(one, '2026-01-05', 10, 'a'))
    for (const learner of [one, other]) {
      await store().activity.read({ learner, local_date: '2026-01-06', lesson: 'l', read_at: 20 })
    }
    await store().links.join(asLinked(one), asLinked(other), 1)
    const expected = [
      { on: '2026-01-05', count: 1, first: 10, last: 10 },
      { on: '2026-01-06', count: 1, first: 20, last: 20 },
    ]
    for (const learner of [one, other]) {
      const days = await store().activity.of(learner)
      expect(days.toSorted((a, b) => a.first - b.first)).toEqual(expected)
    }
  })
})

describeStore('shared cards', (store) => {
  test('a person shares a thing in a channel once', async () => {
    const [one, other] = [await newLearner(store()), await newLearner(store())]
    const card = {
      ...{ learner: one, kind: 'lesson', subject: 'l', platform: 'web', tenant: 'school' },
      channel: 'general',
    }
    const taken = await Promise.all(Array.from({ length: 5 }, () => store().cards.take(card, 1)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    await store().cards.posted(card, 'message-1')
    expect(await store().cards.take({ ...card, channel: 'random' }, 1)).toBe(true)
    expect(await store().cards.take({ ...card, learner: other }, 1)).toBe(true)
    await store().cards.giveBack({ ...card, learner: other })
    await store().links.join(asLinked(one), asLinked(other), 1)
    expect(await store().cards.take({ ...card, learner: other }, 1)).toBe(false)
  })
})

describe('readings from before', () => {
  test('become dates of UTC', async () => {
    const database = await sqliteDatabase()
    const engine = openSqlite(database.file, false)
    const db = new Kysely<Tables>({ dialect: engine.dialect })
    const untyped = db as unknown as Kysely<unknown>
    const earlier = Object.entries(MIGRATIONS).filter(([name]) => name < '2026-11-29')
    for (const [, { up }] of earlier.toSorted(([a], [b]) => (a < b ? -1 : 1))) await up(untyped)
    await db
      .insertInto('learners')
      .values({ id: 'ada', created_at: 1 } as never)
      .execute()
    const row = { learner: 'ada', page: 0, lesson_hash: 'v1', tenant: 'school' }
    const [monday, friday] = [Date.UTC(2026, 0, 5, 23, 59), Date.UTC(2026, 0, 9)]
    await db
      .insertInto('readings')
      .values([
        { ...row, lesson: 'l', opened_at: friday, finished_at: monday },
        { ...row, lesson: 'm', opened_at: monday, finished_at: null },
      ])
      .execute()
    await MIGRATIONS['2026-11-30-preferences']!.up(untyped)
    const days = await db
      .selectFrom('reading_days')
      .selectAll()
      .orderBy('read_at')
      .orderBy('lesson')
      .execute()
    expect(days.map(({ local_date, lesson }) => [local_date, lesson])).toEqual([
      ['2026-01-05', 'l'],
      ['2026-01-05', 'm'],
      ['2026-01-09', 'l'],
    ])
    await db.destroy()
    await engine.release()
    await database.drop()
  })
})
