import { type Kysely, sql } from 'kysely'
import type { PlatformName } from '../core/caller.ts'
import type { Account } from '../core/platform.ts'
import { addNobody } from './anonymising.ts'
import { type ErasureLog, hashAccount, type LoggedErasure } from './erasure-log.ts'
import { DATA_KINDS, type DataKind, OTHER, PERSONAL } from './personal-data.ts'
import type { Tables } from './schema.ts'
import { Settings } from './settings.ts'
import { whoAre } from './whose.ts'

/** How many rows of each kind are gone, how many stay without a name, and how many posts are shown anew. */
export type ErasedCounts = Readonly<Record<DataKind | 'anonymous' | 'posts', number>>

/** What the person who was erased is told. */
export type Receipt = {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly counts: ErasedCounts
}

/** What comes from outside the database. */
export type ErasureParts = {
  /** Beside the database; without it the table is all there is. */
  readonly log: ErasureLog | undefined
  /** For the hashes, at least 32 characters; used once in the life of a log. */
  newSecret(): string
}

const SECRET = 'erasures.secret'

/**
 * Forgets people. Who is to be forgotten is written down before, in the database and in the log, so that a
 * process that dies meanwhile, or an older copy of the database, forgets them at the next start.
 */
export class Erasures {
  readonly #db: Kysely<Tables>
  readonly #parts: ErasureParts

  constructor(db: Kysely<Tables>, parts: ErasureParts) {
    this.#db = db
    this.#parts = parts
  }

  /**
   * @param learners all of one person
   * @param id of the receipt
   * @throws SettingError when the log cannot be written; nothing is erased then
   */
  async erase(learners: readonly string[], { id, at }: { id: string; at: number }): Promise<Receipt> {
    const { accounts } = await whoAre(this.#db, learners)
    const secret = await this.#secret()
    const erasure: LoggedErasure = { id, at, accounts: accounts.map((one) => hashAccount(secret, one)) }
    await this.#begin(erasure)
    await this.#parts.log?.append(erasure)
    return { id, at, counts: await this.#forget(learners, erasure) }
  }

  /**
   * Does what this database lacks: what a process could not finish, and what was erased since it was copied.
   * To be called before anything is served. @returns how many erasures
   */
  async replay(): Promise<number> {
    const secret = await this.#secret()
    const known = new Map((await this.#table()).map((row) => [row.id, row]))
    const logged = (await this.#parts.log?.read())?.erasures ?? []
    const logIds = new Set(logged.map(({ id }) => id))
    const unfinished = [...known.values()].filter(({ counts }) => counts === null)
    for (const row of known.values()) if (!logIds.has(row.id)) await this.#parts.log?.append(loggedOf(row))
    const lacking = [...unfinished.map(loggedOf), ...logged.filter(({ id }) => !known.has(id))]
    for (const erasure of lacking) {
      await this.#begin(erasure)
      await this.#forget(await this.#learnersOf(erasure, secret), erasure)
    }
    return lacking.length
  }

  /** The log's own, because the hashes in it are by that; the database has it too, should the log get lost. */
  async #secret(): Promise<string> {
    const { log, newSecret } = this.#parts
    const settings = new Settings(this.#db)
    const [logged, kept] = [(await log?.read())?.secret, await settings.get(SECRET)]
    const secret = logged ?? kept ?? newSecret()
    if (log && logged === undefined) await log.append({ secret })
    if (kept !== secret) await settings.set(SECRET, secret)
    return secret
  }

  #table() {
    return this.#db.selectFrom('erasures').selectAll().orderBy('began_at').execute()
  }

  async #begin({ id, at, accounts }: LoggedErasure): Promise<void> {
    await this.#db
      .insertInto('erasures')
      .values({ id, began_at: at, accounts: JSON.stringify(accounts), counts: null })
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** Only the accounts that were erased: whom an older copy joined them with may have been taken out since. */
  async #learnersOf({ accounts }: LoggedErasure, secret: string): Promise<readonly string[]> {
    const erased = new Set(accounts)
    const rows = await this.#db
      .selectFrom('accounts')
      .select(['platform', 'tenant', 'user_id as user', 'learner'])
      .execute()
    const found = rows.filter((row) => {
      const account: Account = { ...row, platform: row.platform as PlatformName }
      return erased.has(hashAccount(secret, account))
    })
    return [...new Set(found.map(({ learner }) => learner))]
  }

  /** All of it or nothing, with the note that it is done. */
  async #forget(learners: readonly string[], { id, at }: LoggedErasure): Promise<ErasedCounts> {
    return this.#db.transaction().execute(async (db) => {
      const counts = Object.fromEntries([...DATA_KINDS, 'anonymous', 'posts'].map((kind) => [kind, 0]))
      const count = (kind: string, rows: number) => {
        counts[kind] = (counts[kind] ?? 0) + rows
      }
      if (learners.length > 0) {
        await addNobody(db)
        const who = await whoAre(db, learners)
        for (const { first } of OTHER) await first?.(db, who, { id, at })
        for (const { table, kind, rows, first, isKept, isDerived } of PERSONAL) {
          if (first) count('anonymous', await first(db, who, { id, at }))
          if (table === 'learners') await partWithOthers(db, learners, who.persons)
          if (isKept) continue
          const result = await sql`delete from ${sql.table(table)} where ${rows(who)}`.execute(db)
          if (!isDerived) count(kind, Number(result.numAffectedRows ?? 0))
        }
        const { posts } = await db
          .selectFrom('unnamings')
          .select((eb) => eb.fn.countAll<number>().as('posts'))
          .where('retry_at', '=', at)
          .executeTakeFirstOrThrow()
        count('posts', Number(posts))
      }
      await db
        .updateTable('erasures')
        .set({ counts: JSON.stringify(counts) })
        .where('id', '=', id)
        .execute()
      return counts as ErasedCounts
    })
  }
}

/** Who was one person with them and is not erased is one person still, under an id of their own. */
async function partWithOthers(
  db: Kysely<Tables>,
  learners: readonly string[],
  persons: readonly string[],
): Promise<void> {
  const others = await db
    .selectFrom('learners')
    .select(['id', 'person'])
    .where('person', 'in', persons)
    .where('id', 'not in', learners)
    .orderBy('id')
    .execute()
  for (const [person, group] of Map.groupBy(others, (other) => other.person)) {
    const ids = group.map(({ id }) => id)
    if (ids.includes(person)) continue
    await db.updateTable('learners').set({ person: ids[0]! }).where('id', 'in', ids).execute()
  }
}

function loggedOf(row: Tables['erasures']): LoggedErasure {
  return { id: row.id, at: row.began_at, accounts: JSON.parse(row.accounts) as string[] }
}
