import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PlatformName } from '../core/caller.ts'
import type { Account } from '../core/platform.ts'
import type { Tables } from './schema.ts'

/** A person, as the rows name them. */
export type Who = {
  readonly learners: readonly string[]
  /** What rows of a person, joined accounts and all, are kept under; the learners among them. */
  readonly persons: readonly string[]
  readonly accounts: readonly Account[]
}

/** @param learners all of one person, or those of them that are meant; at least one */
export async function whoAre(db: Kysely<Tables>, learners: readonly string[]): Promise<Who> {
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
export const ofLearners =
  (column: string) =>
  ({ learners }: Who): Where =>
    isOneOf(column, learners)

/** The same for what is kept of a person rather than of an account. */
export const ofPersons =
  (column: string) =>
  ({ persons }: Who): Where =>
    isOneOf(column, persons)

/** Rows that belong to a row of theirs. */
export const ofOwn =
  (column: string, table: 'attempts') =>
  ({ learners }: Who): Where =>
    sql<SqlBool>`${sql.ref(column)} in (select id from ${sql.table(table)} where ${isOneOf('learner', learners)})`

/** Rows with a platform, a server or workspace, and the user in this column. */
export const ofAccounts =
  (column: string) =>
  ({ accounts }: Who): Where =>
    anyOf(accounts.map((account) => isAccount(account, 'platform', 'tenant', column)))

/** Live quizzes that they started. */
export function hostedBy({ accounts }: Who): Where {
  const theirs = anyOf(
    accounts.map((account) => isAccount(account, 'rounds.platform', 'rounds.tenant', 'live_rounds.host')),
  )
  return sql<SqlBool>`exists (select 1 from rounds where rounds.id = live_rounds.round and ${theirs})`
}

export function ofPayers({ persons }: Who): Where {
  return isOneOf(
    'payer',
    persons.map((person) => `learner:${person}`),
  )
}

/** Where they were greeted alone: the id of that place may hold theirs. */
export function greetedWith({ accounts }: Who): Where {
  return anyOf(
    accounts.map(
      ({ platform, user }) =>
        sql<SqlBool>`(platform = ${platform} and id like 'greeted:%' and id like ${`%${user}%`})`,
    ),
  )
}

/** The playground's people among them. */
export const ofGuests = (column: string) => (who: Who) => isOneOf(column, guestsOf(who))

/** What a guest of the playground wrote and was shown, and what was said under it. */
export function inThreadsOf(who: Who): Where {
  return sql<SqlBool>`(${writtenFor(who)} or thread in (select id from playground_messages where ${writtenFor(who)}))`
}

export function writtenFor(who: Who): Where {
  const guests = guestsOf(who)
  return anyOf([
    isOneOf('author', guests),
    isOneOf('private_to', guests),
    isOneOf('used_by', guests),
    isOneOf(
      'channel',
      guests.map((guest) => `dm-${guest}`),
    ),
  ])
}

export function guestsOf({ accounts }: Who): readonly string[] {
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

function isAccount({ platform, tenant, user }: Account, ...columns: [string, string, string]): Where {
  const [ofPlatform, ofTenant, ofUser] = columns.map((column) => sql.ref(column))
  return sql<SqlBool>`(${ofPlatform} = ${platform} and ${ofTenant} = ${tenant} and ${ofUser} = ${user})`
}
