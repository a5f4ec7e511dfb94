import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PlatformName } from '../core/caller.ts'
import type { Account } from '../core/platform.ts'
import type { Tables } from './schema.ts'

/** A person, as the rows name them. */
export type Who = {
  readonly learners: readonly string[]
  /** What rows of a person, joined accounts and all, are kept under. */
  readonly persons: readonly string[]
  readonly accounts: readonly Account[]
}

/** @param learners all of one person, or those of them that are meant */
export async function whoAre(db: Kysely<Tables>, learners: readonly string[]): Promise<Who> {
  if (learners.length === 0) return { learners, persons: [], accounts: [] }
  const persons = await db
    .selectFrom('learners')
    .select('person')
    .distinct()
    .where('id', 'in', learners)
    .execute()
  const accounts = await db
    .selectFrom('accounts')
    .select(['platform', 'tenant', 'user_id as user'])
    .where('learner', 'in', learners)
    .execute()
  return {
    learners,
    persons: [...new Set([...learners, ...persons.map(({ person }) => person)])],
    accounts: accounts.map((one) => ({ ...one, platform: one.platform as PlatformName })),
  }
}

export type Where = RawBuilder<SqlBool>

/** Rows whose column holds one of their learners. */
export function ofLearners(column: string): (who: Who) => Where {
  return ({ learners }) => isOneOf(column, learners)
}

/** The same for what is kept of a person rather than of an account. */
export function ofPersons(column: string): (who: Who) => Where {
  return ({ persons }) => isOneOf(column, persons)
}

/** Rows with the platform, the server or workspace, and the user in a column. */
export function ofAccounts(column: string): (who: Who) => Where {
  return ({ accounts }) =>
    anyOf(
      accounts.map(
        ({ platform, tenant, user }) =>
          sql<SqlBool>`(platform = ${platform} and tenant = ${tenant} and ${sql.ref(column)} = ${user})`,
      ),
    )
}

/** The playground's people among them, by id. */
export function guests({ accounts }: Who): readonly string[] {
  return accounts.flatMap(({ platform, user }) => (platform === 'web' ? [user] : []))
}

export function isOneOf(column: string, values: readonly string[]): Where {
  return values.length === 0
    ? sql<SqlBool>`1 = 0`
    : sql<SqlBool>`${sql.ref(column)} in (${sql.join([...values])})`
}

export function anyOf(wheres: readonly Where[]): Where {
  return wheres.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`(${sql.join([...wheres], sql` or `)})`
}
