import type { Kysely } from 'kysely'
import type { PlatformName } from '../core/caller.ts'
import type { Account } from '../core/platform.ts'
import { ofPerson } from './person.ts'
import type { Tables } from './schema.ts'

/** Who is the same person: an account has a learner, and a person has as many learners as were joined. */
export class People {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * The person that a learner is: the id of one of their learners, the same for all of them, and another
   * one after accounts were joined or taken out.
   */
  async personOf(learner: string): Promise<string> {
    const row = await this.#db
      .selectFrom('learners')
      .select('person')
      .where('id', '=', learner)
      .executeTakeFirst()
    return row?.person ?? learner
  }

  /** All learners who are this person, this one included, by id. */
  async learnersOf(learner: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('learners')
      .select('id')
      .where(ofPerson('learners.id', learner))
      .orderBy('id')
      .execute()
    return rows.length === 0 ? [learner] : rows.map(({ id }) => id)
  }

  /** Everywhere that a person has been met, the first account first. */
  async accountsOf(learner: string): Promise<readonly (Account & { readonly learner: string })[]> {
    const rows = await this.#db
      .selectFrom('accounts')
      .selectAll()
      .where(ofPerson('accounts.learner', learner))
      .orderBy('created_at')
      .orderBy('learner')
      .orderBy('tenant')
      .execute()
    return rows.map((row) => ({
      platform: row.platform as PlatformName,
      tenant: row.tenant,
      user: row.user_id,
      learner: row.learner,
    }))
  }

  /** Whether two learners are the same person. */
  async areOne(learner: string, other: string): Promise<boolean> {
    if (learner === other) return true
    const row = await this.#db
      .selectFrom('learners')
      .select('id')
      .where('id', '=', other)
      .where(ofPerson('learners.id', learner))
      .executeTakeFirst()
    return row !== undefined
  }

  /** The persons that these learners are, each once, in no order. */
  async personsOf(learners: readonly string[]): Promise<readonly string[]> {
    const persons = new Set<string>()
    for (let from = 0; from < learners.length; from += AT_ONCE) {
      const rows = await this.#db
        .selectFrom('learners')
        .select('person')
        .distinct()
        .where('id', 'in', learners.slice(from, from + AT_ONCE))
        .execute()
      for (const { person } of rows) persons.add(person)
    }
    return [...persons]
  }
}

/** SQLite takes 32,766 values in a statement. */
const AT_ONCE = 10_000
