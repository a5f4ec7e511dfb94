import type { Kysely } from 'kysely'
import type { Account } from '../core/platform.ts'
import { prepared, type Run } from './prepared.ts'
import type { Tables } from './schema.ts'

/** Outside any server a Discord account has this tenant. */
export const DIRECT = 'dm'

/** People apart from their accounts. */
export class Accounts {
  readonly #db: Kysely<Tables>
  readonly #find

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#find = prepared(run, (platform: string, tenant: string, user: string) =>
      db
        .selectFrom('accounts')
        .select('learner')
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .where('user_id', '=', user),
    )
  }

  /** The learner this account belongs to. */
  async find(account: Account): Promise<string | undefined> {
    const { rows } = await this.#find(account.platform, account.tenant, account.user)
    return rows[0]?.learner
  }

  /**
   * The same, made at the first contact. Two first contacts at once end as one learner.
   * A direct message belongs to whom that user last was in a server: it is surely the same person.
   */
  async findOrCreate(account: Account, fresh: { id: string; now: number }): Promise<string> {
    const known = await this.find(account)
    if (known) return known
    const learner = (account.tenant === DIRECT ? await this.#elsewhere(account) : undefined) ?? fresh.id
    await this.#db
      .insertInto('learners')
      .values({ id: learner, created_at: fresh.now, person: learner })
      .onConflict((c) => c.doNothing())
      .execute()
    await this.#db
      .insertInto('accounts')
      .values({
        platform: account.platform,
        tenant: account.tenant,
        user_id: account.user,
        learner,
        created_at: fresh.now,
      })
      .onConflict((c) => c.doNothing())
      .execute()
    return (await this.find(account)) ?? learner
  }

  async #elsewhere(account: Account): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('accounts')
      .select('learner')
      .where('platform', '=', account.platform)
      .where('user_id', '=', account.user)
      .orderBy('created_at', 'desc')
      .executeTakeFirst()
    return row?.learner
  }
}
