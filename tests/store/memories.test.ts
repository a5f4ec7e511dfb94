import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answered, fold, type Memory, plusDays } from '../../src/learn/memory.ts'
import type { RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'

let made = 0
const unique = (name: string) => `${name}${++made}`
const FIRST = '2026-01-01'

async function learner(store: Store): Promise<string> {
  const user = unique('user')
  return store.accounts.findOrCreate({ platform: 'web', tenant: 'school', user }, { id: user, now: 1 })
}

/** An answer in a quiz or in a round, by the day and the second of it. */
type Given = {
  readonly lesson: string
  readonly question: string
  readonly correct: boolean
  readonly day: number
  readonly second: number
  readonly inRound: boolean
}

const momentOf = ({ day, second }: Given) => Date.parse(plusDays(FIRST, day)) + second * 1000

async function give(store: Store, of: string, given: Given): Promise<string> {
  const id = unique('a')
  const shared = {
    learner: of,
    platform: 'web',
    tenant: 'school',
    lesson: given.lesson,
    lesson_hash: 'version-1',
    choice: 0,
    correct: given.correct ? 1 : 0,
    answered_at: momentOf(given),
    local_date: plusDays(FIRST, given.day),
  }
  if (given.inRound) {
    await store.rounds.freeze(roundRow(id), [])
    await store.rounds.answer({
      ...shared,
      round: id,
      question: `${given.lesson}/${given.question}`,
      late: 0,
    })
  } else {
    await store.attempts.begin(
      {
        ...{ id, learner: of, platform: 'web', tenant: 'school', lesson: given.lesson },
        ...{ lesson_hash: 'version-1', seed: 1, questions: '[]', size: 1, scope: 'all', started_at: 1 },
      },
      '[]',
    )
    await store.attempts.answer({ ...shared, attempt: id, question: given.question })
  }
  return id
}

const roundRow = (id: string): RoundRow => ({
  ...{ id, kind: 'drill', drill: id, learner: null, platform: 'web', tenant: 'school', channel: 'general' },
  ...{ local_date: FIRST, zone: 'UTC', questions: '[]', seed: 1, state: 'open', claimed_by: null },
  ...{ claimed_until: null, opens_at: 1, closes_at: 2, message: null, thread: null, url: null },
  ...{ posted_at: null, closed_at: null },
})

/** What the rules say of these answers, without a store. */
function expected(given: readonly Given[]): Memory[] {
  const answers = given
    .map((one): Answered => ({ ...one, at: momentOf(one), on: plusDays(FIRST, one.day) }))
    .toSorted((a, b) => a.at - b.at || (a.lesson < b.lesson ? -1 : a.lesson > b.lesson ? 1 : 0))
  const memories = new Map<string, Memory>()
  for (const { lesson, question, correct, at, on } of answers) {
    const key = `${lesson}/${question}`
    memories.set(key, fold(memories.get(key), { lesson, question, correct, at, on }))
  }
  return [...memories.keys()].toSorted().map((key) => memories.get(key)!)
}

const history = fc.uniqueArray(
  fc.record({
    lesson: fc.constantFrom('l1', 'l2'),
    question: fc.constantFrom('q1', 'q2'),
    correct: fc.boolean(),
    day: fc.integer({ min: 0, max: 30 }),
    second: fc.integer({ min: 0, max: 80_000 }),
    inRound: fc.boolean(),
  }),
  // Two answers at one moment are ordered by their ids, which this test does not choose.
  { selector: (one) => momentOf(one), minLength: 1, maxLength: 14 },
)

describeStore('memories', (store) => {
  test('are the same in whatever order and batches the answers arrive and are folded', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(fc.boolean(), { maxLength: 14 }), async (given, looks) => {
        const [once, often] = [await learner(store()), await learner(store())]
        for (const one of given) await give(store(), once, one)
        for (const [index, one] of given.entries()) {
          await give(store(), often, one)
          if (looks[index]) await store().memories.of(often)
        }
        expect(await store().memories.of(once)).toEqual(expected(given))
        expect(await store().memories.of(often)).toEqual(expected(given))
        expect(await store().memories.of(often)).toEqual(expected(given))
      }),
      { numRuns: 25 },
    )
  })

  test('folded by many at once are folded once', async () => {
    const of = await learner(store())
    const given = Array.from({ length: 12 }, (_, day) => ({
      ...{
        lesson: 'l',
        question: `q${day % 3}`,
        correct: day % 4 > 0,
        day,
        second: 5,
        inRound: day % 2 === 0,
      },
    }))
    const folded: Promise<unknown>[] = []
    for (const one of given) {
      await give(store(), of, one)
      folded.push(store().memories.of(of), store().memories.of(of))
    }
    await Promise.all(folded)
    expect(await store().memories.of(of)).toEqual(expected(given))
  })

  test('follow answers that are settled anew, void or taken over from another learner', async () => {
    const of = await learner(store())
    const right = { ...{ lesson: 'l', question: 'q', correct: true, day: 1, second: 1, inRound: true } }
    const wrong = { ...right, correct: false, day: 5, inRound: false }
    const round = await give(store(), of, right)
    const attempt = await give(store(), of, wrong)
    expect(await store().memories.of(of)).toMatchObject([{ lapses: 1, correct: false, repetitions: 2 }])

    await store().mending.settle([{ attempt, question: 'q', learner: of, correct: 1, void: 0 }], [], [])
    expect(await store().memories.of(of)).toEqual(expected([right, { ...wrong, correct: true }]))

    const inRound = { round, learner: of, question: 'l/q', correct: 1, void: 1 }
    await store().mending.settle([], [inRound], [])
    expect(await store().memories.of(of)).toEqual(expected([{ ...wrong, correct: true }]))

    await store().mending.settle([{ attempt, question: 'q', learner: of, correct: 1, void: 1 }], [], [])
    expect(await store().memories.of(of)).toEqual([])

    const other = await learner(store())
    const earlier = { ...right, day: 0, inRound: false }
    await give(store(), of, { ...right, day: 9 })
    await store().memories.of(of)
    await give(store(), other, earlier)
    await store().db.updateTable('answers').set({ learner: of }).where('learner', '=', other).execute()
    expect(await store().memories.of(of)).toEqual(expected([{ ...right, day: 9 }, earlier]))
    expect(await store().memories.of(other)).toEqual([])
  })

  test('of many learners come at once', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => learner(store())))
    for (const [day, of] of people.entries()) {
      await give(store(), of, {
        lesson: 'l',
        question: 'q',
        correct: true,
        day,
        second: 1,
        inRound: day % 2 > 0,
      })
    }
    const memories = await store().memories.ofMany(people)
    expect(memories).toHaveLength(30)
    expect(new Set(memories.map(({ answeredOn }) => answeredOn)).size).toBe(30)
    expect(await store().memories.ofMany([])).toEqual([])
  })

  test('say cheaply whether anything is due', async () => {
    const of = await learner(store())
    const now = Date.parse(FIRST)
    expect(await store().memories.hasDue(of, now)).toBe(false)
    await give(store(), of, { lesson: 'l', question: 'q', correct: true, day: 0, second: 0, inRound: false })
    expect(await store().memories.hasDue(of, now)).toBe(false)
    expect(await store().memories.hasDue(of, now + 86_400_000)).toBe(true)
    await store().memories.of(of)
    expect(await store().memories.hasDue(of, now + 86_400_000)).toBe(false)
    expect(await store().memories.hasDue(of, now + 4 * 86_400_000)).toBe(true)
  })
})
