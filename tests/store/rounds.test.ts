import { expect, test } from 'vitest'
import type { Question } from '../../src/lesson/types.ts'
import type { RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'

let made = 0
const unique = (name: string) => `${name}${++made}`

async function learner(store: Store): Promise<string> {
  const user = unique('user')
  return store.accounts.findOrCreate({ platform: 'web', tenant: 'school', user }, { id: user, now: 1 })
}

const QUESTION: Question = { id: 'q', prompt: [], options: [], explanation: [] }
const QUIZ = { lesson_hash: 'frozen-1', lesson: 'l', quiz: JSON.stringify([QUESTION]) }
const FROZEN = JSON.stringify([{ lesson: 'l', hash: 'frozen-1', question: 'q' }])

const round = (more: Partial<RoundRow> = {}): RoundRow => ({
  ...{ id: unique('round'), kind: 'drill', drill: unique('drill'), learner: null, platform: 'web' },
  ...{ tenant: 'school', channel: unique('channel'), local_date: '2026-06-15', zone: 'UTC' },
  ...{ questions: FROZEN, seed: 2 ** 32 - 1, state: 'open', claimed_by: null, claimed_until: null },
  ...{ opens_at: 10, closes_at: 20, message: null, thread: null, url: null, posted_at: null },
  closed_at: null,
  ...more,
})

const answer = (
  { id }: RoundRow,
  of: string,
  more: { question?: string; choice?: number; correct?: number; late?: number; answered_at?: number } = {},
) => ({
  ...{ round: id, learner: of, question: 'l/q', platform: 'web', tenant: 'school', lesson: 'l' },
  ...{ lesson_hash: 'frozen-1', choice: 0, correct: 1, answered_at: 11, local_date: '2026-06-15', late: 0 },
  ...more,
})

describeStore('rounds', (store) => {
  test('a drill has one round a date, whoever freezes it first', async () => {
    const first = round()
    const frozen = await Promise.all(
      Array.from({ length: 8 }, () => store().rounds.freeze({ ...first, id: unique('racer') }, [QUIZ])),
    )
    expect(frozen.filter(Boolean)).toHaveLength(1)
    expect(await store().rounds.freeze({ ...first, id: unique('next'), local_date: '2026-06-16' }, [])).toBe(
      true,
    )
    const review = () => round({ kind: 'review', drill: null })
    expect(await store().rounds.freeze(review(), [])).toBe(true)
    expect(await store().rounds.freeze(review(), [])).toBe(true)
  })

  test('is loaded as it was frozen, and an edit of the quiz changes nothing', async () => {
    const row = round()
    await store().rounds.freeze(row, [QUIZ])
    await store().rounds.keep([{ ...QUIZ, quiz: '[]' }])
    expect(await store().rounds.load(row.id)).toEqual(row)
    expect(await store().attempts.quiz('frozen-1')).toBe(QUIZ.quiz)
    expect(await store().rounds.load('nothing')).toBeUndefined()
  })

  test('of presses at the same moment the first locks', async () => {
    const row = round()
    await store().rounds.freeze(row, [QUIZ])
    const of = await learner(store())
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, index) => store().rounds.answer(answer(row, of, { choice: index % 4 }))),
    )
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect((await store().rounds.answersOf(row.id, of)).size).toBe(1)
    expect((await store().rounds.answersOf(row.id, await learner(store()))).size).toBe(0)
  })

  test('500 members are counted once each, late answers apart', async () => {
    const row = round()
    await store().rounds.freeze(row, [QUIZ])
    const members = await Promise.all(Array.from({ length: 500 }, () => learner(store())))
    await Promise.all(
      members.flatMap((of, index) => [
        store().rounds.answer(answer(row, of, { choice: index % 3, correct: index % 3 === 0 ? 1 : 0 })),
        store().rounds.answer(answer(row, of, { question: 'l/r', choice: 1, late: index < 100 ? 1 : 0 })),
      ]),
    )
    const late = await learner(store())
    await store().rounds.answer(answer(row, late, { late: 1 }))
    expect(await store().outcomes.participants(row.id)).toBe(500)
    const counts = await store().outcomes.counts(row.id)
    expect(counts.get('l/q')).toEqual([167, 167, 166])
    expect(counts.get('l/r')).toEqual([0, 400])
    const results = await store().outcomes.results(row.id)
    expect(results).toHaveLength(500)
    expect(results[0]).toMatchObject({ answered: 2, right: 2 })
    expect(results.at(-1)).toMatchObject({ answered: 1, right: 0 })
    expect(await store().outcomes.members(row.drill!, 0)).toHaveLength(501)
    expect(await store().outcomes.members(row.drill!, 11)).toHaveLength(0)
  })

  test('a void answer counts for nobody', async () => {
    const row = round()
    await store().rounds.freeze(row, [QUIZ])
    const of = await learner(store())
    await store().rounds.answer(answer(row, of))
    await store().mending.settle(
      [],
      [{ round: row.id, learner: of, question: 'l/q', correct: 1, void: 1 }],
      [],
    )
    expect(await store().outcomes.results(row.id)).toEqual([{ learner: of, answered: 0, right: 0 }])
    expect((await store().rounds.answersOf(row.id, of)).get('l/q')?.isVoid).toBe(true)
  })

  test('is closed once: a later end changes nothing', async () => {
    const row = round()
    await store().rounds.freeze(row, [QUIZ])
    await store().rounds.close(row.id, 30)
    await store().rounds.close(row.id, 40)
    expect(await store().rounds.load(row.id)).toMatchObject({ state: 'closed', closed_at: 30 })
  })

  test('reviews of earlier dates end when a new one begins', async () => {
    const of = await learner(store())
    const rows = ['2026-06-14', '2026-06-15'].map((local_date) =>
      round({ kind: 'review', drill: null, learner: of, local_date }),
    )
    for (const row of rows) await store().rounds.freeze(row, [])
    await store().rounds.closeReviewsBefore(of, '2026-06-15', 40)
    const states = await Promise.all(rows.map(({ id }) => store().rounds.load(id)))
    expect(states.map((row) => row?.state)).toEqual(['closed', 'open'])
  })
})
