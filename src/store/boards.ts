import { type Kysely, sql } from 'kysely'
import type { Place } from '../core/caller.ts'
import type { Account } from '../core/platform.ts'
import type { Span } from '../learn/board.ts'
import { BoardSums } from './board-sums.ts'
import { personOf } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { BoardSumRow, Tables } from './schema.ts'

type Where = Pick<Place, 'platform' | 'tenant'>

/** Somebody who may be shown by name. */
export type Ranked = Pick<BoardSumRow, 'person' | 'points' | 'answered'> & {
  /** Text a person wrote. */
  readonly name: string
}

/** A server's or workspace's board over a span. */
export type Board = {
  /** The most points first; of as many whoever answered last the longest ago. */
  readonly top: readonly Ranked[]
  /** How many may be shown and have points. */
  readonly people: number
}

/** How somebody stands, for themselves. */
export type Standing = Pick<BoardSumRow, 'points' | 'answered'> & {
  /** From 1; undefined for who is not shown. */
  readonly place: number | undefined
}

/** Who has how many points in a server or workspace, and who of them is shown. */
export class Boards {
  readonly #db: Kysely<Tables>
  readonly #sums: BoardSums
  readonly #called
  /** Names as they were stored last, so that a press writes none that is known. */
  readonly #names = new Map<string, string>()

  constructor(db: Kysely<Tables>, run: Run, engine: 'sqlite' | 'postgres') {
    this.#db = db
    this.#sums = new BoardSums(db, engine)
    this.#called = prepared(
      run,
      (learner: string, platform: string, tenant: string, name: string, called_at: number) =>
        db
          .insertInto('board_names')
          .values({ learner, platform, tenant, name, called_at })
          .onConflict((c) =>
            c.columns(['learner', 'platform', 'tenant']).doUpdateSet((eb) => ({
              name: eb.ref('excluded.name'),
              called_at: eb.ref('excluded.called_at'),
            })),
          ),
    )
  }

  /** Folds in what was answered since somebody asked last, so that nobody waits for it. */
  async catchUp(): Promise<void> {
    await this.#sums.catchUp()
  }

  /** Keeps how an account is called where it was met; a name that is known costs nothing. */
  async called({ platform, tenant }: Where, learner: string, name: string, now: number): Promise<void> {
    const key = `${learner}/${platform}/${tenant}`
    if (this.#names.get(key) === name) return
    await this.#called(learner, platform, tenant, name, now)
    this.#names.delete(key)
    this.#names.set(key, name)
    const [oldest] = this.#names.keys()
    if (this.#names.size > NAMES_KEPT && oldest !== undefined) this.#names.delete(oldest)
  }

  async board(where: Where, span: Span, most: number): Promise<Board> {
    await this.#sums.catchUp()
    const { count } = await this.#in(where, span)
      .where('shown', '=', 1)
      .where('points', '>', 0)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const top = await this.#in(where, span)
      .where('shown', '=', 1)
      .where('points', '>', 0)
      .select(['person', 'points', 'answered'])
      .orderBy('points', 'desc')
      .orderBy('last_at')
      .orderBy('person')
      .limit(most)
      .execute()
    const names = await this.#namesOf(
      where,
      top.map(({ person }) => person),
    )
    return {
      top: top.map((row) => ({ ...row, name: names.get(row.person) ?? '' })),
      people: Number(count),
    }
  }

  /** How a person stands there, after a board() of the same span; undefined without an answer that counts. */
  async standingOf(learner: string, where: Where, span: Span): Promise<Standing | undefined> {
    const own = await this.#in(where, span)
      .where('person', '=', personOf(learner))
      .select(['points', 'answered', 'shown'])
      .executeTakeFirst()
    if (!own) return undefined
    const { points, answered, shown } = own
    if (shown === 0 || points === 0) return { points, answered, place: undefined }
    const ahead = await this.#in(where, span)
      .where('shown', '=', 1)
      .where('points', '>', points)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return { points, answered, place: Number(ahead.count) + 1 }
  }

  /** Who may be shown by name there, whatever their points. */
  async shownIn(where: Where): Promise<ReadonlySet<string>> {
    await this.#sums.catchUp()
    const rows = await this.#in(where, 'all').where('shown', '=', 1).select('person').execute()
    return new Set(rows.map(({ person }) => person))
  }

  /** Begins a board anew: points count from now on. No answer is touched. */
  async reset({ platform, tenant }: Where, now: number): Promise<void> {
    await this.#sums.catchUp()
    await this.#sums.alone(async (db) => {
      await db
        .insertInto('board_resets')
        .values({ platform, tenant, reset_at: now })
        .onConflict((c) => c.doNothing())
        .execute()
      // Whoever has answered at that very moment, or by a clock ahead of ours, keeps that.
      await sql`insert into board_changes (learner)
        select person from board_sums
        where platform = ${platform} and tenant = ${tenant} and span = 'all' and last_at >= ${now}`.execute(
        db,
      )
      await db
        .deleteFrom('board_sums')
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .execute()
    })
  }

  /** When it began anew last. */
  async resetAt({ platform, tenant }: Where): Promise<number | undefined> {
    const row = await this.#db
      .selectFrom('board_resets')
      .select((eb) => eb.fn.max('reset_at').as('at'))
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    return row?.at ?? undefined
  }

  /** Accounts there of these persons whose being there was not asked since then. */
  async unchecked(
    { platform, tenant }: Where,
    persons: readonly string[],
    since: number,
  ): Promise<readonly (Account & { readonly learner: string })[]> {
    if (persons.length === 0) return []
    const rows = await this.#db
      .selectFrom('learners')
      .innerJoin('accounts', 'accounts.learner', 'learners.id')
      .leftJoin('departures', (join) =>
        join
          .onRef('departures.platform', '=', 'accounts.platform')
          .onRef('departures.tenant', '=', 'accounts.tenant')
          .onRef('departures.user_id', '=', 'accounts.user_id'),
      )
      .select(['accounts.platform', 'accounts.tenant', 'accounts.user_id', 'accounts.learner', 'checked_at'])
      .where('learners.person', 'in', persons)
      .execute()
    // Not a part of the query: SQLite would go through all accounts of the place instead of these few.
    return rows
      .filter((row) => row.platform === platform && row.tenant === tenant)
      .filter(({ checked_at }) => checked_at === null || checked_at < since)
      .map(({ user_id, learner }) => ({ platform, tenant, user: user_id, learner }))
  }

  /** Keeps whether an account was still there. */
  async checked(
    { platform, tenant, user, learner }: Account & { readonly learner: string },
    hasLeft: boolean,
    now: number,
  ): Promise<void> {
    const found = { checked_at: now, gone_at: hasLeft ? now : null }
    await this.#db
      .insertInto('departures')
      .values({ platform, tenant, user_id: user, learner, ...found })
      .onConflict((c) => c.columns(['platform', 'tenant', 'user_id']).doUpdateSet(found))
      .execute()
  }

  #in({ platform, tenant }: Where, span: Span) {
    return this.#db
      .selectFrom('board_sums')
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('span', '=', span)
  }

  async #namesOf(
    { platform, tenant }: Where,
    persons: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (persons.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('board_names')
      .innerJoin('learners', 'learners.id', 'board_names.learner')
      .select(['learners.person', 'board_names.name'])
      .where('board_names.platform', '=', platform)
      .where('board_names.tenant', '=', tenant)
      .where('learners.person', 'in', persons)
      .orderBy('board_names.called_at')
      .orderBy('board_names.learner')
      .execute()
    return new Map(rows.map(({ person, name }) => [person, name]))
  }
}

const NAMES_KEPT = 20_000
