import fc from 'fast-check'
import { plusDays } from '../../src/learn/memory.ts'
import type { RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { asLinked, unique } from './people.ts'

/** The date on which a world begins. */
export const FIRST = '2026-01-28'
const ACCOUNTS = 4
const DAY = 24 * 60 * 60 * 1000
const STEP = 7 * 60 * 60 * 1000

export type World = {
  readonly store: Store
  readonly tenants: readonly string[]
  readonly learners: readonly string[]
  readonly name: string
}

/** So many people in two servers of their own; all but the last are known by name in both. */
export async function newWorld(store: Store): Promise<World> {
  const name = unique('w')
  const tenants = [`${name}-a`, `${name}-b`]
  const learners: string[] = []
  for (let index = 0; index < ACCOUNTS; index++) {
    const id = `${name}-l${index}`
    for (const tenant of tenants) {
      const account = { platform: 'web', tenant, user: id } as const
      await store.accounts.findOrCreate(account, { id, now: 1 })
      if (index < ACCOUNTS - 1) await store.boards.called(account, id, `Name of ${id}`, 1)
    }
    learners.push(id)
  }
  return { store, tenants, learners, name }
}

const where = fc.nat({ max: 1 })
const who = fc.nat({ max: ACCOUNTS - 1 })
const flag = fc.boolean()
/** Whatever changes a board, or looks at it. */
export const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      in: fc.constantFrom('quiz', 'drill', 'live', 'review'),
      where,
      who,
      question: fc.nat({ max: 2 }),
      right: flag,
      late: flag,
      /** Answers may be stored in another order than they were given in. */
      earlier: fc.nat({ max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('link'), who, other: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unlink'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle'), who, right: flag, isVoid: flag }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset'), where }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('choose'),
      what: fc.constantFrom('hidden', 'unnamed'),
      who,
      yes: flag,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('naming'), who, where, yes: flag }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave'), who, where, yes: flag }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('look'), where }) },
)
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

export const LESSON = 'lesson'

/** @param index how far in its world's time */
export async function happen(
  { store, tenants, learners, name }: World,
  one: Deed,
  index: number,
): Promise<void> {
  const now = Date.parse(FIRST) + (index + 6) * STEP
  const learner = learners['who' in one ? one.who : 0]!
  const tenant = tenants['where' in one ? one.where : 0]!
  const place = { platform: 'web', tenant } as const
  switch (one.kind) {
    case 'answer': {
      const at = now - one.earlier * STEP
      const answer = {
        ...{ learner, ...place, lesson: LESSON, lesson_hash: `${name}-version`, choice: 0 },
        ...{ correct: one.right ? 1 : 0, answered_at: at },
        local_date: plusDays(FIRST, Math.floor((at - Date.parse(FIRST)) / DAY)),
      }
      if (one.in === 'quiz') {
        const id = `${name}-${index}`
        const attempt = {
          ...{ id, learner, ...place, lesson: LESSON, lesson_hash: answer.lesson_hash, seed: 1 },
          ...{ questions: '[]', size: 3, scope: 'all', started_at: at },
        }
        await store.attempts.begin(attempt, '[]')
        await store.attempts.answer({ ...answer, attempt: id, question: `q${one.question}` })
        return
      }
      const round = `${name}-${one.in}-${one.where}`
      await store.rounds.freeze(roundRow(round, one.in, tenant, one.in === 'review' ? learner : null), [])
      const question = `${LESSON}/q${one.question}`
      await store.rounds.answer({ ...answer, round, question, late: one.late ? 1 : 0 })
      return
    }
    case 'link':
      return store.links.join(asLinked(learner), asLinked(learners[one.other]!), now)
    case 'unlink':
      await store.links.part(learner, learner, now)
      return
    case 'settle': {
      const settled = { correct: one.right ? 1 : 0, void: one.isVoid ? 1 : 0 }
      const rows = await store.db.selectFrom('answers').selectAll().where('learner', '=', learner).execute()
      const inRounds = await store.db
        .selectFrom('round_answers')
        .selectAll()
        .where('learner', '=', learner)
        .execute()
      await store.mending.settle(
        rows.slice(0, 1).map((row) => ({ ...row, ...settled })),
        inRounds.slice(0, 1).map((row) => ({ ...row, ...settled })),
        [],
      )
      return
    }
    case 'erase':
      for (const table of ['answers', 'round_answers', 'board_names', 'namings', 'preferences'] as const) {
        await store.db.deleteFrom(table).where('learner', '=', learner).execute()
      }
      return
    case 'reset':
      return store.boards.reset(place, now)
    case 'choose':
      return store.preferences.choose(learner, one.what, one.yes ? '1' : '0', now)
    case 'naming':
      return store.drills.chooseNaming(learner, place, { named: one.yes, name: 'x', now })
    case 'leave':
      return store.boards.checked({ ...place, user: learner, learner }, one.yes, now)
    case 'look':
      await store.boards.board(place, 'all', 10)
      return
    default:
      one satisfies never
  }
}

const roundRow = (id: string, kind: string, tenant: string, learner: string | null): RoundRow => ({
  ...{ id, kind, drill: kind === 'drill' ? id : null, learner, platform: 'web', tenant, channel: 'general' },
  ...{ local_date: FIRST, zone: 'UTC', questions: '[]', seed: 1, state: 'open', claimed_by: null },
  ...{ claimed_until: null, opens_at: 1, closes_at: 2, message: null, thread: null, url: null },
  ...{ posted_at: null, closed_at: null },
})
