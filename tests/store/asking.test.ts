import { expect, test } from 'vitest'
import type { QuestionAskedRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'
import { testOldDatabase } from '../setup/old-database.ts'

let made = 0
const unique = (name: string) => `${name}${++made}`
const PLACE = { platform: 'discord', tenant: 'guild-1', channel: 'C', thread: 'T' } as const

async function learner(store: Store): Promise<string> {
  const user = unique('user')
  return store.accounts.findOrCreate({ platform: 'web', tenant: 'school', user }, { id: user, now: 1 })
}

async function asked(
  store: Store,
  of: string,
  row: Partial<QuestionAskedRow> = {},
): Promise<QuestionAskedRow> {
  const question: QuestionAskedRow = {
    id: unique('q'),
    learner: of,
    ...PLACE,
    lesson: 'api-or-chat',
    question: 'What is a batch?',
    band: 'answered',
    score: 1,
    asked_at: made,
    meant: null,
    answer: 'Many requests.',
    follow_up: null,
    manner: null,
    ...row,
  }
  await store.asking.begin(question)
  return question
}

describeStore('what the tutor is asked', (store) => {
  test('turns are one person’s, of one place and lesson, oldest first', async () => {
    const [ada, ben] = [await learner(store()), await learner(store())]
    await asked(store(), ben)
    const first = await asked(store(), ada)
    await asked(store(), ada, { channel: 'other' })
    await asked(store(), ada, { lesson: 'testing-a-prompt' })
    await asked(store(), ada, { manner: 'simpler' })
    await asked(store(), ada, { answer: null })
    const second = await asked(store(), ada)
    const third = await asked(store(), ada)
    const fourth = await asked(store(), ada)
    const turns = (most: number, since = 0) =>
      store().asking.turns(ada, 'api-or-chat', PLACE, { since, most })
    expect((await turns(3)).map(({ id }) => id)).toEqual([second.id, third.id, fourth.id])
    expect((await turns(9)).map(({ id }) => id)).toEqual([first.id, second.id, third.id, fourth.id])
    expect(await turns(9, fourth.asked_at)).toEqual([])
    const { thread: _thread, ...channel } = PLACE
    expect(await store().asking.turns(ada, 'api-or-chat', channel, { since: 0, most: 9 })).toEqual([])
  })

  test('of questions at the same moment just the ones before count', async () => {
    const ada = await learner(store())
    const rows: QuestionAskedRow[] = []
    for (let at = 0; at < 5; at++) rows.push(await asked(store(), ada, { asked_at: 1_000 }))
    const ranks = await Promise.all(
      rows.map(async (row) => (await store().asking.before(row, { learner: ada }, 0)).length),
    )
    expect(ranks.toSorted()).toEqual([0, 1, 2, 3, 4])
    await store().asking.withdraw(rows[0]!.id)
    expect(await store().asking.question(rows[0]!.id)).toBeUndefined()
    const later = { id: 'z', asked_at: 2_000 }
    expect(await store().asking.before(later, { learner: ada }, 1_000)).toEqual([])
    expect(await store().asking.before(later, { learner: ada }, 999)).toEqual([1_000, 1_000, 1_000, 1_000])
  })

  test('an opinion is one a person, and the last one', async () => {
    const [ada, ben] = [await learner(store()), await learner(store())]
    const { id } = await asked(store(), ada)
    await store().asking.rate(id, ada, true, 1)
    await store().asking.rate(id, ben, true, 1)
    await store().asking.rate(id, ada, false, 2)
    const ratings = store().db.selectFrom('answer_ratings').select(['learner', 'helpful'])
    expect(await ratings.where('question', '=', id).orderBy('helpful').execute()).toEqual([
      { learner: ada, helpful: 0 },
      { learner: ben, helpful: 1 },
    ])
  })

  test('hints go on by one, also when asked for at once, and stop at the last', async () => {
    const ada = await learner(store())
    const attempt = unique('attempt')
    await store().attempts.begin(
      {
        id: attempt,
        learner: ada,
        platform: 'web',
        tenant: 'school',
        lesson: 'api-or-chat',
        lesson_hash: 'v1',
        seed: 1,
        questions: '["one","two"]',
        size: 2,
        scope: 'all',
        started_at: 10,
      },
      '[]',
    )
    expect(await store().hints.openAttempts(ada, 'api-or-chat', 0)).toEqual([attempt])
    expect(await store().hints.openAttempts(ada, 'api-or-chat', 10)).toEqual([])
    await store().hints.touch(attempt, 'two', 1)
    const steps = await Promise.all([1, 2, 3, 4, 5].map((now) => store().hints.next(attempt, 'one', 3, now)))
    expect(steps.toSorted()).toEqual([1, 2, 3, 3, 3])
    expect((await store().hints.touched(attempt)).map(({ question }) => question)).toEqual(['one', 'two'])
    await store().hints.touch(attempt, 'two', 9)
    expect((await store().hints.touched(attempt))[0]?.question).toBe('two')
    expect(await store().hints.next(attempt, 'two', 3, 10)).toBe(1)
  })

  test('a place is chosen once a server or workspace', async () => {
    const ada = await learner(store())
    await store().handovers.choosePlace(PLACE, ada, 1)
    await store().handovers.choosePlace({ ...PLACE, channel: 'D' }, ada, 2)
    expect(await store().handovers.place('discord', 'guild-1')).toEqual({ ...PLACE, channel: 'D' })
    expect(await store().handovers.place('discord', 'guild-2')).toBeUndefined()
    await store().handovers.forgetPlace(PLACE)
    expect(await store().handovers.place('discord', 'guild-1')).toBeUndefined()
  })

  test('a question is handed over once a person', async () => {
    const ada = await learner(store())
    const { id } = await asked(store(), ada)
    const handover = {
      question: id,
      learner: ada,
      platform: 'discord',
      tenant: 'guild-9',
      handed_at: 5,
      posted_at: null,
      posted_platform: null,
      posted_channel: null,
    }
    const kept = await Promise.all([1, 2, 3].map(() => store().handovers.handOver(handover)))
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect(await store().handovers.countSince(ada, 4)).toBe(1)
    expect(await store().handovers.waiting('discord', 'guild-9', 9)).toHaveLength(1)
    await store().handovers.posted(id, PLACE, 7)
    expect(await store().handovers.waiting('discord', 'guild-9', 9)).toEqual([])
    expect(await store().handovers.of(id)).toMatchObject([{ posted_at: 7, posted_channel: 'C' }])
    const answer = {
      id: unique('a'),
      question: id,
      learner: ada,
      name: 'Lead',
      answer: 'Yes.',
      answered_at: 8,
    }
    const notice = { learner: ada, id: answer.id, message: 'm', given: '{}', made_at: 8, told_at: null }
    expect(await store().handovers.answer(answer, [notice])).toBe(true)
    expect(await store().handovers.answer(answer, [notice])).toBe(false)
    expect((await store().mending.untold(ada)).map((row) => row.id)).toEqual([answer.id])
    await store().mending.told(ada, [answer.id], 9)
    expect(await store().mending.untold(ada)).toEqual([])
  })

  test('a thread is quiet until it is told otherwise', async () => {
    const place = { ...PLACE, thread: unique('T') }
    await store().conversations.openThread({ ...place, lesson: 'api-or-chat', opened_at: 1, url: null })
    const thread = (await store().conversations.thread(place))!
    expect(thread.quiet_since).toBeNull()
    await store().conversations.beQuiet(thread, 4)
    expect((await store().conversations.thread(place))?.quiet_since).toBe(4)
    await store().conversations.beQuiet(thread, null)
    expect((await store().conversations.thread(place))?.quiet_since).toBeNull()
  })
})

testOldDatabase(
  'a database from before threads were conversations goes on with its threads and questions',
  '2026-11-23-mending',
  {
    holds: async (old) => {
      await old.insertInto('learners').values({ id: 'ada', created_at: 1 }).execute()
      await old
        .insertInto('threads')
        .values({ ...PLACE, lesson: 'api-or-chat', opened_at: 1 })
        .execute()
      const { channel: _channel, thread: _thread, ...where } = PLACE
      const question = {
        id: 'old',
        learner: 'ada',
        ...where,
        lesson: 'api-or-chat',
        question: 'What is a batch?',
      }
      await old
        .insertInto('questions_asked')
        .values({ ...question, band: 'unsure', score: 1, asked_at: 5 })
        .execute()
    },
    shows: async (store) => {
      expect(await store.conversations.thread(PLACE)).toMatchObject({
        lesson: 'api-or-chat',
        quiet_since: null,
      })
      expect(await store.asking.turns('ada', 'api-or-chat', PLACE, { since: 0, most: 3 })).toEqual([])
      expect(await store.asking.isFresh(PLACE)).toBe(true)
      expect(await store.asking.question('old')).toMatchObject({ answer: null, meant: null, channel: null })
      expect(await store.asking.uncovered()).toHaveLength(1)
    },
  },
)
