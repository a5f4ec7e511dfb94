import { expect, test } from 'vitest'
import type { RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'

const learner = (store: Store, user: string) =>
  store.accounts.findOrCreate({ platform: 'web', tenant: 'school', user }, { id: user, now: 1 })

type Given = { who: string; choice: number; at: number; question?: string; isVoid?: boolean }

describeStore('statistics', (store) => {
  const given = ({ who, choice, at }: Given) => ({
    ...{ learner: who, platform: 'web', tenant: 'school', lesson: 'one', lesson_hash: 'v1', choice },
    ...{ correct: choice === 0 ? 1 : 0, answered_at: at, local_date: '2026-01-01' },
  })
  async function inQuiz(answer: Given) {
    const attempt = `attempt-${answer.who}-${answer.at}`
    const { learner, platform, tenant, lesson, lesson_hash } = given(answer)
    const row = { id: attempt, learner, platform, tenant, lesson, lesson_hash }
    await store().attempts.begin(
      { ...row, seed: 1, questions: '["q"]', size: 1, scope: 'all', started_at: answer.at },
      '[]',
    )
    const stored = { ...given(answer), attempt, question: answer.question ?? 'q' }
    await store().attempts.answer(stored)
    if (answer.isVoid) await store().mending.settle([{ ...stored, void: 1 }], [], [])
  }
  async function inRound(answer: Given) {
    const id = `round-${answer.who}-${answer.at}`
    const round: RoundRow = {
      ...{ id, kind: 'live', drill: null, learner: null, platform: 'web', tenant: 'school' },
      ...{ channel: 'general', local_date: '2026-01-01', zone: 'UTC', questions: '[]', seed: 1 },
      ...{ state: 'open', claimed_by: null, claimed_until: null, opens_at: 1, closes_at: 9, message: null },
      ...{ thread: null, url: null, posted_at: null, closed_at: null },
    }
    await store().rounds.freeze(round, [])
    await store().rounds.answer({
      ...given(answer),
      round: id,
      question: `one/${answer.question ?? 'q'}`,
      late: 0,
    })
  }

  test('first answers count once a person, from quizzes and rounds, void ones left out', async () => {
    for (const user of ['ada', 'ada2', 'ben', 'cleo', 'dan']) await learner(store(), user)
    await inQuiz({ who: 'ada', choice: 0, at: 5 })
    await inRound({ who: 'ada2', choice: 2, at: 2 })
    await inQuiz({ who: 'ada', choice: 0, at: 9 })
    await inRound({ who: 'ben', choice: 2, at: 3 })
    await inQuiz({ who: 'cleo', choice: 1, at: 4 })
    await inQuiz({ who: 'dan', choice: 1, at: 1, isVoid: true })
    await inQuiz({ who: 'dan', choice: 0, at: 6 })
    const first = async () =>
      (await store().statistics.firstChoices()).map(({ choice, correct, people }) => [
        choice,
        correct,
        people,
      ])
    expect(await first()).toEqual([
      [0, true, 2],
      [1, false, 1],
      [2, false, 2],
    ])
    await store()
      .db.updateTable('learners')
      .set({ person: 'ada' })
      .where('id', 'in', ['ada', 'ada2'])
      .execute()
    expect(await first()).toEqual([
      [0, true, 1],
      [1, false, 1],
      [2, false, 2],
    ])
  })

  test('readers, reports and gaps are counted by person', async () => {
    const reading = { lesson: 'one', page: 0, lesson_hash: 'v1', tenant: 'school', opened_at: 1 }
    await store().readings.turn({ ...reading, learner: 'ada', finished_at: 2 })
    await store().readings.turn({ ...reading, learner: 'ada2', finished_at: null })
    await store().readings.turn({ ...reading, learner: 'ben', finished_at: null })
    expect(await store().statistics.read()).toEqual([{ lesson: 'one', read: 2, finished: 1 }])
    const report = { lesson_hash: 'v1', question: 'q', lesson: 'one', platform: 'web', tenant: 'school' }
    for (const learner of ['ada', 'ben']) {
      await store().mending.report({
        ...report,
        learner,
        kind: 'wrong',
        note: '',
        reported_at: 1,
        sent_at: null,
      })
    }
    expect(await store().statistics.reported()).toEqual([{ lesson: 'one', question: 'q', people: 2 }])
    const asked = { learner: 'ada', platform: 'web', tenant: 'school', lesson: 'one', question: 'Why?' }
    const rest = { channel: null, thread: null, meant: null, answer: null, follow_up: null, manner: null }
    for (const [id, band] of Object.entries({ a: 'uncovered', b: 'answered', c: 'uncovered' })) {
      await store().asking.begin({ ...asked, ...rest, id, band, score: 0, asked_at: 1 })
    }
    expect(await store().statistics.gaps()).toEqual([{ lesson: 'one', questions: 2, people: 1 }])
  })

  test('within a lesson and a place, nothing of others is counted', async () => {
    const here = { platform: 'web', tenant: 'school', lesson: 'one' }
    await learner(store(), 'fay')
    await inQuiz({ who: 'fay', choice: 2, at: 1, question: 'hers' })
    await store().mending.report({
      ...{
        learner: 'fay',
        platform: 'web',
        tenant: 'school',
        lesson: 'one',
        lesson_hash: 'v1',
        question: 'hers',
      },
      ...{ kind: 'wrong', note: '', reported_at: 3, sent_at: null },
    })
    const { statistics } = store()
    expect(await statistics.firstChoices(here)).toContainEqual(
      expect.objectContaining({ question: 'hers', choice: 2, people: 1 }),
    )
    expect(await statistics.reported(here)).toContainEqual({ lesson: 'one', question: 'hers', people: 1 })
    for (const elsewhere of [
      { ...here, tenant: 'other' },
      { ...here, lesson: 'two' },
    ]) {
      expect(await statistics.firstChoices(elsewhere)).toEqual([])
      expect(await statistics.reported(elsewhere)).toEqual([])
      expect(await statistics.read(elsewhere)).toEqual([])
      expect(await statistics.gaps(elsewhere)).toEqual([])
    }
  })
})
