import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { SettingError } from '../../src/core/errors.ts'
import type { AnswerRow, AttemptRow } from '../../src/store/schema.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { describeStore, sqliteDatabase } from '../setup/databases.ts'

let made = 0
const unique = (name: string) => `${name}${++made}`

async function learner(store: Store): Promise<string> {
  const user = unique('user')
  return store.accounts.findOrCreate({ platform: 'web', tenant: 'school', user }, { id: user, now: 1 })
}

async function attempt(store: Store, of: string, size = 2): Promise<AttemptRow> {
  const row: AttemptRow = {
    id: unique('attempt'),
    learner: of,
    platform: 'web',
    tenant: 'school',
    lesson: 'api-or-chat',
    lesson_hash: 'version-1',
    seed: 2 ** 32 - 1,
    questions: '["one","two"]',
    size,
    scope: 'all',
    started_at: 1_800_000_000_000,
  }
  await store.attempts.begin(row, '[]')
  return row
}

function answerTo(row: AttemptRow, question: string, correct: boolean, choice = 0): Omit<AnswerRow, 'void'> {
  const { learner, platform, tenant, lesson, lesson_hash } = row
  return {
    attempt: row.id,
    question,
    learner,
    platform,
    tenant,
    lesson,
    lesson_hash,
    choice,
    correct: correct ? 1 : 0,
    answered_at: 1_800_000_000_001 + made,
    local_date: '2027-01-15',
  }
}

describeStore('the store', (store, database) => {
  test('opening again keeps what is there', async () => {
    await store().settings.set('opened', 'once')
    if (store().engine === 'postgres') {
      const again = await openStore(database().url)
      expect(await again.settings.get('opened')).toBe('once')
      await again.close()
    } else {
      await expect(openStore(database().url)).rejects.toThrow(SettingError)
    }
    await store().settings.set('opened', 'twice')
    expect(await store().settings.get('opened')).toBe('twice')
  })

  test('an account belongs to one learner, however many first contacts arrive at once', async () => {
    const account = { platform: 'slack' as const, tenant: 'T1', user: unique('U') }
    const found = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store().accounts.findOrCreate(account, { id: unique(`racer${index}-`), now: 1 }),
      ),
    )
    expect(new Set(found).size).toBe(1)
  })

  test('accounts in two servers are two learners, and a direct message joins the newer', async () => {
    const user = unique('U')
    const in_ = (tenant: string, now: number) =>
      store().accounts.findOrCreate({ platform: 'discord', tenant, user }, { id: unique('L'), now })
    const first = await in_('guild-1', 1)
    const second = await in_('guild-2', 2)
    expect(second).not.toBe(first)
    expect(await in_('dm', 3)).toBe(second)
  })

  test('the first answer to a question stays', async () => {
    const row = await attempt(store(), await learner(store()))
    expect(await store().attempts.answer(answerTo(row, 'one', true, 2))).toBe(true)
    expect(await store().attempts.answer(answerTo(row, 'one', false, 1))).toBe(false)
    const loaded = await store().attempts.load(row.id)
    expect(loaded?.attempt).toEqual(row)
    expect([...(loaded?.answers ?? [])]).toEqual([
      ['one', { choice: 2, correct: true, at: expect.any(Number), isVoid: false }],
    ])
  })

  test('of answers to one question that arrive at once, one is kept', async () => {
    const row = await attempt(store(), await learner(store()))
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, choice) =>
        store().attempts.answer(answerTo(row, 'one', false, choice % 4)),
      ),
    )
    expect(kept.filter(Boolean)).toHaveLength(1)
  })

  test('only finished attempts score, oldest first', async () => {
    const of = await learner(store())
    const first = await attempt(store(), of)
    const open = await attempt(store(), of)
    const second = await attempt(store(), of)
    for (const [row, question, correct] of [
      [first, 'one', true],
      [first, 'two', false],
      [open, 'one', true],
      [second, 'one', true],
      [second, 'two', true],
    ] as const) {
      made++
      await store().attempts.answer(answerTo(row, question, correct))
    }
    const scores = await store().attempts.scores(of)
    expect(scores.map(({ attempt, right, size }) => ({ attempt, right: Number(right), size }))).toEqual([
      { attempt: first.id, right: 1, size: 2 },
      { attempt: second.id, right: 2, size: 2 },
    ])
    expect(typeof scores[0]?.right).toBe('number')
  })

  test('beginning an attempt twice begins it once', async () => {
    const row = await attempt(store(), await learner(store()))
    await store().attempts.begin({ ...row, seed: 7 }, '["other"]')
    expect((await store().attempts.load(row.id))?.attempt.seed).toBe(row.seed)
    expect(await store().attempts.quiz('version-1')).toBe('[]')
    expect(await store().attempts.latest(row.learner, row.lesson)).toEqual({
      begun: 1,
      newest: { id: row.id, lesson: row.lesson, started_at: row.started_at },
    })
  })

  test('a lesson once finished stays finished, and the page follows the reader', async () => {
    const of = await learner(store())
    const turn = (page: number, opened_at: number, finished_at: number | null) =>
      store().readings.turn({
        learner: of,
        lesson: 'api-or-chat',
        page,
        lesson_hash: 'v',
        tenant: 'school',
        opened_at,
        finished_at,
      })
    await turn(0, 1, null)
    await turn(3, 2, 2)
    await turn(1, 3, null)
    expect(await store().readings.of(of, 'api-or-chat')).toMatchObject({
      page: 1,
      finished_at: 2,
      opened_at: 3,
    })
    expect(await store().readings.finished(of)).toEqual(new Set(['api-or-chat']))
    expect((await store().readings.last(of))?.page).toBe(1)
  })

  test('an event is taken once', async () => {
    const id = unique('event')
    const taken = await Promise.all(
      Array.from({ length: 5 }, () => store().conversations.take('slack', id, 5)),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
    await store().conversations.giveBack('slack', id)
    expect(await store().conversations.take('slack', id, 5)).toBe(true)
    expect(await store().conversations.take('slack', id, 5)).toBe(false)
    await store().conversations.forgetDeliveries(6)
    expect(await store().conversations.take('slack', id, 7)).toBe(true)
  })

  test('a thread belongs to its lesson in its own tenant only', async () => {
    const place = { platform: 'discord', tenant: 'guild-1', channel: 'C', thread: unique('T') } as const
    await store().conversations.openThread({ ...place, lesson: 'api-or-chat', opened_at: 1, url: null })
    expect(await store().conversations.lessonOf(place)).toBe('api-or-chat')
    expect(await store().conversations.lessonOf({ ...place, tenant: 'guild-2' })).toBeUndefined()
  })
})

test('a second process on one SQLite file is told what to do', async () => {
  const database = await sqliteDatabase()
  const store = await openStore(database.url)
  await expect(openStore(database.url)).rejects.toThrow(/another Homeroom is running/)
  await store.close()
  const again = await openStore(database.url)
  await again.close()
  await database.drop()
})

test('a folder that cannot be made names the setting', async () => {
  const database = await sqliteDatabase()
  await writeFile(database.file, 'a file, not a folder')
  await expect(openStore(`${database.url}/homeroom.db`)).rejects.toThrow(
    /^DATABASE_URL is file:.*another file\.$/,
  )
  await database.drop()
})
