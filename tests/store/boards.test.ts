import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERIODS, spanOf } from '../../src/learn/board.ts'
import { plusDays } from '../../src/learn/memory.ts'
import type { RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'
import { asLinked, unique } from './people.ts'

const FIRST = '2026-01-28'
const ACCOUNTS = 4
const DAY = 24 * 60 * 60 * 1000
const STEP = 7 * 60 * 60 * 1000

type World = {
  readonly store: Store
  readonly tenants: readonly string[]
  readonly learners: readonly string[]
  readonly name: string
}

/** So many people in two servers of their own; all but the last are known by name in both. */
async function newWorld(store: Store): Promise<World> {
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
const deed = fc.oneof(
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
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const LESSON = 'lesson'

async function happen({ store, tenants, learners, name }: World, one: Deed, index: number): Promise<void> {
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

type Line = {
  span: string
  person: string
  points: number
  answered: number
  last_at: number
  shown: number
}

/** The same sums by going through every row, without any that were kept. */
async function directCount({ store, learners }: World, tenant: string): Promise<Line[]> {
  const { db } = store
  const personOf = new Map<string, string>()
  for (const { id, person } of await db.selectFrom('learners').selectAll().execute()) personOf.set(id, person)
  const own = (learner: string) => learners.includes(learner)
  const kinds = new Map(
    (await db.selectFrom('rounds').selectAll().execute()).map(({ id, kind }) => [id, kind]),
  )
  const resets = await db.selectFrom('board_resets').selectAll().where('tenant', '=', tenant).execute()
  const since = Math.max(0, ...resets.map(({ reset_at }) => reset_at))
  const quiz = (await db.selectFrom('answers').selectAll().execute()).map((row) => ({
    ...row,
    late: 0,
    first: row.lesson,
    tie: row.attempt,
  }))
  const rounds = (await db.selectFrom('round_answers').selectAll().execute())
    .filter(({ round }) => kinds.get(round) !== 'review')
    .map((row) => ({ ...row, first: row.round, tie: row.learner }))
  const seen = new Set<string>()
  const lines = new Map<string, Line>()
  const all = [...quiz, ...rounds].filter(({ learner }) => own(learner))
  for (const row of all.toSorted((a, b) => a.answered_at - b.answered_at || (a.tie < b.tie ? -1 : 1))) {
    const person = personOf.get(row.learner)!
    const key = `${person} ${row.first} ${row.question}`
    if (seen.has(key)) continue
    seen.add(key)
    if (row.tenant !== tenant || row.void === 1 || row.late === 1 || row.answered_at < since) continue
    for (const period of PERIODS) {
      const span = spanOf(period, row.local_date)
      const line = lines.get(`${span} ${person}`) ?? {
        span,
        person,
        points: 0,
        answered: 0,
        last_at: 0,
        shown: 0,
      }
      line.points += row.correct
      line.answered += 1
      line.last_at = Math.max(line.last_at, row.answered_at)
      lines.set(`${span} ${person}`, line)
    }
  }
  for (const line of lines.values()) {
    const lastAt = lines.get(`all ${line.person}`)!.last_at
    line.shown = (await mayShow(store, line.person, tenant, lastAt)) ? 1 : 0
  }
  return [...lines.values()].toSorted(byKey)
}

async function mayShow(store: Store, person: string, tenant: string, lastAt: number): Promise<boolean> {
  const all = await store.people.learnersOf(person)
  const names = await store.db.selectFrom('board_names').selectAll().where('tenant', '=', tenant).execute()
  const left = await store.db.selectFrom('departures').selectAll().where('tenant', '=', tenant).execute()
  const gone = all.map((id) => left.find(({ user_id }) => user_id === id)?.gone_at ?? null)
  const isGone = gone.every((at) => at !== null) && Math.max(...gone.map(Number)) >= lastAt
  const { isHidden, isUnnamed } = await store.preferences.ofLearner(person)
  const naming = await store.drills.naming(person, { platform: 'web', tenant })
  return (
    names.some(({ learner }) => all.includes(learner)) &&
    !isGone &&
    !isHidden &&
    !isUnnamed &&
    naming !== false
  )
}

async function kept({ store }: World, tenant: string): Promise<Line[]> {
  await store.boards.catchUp()
  const rows = await store.db.selectFrom('board_sums').selectAll().where('tenant', '=', tenant).execute()
  return rows
    .map(({ span, person, points, answered, last_at, shown }) => ({
      ...{ span, person, points: Number(points), answered: Number(answered) },
      ...{ last_at: Number(last_at), shown },
    }))
    .toSorted(byKey)
}

const byKey = (a: Line, b: Line) => (`${a.span} ${a.person}` < `${b.span} ${b.person}` ? -1 : 1)

describeStore('the board', (store) => {
  test('always says what a direct count says, whatever happens in whatever order', async () => {
    let lines = 0
    let shown = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        async (deeds, checks) => {
          const world = await newWorld(store())
          for (const [index, one] of deeds.entries()) {
            await happen(world, one, index)
            if (!checks[index] && index < deeds.length - 1) continue
            for (const tenant of world.tenants) {
              const expected = await directCount(world, tenant)
              lines += expected.length
              shown += expected.filter((line) => line.shown === 1).length
              expect(await kept(world, tenant)).toEqual(expected)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(lines).toBeGreaterThan(100)
    expect(shown).toBeGreaterThan(20)
    expect(shown).toBeLessThan(lines)
    expect(await store().db.selectFrom('board_changes').selectAll().execute()).toEqual([])
  })

  test('is the same for many who ask at the moment at which others answer', async () => {
    const world = await newWorld(store())
    const answers = Array.from(
      { length: 60 },
      (_, index): Deed => ({
        ...{
          kind: 'answer',
          in: 'quiz',
          where: 0,
          who: index % 3,
          question: index % 3,
          right: true,
          late: false,
        },
        earlier: 0,
      }),
    )
    const looks = () => store().boards.board({ platform: 'web', tenant: world.tenants[0]! }, 'all', 10)
    await Promise.all(answers.flatMap((one, index) => [happen(world, one, index), looks()]))
    expect(await kept(world, world.tenants[0]!)).toEqual(await directCount(world, world.tenants[0]!))
    const board = await looks()
    expect(board.people).toBe(3)
    expect(board.top.map(({ name }) => name).toSorted()).toEqual(
      world.learners.slice(0, 3).map((id) => `Name of ${id}`),
    )
  })

  test('what is answered in a direct message of Discord counts in no server', async () => {
    const world = await newWorld(store())
    const learner = world.learners[0]!
    const attempt = {
      ...{ id: unique('dm'), learner, platform: 'discord', tenant: 'dm', lesson: LESSON, lesson_hash: 'dm' },
      ...{ seed: 1, questions: '[]', size: 1, scope: 'all', started_at: 1 },
    }
    await store().attempts.begin(attempt, '[]')
    await store().attempts.answer({
      ...{ attempt: attempt.id, question: 'q', learner, platform: 'discord', tenant: 'dm', lesson: LESSON },
      ...{ lesson_hash: 'dm', choice: 0, correct: 1, answered_at: 1, local_date: FIRST },
    })
    const board = await store().boards.board({ platform: 'discord', tenant: 'dm' }, 'all', 10)
    expect(board).toEqual({ top: [], people: 0 })
  })

  test('of several names the one that was seen last is shown', async () => {
    const world = await newWorld(store())
    const [tenant] = world.tenants
    const place = { platform: 'web', tenant: tenant! } as const
    for (const [index, right] of [true, true, true].entries()) {
      const one = { kind: 'answer', in: 'quiz', where: 0, who: index, question: 0, late: false } as const
      await happen(world, { ...one, right, earlier: 0 }, index)
    }
    await store().boards.called(place, world.learners[0]!, 'Ada', 5)
    await store().boards.called(place, world.learners[1]!, 'Ben', 6)
    await store().links.join(asLinked(world.learners[0]!), asLinked(world.learners[1]!), 7)
    const { top } = await store().boards.board(place, 'all', 10)
    expect(top.map(({ name }) => name)).toContain('Ben')
    expect(top.map(({ name }) => name)).not.toContain('Ada')
    expect(await store().boards.standingOf(world.learners[2]!, place, 'all')).toEqual({
      ...{ points: 1, answered: 1, place: 1 },
    })
  })
})
