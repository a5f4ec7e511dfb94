import { PERIODS, spanOf } from '../../src/learn/board.ts'
import type { Store } from '../../src/store/store.ts'
import type { World } from './board-world.ts'

type Line = {
  span: string
  person: string
  points: number
  answered: number
  last_at: number
  shown: number
}

/** The same sums by going through every row, without any that were kept. */
export async function directCount({ store, learners }: World, tenant: string): Promise<Line[]> {
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

/** The sums as the store keeps them. */
export async function kept({ store }: World, tenant: string): Promise<Line[]> {
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
