import { type Kysely, sql, type Transaction } from 'kysely'
import { LinkCodes } from './link-codes.ts'
import { forgetMarks } from './memories.ts'
import { ALONE } from './mending.ts'
import { ofPerson } from './person.ts'
import type { LinkCodeRow, LinkNameRow, Tables } from './schema.ts'

/** One of a person's accounts, or several that were one from the start, with how much was done there. */
export type Member = {
  readonly learner: string
  readonly platform: string
  /** As it was called when it was joined with others; undefined where it stands alone. */
  readonly name: string | undefined
  readonly lessons: number
  readonly answers: number
}

/** What the other accounts are told, each for itself. @param about the account that came or went */
export type Tell = (about: Pick<LinkNameRow, 'platform' | 'name'>) => {
  readonly id: string
  readonly message: string
  readonly given: string
}

/**
 * Which learners are one person. No row of what they did is touched: joining and taking out change
 * `learners.person` alone, so the order of links does not matter and each gets back what it had.
 */
export class Links {
  readonly codes: LinkCodes
  readonly #db: Kysely<Tables>
  readonly #engine: 'sqlite' | 'postgres'

  constructor(db: Kysely<Tables>, engine: 'sqlite' | 'postgres') {
    this.#db = db
    this.#engine = engine
    this.codes = new LinkCodes(db)
  }

  /** Everybody who is this person, whoever stands first in the alphabet of ids first. */
  async members(learner: string): Promise<readonly Member[]> {
    const rows = await this.#db
      .selectFrom('learners')
      .leftJoin('link_names', 'link_names.learner', 'learners.id')
      .select(['learners.id as learner', 'link_names.name', 'link_names.platform as named_on'])
      .select((eb) => [
        eb
          .selectFrom('accounts')
          .select((of) => of.fn.min('platform').as('platform'))
          .whereRef('accounts.learner', '=', 'learners.id')
          .as('platform'),
        eb
          .selectFrom('readings')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('readings.learner', '=', 'learners.id')
          .as('lessons'),
        eb
          .selectFrom('answers')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('answers.learner', '=', 'learners.id')
          .as('answers'),
        eb
          .selectFrom('round_answers')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('round_answers.learner', '=', 'learners.id')
          .as('in_rounds'),
      ])
      .where(ofPerson('learners.id', learner))
      .orderBy('learners.created_at')
      .orderBy('learners.id')
      .execute()
    return rows.map((row) => ({
      learner: row.learner,
      platform: row.named_on ?? row.platform ?? 'web',
      name: row.name ?? undefined,
      lessons: Number(row.lessons),
      answers: Number(row.answers) + Number(row.in_rounds),
    }))
  }

  /**
   * Joins who typed a code with who made it.
   * @param id of the code
   * @returns the code, which says who made it; undefined when it is too late for it
   */
  async useCode(
    id: string,
    by: Pick<LinkNameRow, 'learner' | 'platform' | 'name'>,
    now: number,
    tell: Tell,
  ): Promise<LinkCodeRow | undefined> {
    return this.#alone(async (db) => {
      const code = await this.codes.use(id, by.learner, now, db)
      if (!code) return undefined
      const { learner, platform, name } = code
      await join(db, { learner, platform, name }, by, now, tell)
      return code
    })
  }

  /** Makes two learners, and whoever was joined with them before, one person. */
  async join(
    one: Pick<LinkNameRow, 'learner' | 'platform' | 'name'>,
    other: Pick<LinkNameRow, 'learner' | 'platform' | 'name'>,
    now: number,
    tell?: Tell,
  ): Promise<void> {
    await this.#alone((db) => join(db, one, other, now, tell))
  }

  /**
   * Takes one out of a person, with all that it did.
   * @param by who asks for it, and is told at once
   * @returns false when they are not one person, or nobody else is it
   */
  async part(learner: string, by: string, now: number, tell?: Tell): Promise<boolean> {
    return this.#alone(async (db) => {
      const all = await membersOf(db, by)
      const rest = all.filter((id) => id !== learner)
      if (rest.length === 0 || rest.length === all.length) return false
      const row = await db
        .selectFrom('link_names')
        .selectAll()
        .where('learner', '=', learner)
        .executeTakeFirst()
      await unite(db, [learner])
      await unite(db, rest)
      await forgetMarks(db, all)
      const alone = rest.length === 1 ? all : [learner]
      await db.deleteFrom('link_names').where('learner', 'in', alone).execute()
      if (row && tell)
        await tellAll(
          db,
          all.filter((id) => id !== by),
          tell(row),
          now,
        )
      return true
    })
  }

  /** Two links at once would each see half of the other: there is one at a time, over all processes. */
  #alone<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (db) => {
      if (this.#engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
      return work(db)
    })
  }
}

/** Under which what tell() says is kept: each account is told for itself. */
export const noticeId = (id: string): string => `${ALONE}${id}`

/** Any number that nothing else of ours locks. */
const LOCK = 7_461_120

async function join(
  db: Kysely<Tables>,
  one: Pick<LinkNameRow, 'learner' | 'platform' | 'name'>,
  other: Pick<LinkNameRow, 'learner' | 'platform' | 'name'>,
  now: number,
  tell?: Tell,
): Promise<void> {
  const [ones, others] = [await membersOf(db, one.learner), await membersOf(db, other.learner)]
  if (ones.includes(other.learner)) return
  await unite(db, [...ones, ...others])
  await forgetMarks(db, [...ones, ...others])
  for (const { learner, platform, name } of [one, other]) {
    await db
      .insertInto('link_names')
      .values({ learner, platform, name, linked_at: now })
      .onConflict((c) => c.column('learner').doUpdateSet({ name }))
      .execute()
  }
  if (!tell) return
  await tellAll(db, ones, tell(other), now)
  await tellAll(
    db,
    others.filter((id) => id !== other.learner),
    tell(one),
    now,
  )
}

async function membersOf(db: Kysely<Tables>, learner: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('learners').select('id').where(ofPerson('learners.id', learner)).execute()
  return rows.map(({ id }) => id)
}

/** The least id, so that the same learners are the same person in whatever order they came together. */
async function unite(db: Kysely<Tables>, learners: readonly string[]): Promise<void> {
  const [person] = learners.toSorted()
  if (person === undefined) return
  await db.updateTable('learners').set({ person }).where('id', 'in', learners).execute()
}

async function tellAll(
  db: Kysely<Tables>,
  learners: readonly string[],
  { id, message, given }: ReturnType<Tell>,
  now: number,
): Promise<void> {
  for (const learner of learners) {
    await db
      .insertInto('notices')
      .values({ learner, id: noticeId(id), message, given, made_at: now, told_at: null })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}
