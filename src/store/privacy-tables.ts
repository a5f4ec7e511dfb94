import type { Kysely } from 'kysely'

/** Where people stand by name outside the database, and who asked to be forgotten. */
export type PrivacyTables = {
  named_posts: NamedPostRow
  unnamings: UnnamingRow
  erasures: ErasureRow
}

/** A message that names a person or quotes them; key (platform, channel, message, learner). */
export type NamedPostRow = {
  platform: string
  tenant: string
  channel: string
  message: string
  thread: string | null
  learner: string
  /** One of POST_KINDS in `named-posts.ts`. */
  kind: string
  /** What it is about: a lesson's id, a round's, `round/number`, or empty. */
  subject: string
  /** BCP 47: what it is written in. */
  locale: string
  posted_at: number
}

/** A post that is to be shown anew because somebody in it erased themselves; key (platform, channel, message). */
export type UnnamingRow = Omit<NamedPostRow, 'learner' | 'posted_at'> & {
  /** In a row. */
  failures: number
  /** When it is tried next. */
  retry_at: number
}

/** A person who was erased; key id. Append-only. */
export type ErasureRow = {
  /** Of the receipt. */
  id: string
  began_at: number
  /** JSON list: HMAC-SHA-256 of each account, in hexadecimal. */
  accounts: string
  /** JSON: how many rows of each kind; null while it is not done. */
  counts: string | null
}

export async function createPrivacy(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('named_posts')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('thread', 'text')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('posted_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('named_posts_key', ['platform', 'channel', 'message', 'learner'])
    .execute()
  await db.schema.createIndex('named_posts_learner').on('named_posts').column('learner').execute()
  await db.schema
    .createTable('unnamings')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('thread', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('retry_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('unnamings_key', ['platform', 'channel', 'message'])
    .execute()
  await db.schema
    .createTable('erasures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('began_at', 'bigint', (c) => c.notNull())
    .addColumn('accounts', 'text', (c) => c.notNull())
    .addColumn('counts', 'text')
    .execute()
}
