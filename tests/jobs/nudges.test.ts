import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'
import { openLessons } from './lessons.ts'
import { fixedChance, Process, Town } from './town.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NINE = Date.parse('2026-11-23T09:00:00Z')

let school: Awaited<ReturnType<typeof openLessons>>
beforeAll(async () => {
  school = await openLessons()
})
afterAll(() => school.close())

describeStore('reminders', (opened) => {
  let store: Store
  let town: Town
  let learners = 0
  const user = () => `user${learners}`
  const sent = () => town.in(`dm:${user()}`)
  const spawn = (seed: number) => new Process(town, store, school.lessons, fixedChance(seed))

  beforeEach(() => {
    store = opened()
    town = new Town(NINE - MINUTE)
    learners++
  })

  async function ask(change: object = {}): Promise<string> {
    const account = { platform: 'discord', tenant: 'school', user: user() } as const
    const learner = await store.accounts.findOrCreate(account, { id: `learner${learners}`, now: 1 })
    await store.nudges.set({
      learner,
      platform: 'discord',
      tenant: 'school',
      user_id: user(),
      at: '09:00',
      zone: 'UTC',
      days: '["mon","tue","wed","thu","fri","sat","sun"]',
      state: 'on',
      next_at: NINE,
      next_date: '2026-11-23',
      unanswered: 0,
      sent_at: null,
      sent_date: null,
      claimed_by: null,
      claimed_until: null,
      locale: 'en',
      ...change,
    })
    return learner
  }

  test('two processes send it once a day', async () => {
    await ask()
    const [one, other] = [spawn(1), spawn(2)]
    for (let minute = -1; minute < 5; minute++) {
      town.now = NINE + minute * MINUTE
      await Promise.all([one.tick(), other.tick()])
    }
    expect(sent()).toHaveLength(1)
    town.now = NINE + DAY
    await Promise.all([one.tick(), other.tick()])
    expect(sent()).toHaveLength(2)
  })

  test.each(Array.from({ length: 8 }, (_, fuse) => fuse))(
    'a process that dies after %i steps loses none and sends none twice',
    async (fuse) => {
      await ask()
      const one = spawn(1)
      one.fuse = fuse
      town.now = NINE
      await one.tick()
      const other = spawn(2)
      for (let minute = 1; minute < 7; minute++) {
        town.now = NINE + minute * MINUTE
        await other.tick()
      }
      expect(sent()).toHaveLength(1)
    },
  )

  test('closed direct messages are noticed, and said once where the person will see it', async () => {
    const learner = await ask()
    town.refusals.set(`dm:${user()}`, 'closed-dm')
    const one = spawn(1)
    for (const day of [0, 1, 2]) {
      town.now = NINE + day * DAY
      await one.tick()
    }
    expect((await store.nudges.of(learner))?.state).toBe('closed')
    expect((await store.mending.untold(learner)).map(({ message }) => message)).toEqual(['remind.closed'])
  })

  test('too late is not sent, and what cannot be read is turned off without harm to others', async () => {
    const late = await ask({ next_at: NINE - 3 * 60 * MINUTE })
    const one = spawn(1)
    town.now = NINE
    await one.tick()
    expect(sent()).toEqual([])
    expect((await store.nudges.of(late))?.state).toBe('on')
    learners++
    const bad = await ask({ days: 'not json' })
    learners++
    const worse = await ask({ zone: 'Mars/Olympus' })
    learners++
    await ask()
    await one.tick()
    expect(sent()).toHaveLength(1)
    for (const learner of [bad, worse]) expect((await store.nudges.of(learner))?.state).toBe('off')
  })
})
