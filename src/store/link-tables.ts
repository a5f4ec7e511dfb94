import type { Kysely } from 'kysely'

/** Codes that make two accounts one learner, and what is known of the accounts that were joined. */
export type LinkTables = {
  link_codes: LinkCodeRow
  link_tries: LinkTryRow
  link_names: LinkNameRow
}

/** A one-time code; key id. The code itself is nowhere. */
export type LinkCodeRow = {
  id: string
  /** HMAC-SHA-256 of the code, in hexadecimal; unique. */
  hash: string
  /** Who asked for it, on this account. */
  learner: string
  platform: string
  tenant: string
  /** As the platform showed them then. Text a person wrote. */
  name: string
  made_at: number
  expires_at: number
  /** Who typed it first: nobody else may use it then. */
  entered_by: string | null
  entered_at: number | null
  /** When it led to a link, or was turned down. */
  used_at: number | null
}

/** A code that somebody typed and that was none; key id. */
export type LinkTryRow = { id: string; learner: string; platform: string; tenant: string; tried_at: number }

/** How an account was called when it was joined with others; key learner. */
export type LinkNameRow = {
  learner: string
  platform: string
  /** Text a person wrote. */
  name: string
  linked_at: number
}

export async function createLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('learners').addColumn('person', 'text').execute()
  await (db as Kysely<{ learners: { id: string; person: string } }>)
    .updateTable('learners')
    .set((eb) => ({ person: eb.ref('id') }))
    .execute()
  await db.schema.createIndex('learners_person').on('learners').column('person').execute()
  await db.schema
    .createTable('link_codes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('entered_by', 'text', (c) => c.references('learners.id'))
    .addColumn('entered_at', 'bigint')
    .addColumn('used_at', 'bigint')
    .execute()
  await db.schema.createIndex('link_codes_learner').on('link_codes').columns(['learner', 'made_at']).execute()
  await db.schema
    .createIndex('link_codes_tenant')
    .on('link_codes')
    .columns(['platform', 'tenant', 'made_at'])
    .execute()
  await db.schema
    .createTable('link_tries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('tried_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('link_tries_learner')
    .on('link_tries')
    .columns(['learner', 'tried_at'])
    .execute()
  await db.schema
    .createIndex('link_tries_tenant')
    .on('link_tries')
    .columns(['platform', 'tenant', 'tried_at'])
    .execute()
  await db.schema
    .createTable('link_names')
    .addColumn('learner', 'text', (c) => c.primaryKey().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('linked_at', 'bigint', (c) => c.notNull())
    .execute()
}
