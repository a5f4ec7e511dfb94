import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** A server or workspace. */
export type Team = { readonly platform: string; readonly tenant: string }

/** How many files a team hands in an hour. */
export const UPLOAD_LIMIT = { uploads: 60, windowMs: 60 * 60 * 1000 } as const

/** One a team: how often what its readers see changed, and how many files it handed in. */
export class TeamShelves {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Which teams have or had lessons, and the revision of each. */
  async revisions(): Promise<readonly (Team & { readonly revision: number })[]> {
    return this.#db
      .selectFrom('team_shelves')
      .select(['platform', 'tenant', 'revision'])
      .where('revision', '>', 0)
      .execute()
  }

  /** Counts a file that is handed in, whatever is in it. @returns false when it is one too many in this hour */
  async count(team: Team, now: number): Promise<boolean> {
    await shelve(this.#db, team, now)
    const since = now - UPLOAD_LIMIT.windowMs
    const { numUpdatedRows } = await this.#db
      .updateTable('team_shelves')
      .set({
        uploads: sql<number>`case when counted_from <= ${since} then 1 else uploads + 1 end`,
        counted_from: sql<number>`case when counted_from <= ${since} then ${now} else counted_from end`,
      })
      .where(isOf(team))
      .where((eb) => eb.or([eb('uploads', '<', UPLOAD_LIMIT.uploads), eb('counted_from', '<=', since)]))
      .executeTakeFirst()
    return Number(numUpdatedRows) > 0
  }
}

/** One change at a time a team: the row of its shelf is held until the transaction ends. */
export async function holdShelf(db: Transaction<Tables>, team: Team, now: number): Promise<void> {
  await shelve(db, team, now)
  await db.updateTable('team_shelves').set({ counted_from: sql`counted_from` }).where(isOf(team)).execute()
}

/** What the team's readers see changed. */
export async function reviseShelf(db: Transaction<Tables>, team: Team): Promise<void> {
  await db
    .updateTable('team_shelves')
    .set({ revision: sql<number>`revision + 1` })
    .where(isOf(team))
    .execute()
}

async function shelve(db: Kysely<Tables>, team: Team, now: number): Promise<void> {
  await db
    .insertInto('team_shelves')
    .values({ ...keyOf(team), revision: 0, uploads: 0, counted_from: now })
    .onConflict((c) => c.doNothing())
    .execute()
}

export const keyOf = ({ platform, tenant }: Team): Team => ({ platform, tenant })

/** Whether a row is the team's. */
export function isOf({ platform, tenant }: Team): RawBuilder<SqlBool> {
  return sql<SqlBool>`(platform = ${platform} and tenant = ${tenant})`
}
