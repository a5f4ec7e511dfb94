import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { PERIODS, type Span, spanOf } from '../learn/board.ts'
import { DIRECT } from './accounts.ts'
import { placeKey, shownPlaces } from './board-shown.ts'
import type { BoardSumRow, Tables } from './schema.ts'

/** Learners whose sums are made anew between two turns of the event loop: some ten milliseconds. */
const AT_ONCE = 20
/** Sums written in one statement: eight values each, and SQLite takes 32,766. */
const WRITTEN = 500
/** Any number that nothing else of ours locks. */
const LOCK = 7_461_121

type Day = Pick<BoardSumRow, 'platform' | 'tenant' | 'person' | 'points' | 'answered' | 'last_at'> & {
  readonly local_date: string
}

/**
 * Points by person and span, derived from the answers. What changes an answer, a person or a choice leaves a
 * row in `board_changes`; whoever asks next has those people's sums made anew from all their answers, so that
 * the sums always say what a direct count would.
 */
export class BoardSums {
  readonly #db: Kysely<Tables>
  readonly #engine: 'sqlite' | 'postgres'

  constructor(db: Kysely<Tables>, engine: 'sqlite' | 'postgres') {
    this.#db = db
    this.#engine = engine
  }

  /** Resolves when the sums hold all that was stored before the call. */
  async catchUp(): Promise<void> {
    while (await this.#isBehind()) {
      await this.alone(foldChanged)
      await nextTurn()
    }
  }

  /** Two at once would write the same sums: there is one at a time, over all processes. */
  alone<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (db) => {
      if (this.#engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
      return work(db)
    })
  }

  async #isBehind(): Promise<boolean> {
    const row = await this.#db.selectFrom('board_changes').select('id').limit(1).executeTakeFirst()
    return row !== undefined
  }
}

async function foldChanged(db: Kysely<Tables>): Promise<void> {
  const changed = await db
    .selectFrom('board_changes')
    .select('learner')
    .groupBy('learner')
    .limit(AT_ONCE)
    .execute()
  if (changed.length === 0) return
  const learners = changed.map(({ learner }) => learner)
  // Read before the answers are, so that nothing is struck off whose answer was not seen yet.
  const changes = await db
    .selectFrom('board_changes')
    .select('id')
    .where('learner', 'in', learners)
    .limit(LISTED)
    .execute()
  const persons = await db
    .selectFrom('learners')
    .select('person')
    .distinct()
    .where('id', 'in', learners)
    .execute()
  // A learner whose person is another by now may have been a person until then.
  await fold(db, [...new Set([...learners, ...persons.map(({ person }) => person)])])
  await db
    .deleteFrom('board_changes')
    .where(
      'id',
      'in',
      changes.map(({ id }) => id),
    )
    .execute()
}
/** SQLite takes 32,766 values in a statement. */
const LISTED = 30_000

async function fold(db: Kysely<Tables>, persons: readonly string[]): Promise<void> {
  const fresh = new Map<string, BoardSumRow>()
  const days = await daysOf(db, persons)
  const shown = await shownPlaces(db, persons, lastOf(days))
  for (const { local_date, ...day } of days) {
    const { platform, tenant, person } = day
    for (const span of PERIODS.map((period) => spanOf(period, local_date))) {
      const key = keyOf({ platform, tenant, span, person })
      const sum = fresh.get(key)
      fresh.set(key, {
        ...{ platform, tenant, span, person },
        points: day.points + (sum?.points ?? 0),
        answered: day.answered + (sum?.answered ?? 0),
        last_at: Math.max(day.last_at, sum?.last_at ?? 0),
        shown: shown.has(placeKey(day)) ? 1 : 0,
      })
    }
  }
  const kept = await db.selectFrom('board_sums').selectAll().where('person', 'in', persons).execute()
  for (const row of kept) {
    const now = fresh.get(keyOf(row))
    if (now === undefined) await remove(db, row)
    else if (isSame(now, row)) fresh.delete(keyOf(row))
  }
  await write(db, [...fresh.values()])
}

/**
 * What counts, by person, place and their own date: the first answer to each question of quizzes, and the
 * first in each drill, in time, and live quiz. What was answered before a board's last reset is left out.
 */
async function daysOf(db: Kysely<Tables>, persons: readonly string[]): Promise<readonly Day[]> {
  const { rows } = await sql<Day>`
    select person, platform, tenant, local_date,
      sum(correct) as points, count(*) as answered, max(answered_at) as last_at
    from (
      select learners.person, given.platform, given.tenant, given.local_date, given.correct,
        given.answered_at, 1 - given.void as counts,
        row_number() over (
          partition by learners.person, given.lesson, given.question order by given.answered_at, given.attempt
        ) as nth
      from learners inner join answers as given on given.learner = learners.id
      where learners.person in (${sql.join(persons)})
      union all
      select learners.person, given.platform, given.tenant, given.local_date, given.correct,
        given.answered_at, (1 - given.void) * (1 - given.late) as counts,
        row_number() over (
          partition by learners.person, given.round, given.question order by given.answered_at, given.learner
        ) as nth
      from learners
        inner join round_answers as given on given.learner = learners.id
        inner join rounds on rounds.id = given.round
      where learners.person in (${sql.join(persons)}) and rounds.kind in ('drill', 'live')
    ) as firsts
    where nth = 1 and counts = 1 and tenant <> ${DIRECT}
      and answered_at >= coalesce((
        select max(reset_at) from board_resets
        where board_resets.platform = firsts.platform and board_resets.tenant = firsts.tenant
      ), 0)
    group by person, platform, tenant, local_date`.execute(db)
  return rows.map((row) => ({
    ...row,
    points: Number(row.points),
    answered: Number(row.answered),
    last_at: Number(row.last_at),
  }))
}

function lastOf(days: readonly Day[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const day of days) last.set(placeKey(day), Math.max(day.last_at, last.get(placeKey(day)) ?? 0))
  return last
}

const keyOf = (row: Pick<BoardSumRow, 'platform' | 'tenant' | 'person'> & { readonly span: Span | string }) =>
  `${placeKey(row)}/${row.span}`

const isSame = (one: BoardSumRow, other: BoardSumRow): boolean =>
  one.points === other.points &&
  one.answered === other.answered &&
  one.last_at === other.last_at &&
  one.shown === other.shown

async function remove(db: Kysely<Tables>, { platform, tenant, span, person }: BoardSumRow): Promise<void> {
  await db
    .deleteFrom('board_sums')
    .where('platform', '=', platform)
    .where('tenant', '=', tenant)
    .where('span', '=', span)
    .where('person', '=', person)
    .execute()
}

async function write(db: Kysely<Tables>, rows: readonly BoardSumRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += WRITTEN) {
    await db
      .insertInto('board_sums')
      .values(rows.slice(from, from + WRITTEN))
      .onConflict((c) =>
        c.columns(['platform', 'tenant', 'span', 'person']).doUpdateSet((eb) => ({
          points: eb.ref('excluded.points'),
          answered: eb.ref('excluded.answered'),
          last_at: eb.ref('excluded.last_at'),
          shown: eb.ref('excluded.shown'),
        })),
      )
      .execute()
  }
}
