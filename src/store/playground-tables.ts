import type { Kysely } from 'kysely'

/** The playground's own tables: a real platform keeps its people and its conversation itself. */
export type PlaygroundTables = {
  playground_people: PlaygroundPersonRow
  playground_messages: PlaygroundMessageRow
  playground_attachments: PlaygroundAttachmentRow
}

/** Somebody in the playground. One browser may hold several, for trying things as two people; key id. */
export type PlaygroundPersonRow = {
  id: string
  /** Hash of the browser's cookie, so that the database alone lets nobody in. */
  browser: string
  name: string
  created_at: number
  /** As the browser reported it last; an IANA name. */
  zone: string | null
  /** BCP 47, likewise. */
  locale: string | null
}

/** A message of the playground; key id. */
export type PlaygroundMessageRow = {
  id: string
  channel: string
  /** Id of the message that this one replies to; null in the channel itself. */
  thread: string | null
  /** A name makes this message the head of a thread of that name. */
  thread_name: string | null
  /** A person's id, or `homeroom`. */
  author: string
  /** The only person who sees it; null: everybody in the channel. */
  private_to: string | null
  /** `view`: `content` is a View as JSON. `text`: it is what a person wrote. */
  kind: 'view' | 'text'
  content: string
  /** The command that was typed to get this message, and by whom. */
  used: string | null
  used_by: string | null
  /** The same key is posted once; unique. */
  once: string | null
  /** Grows with every message: microseconds since the epoch when it was written. */
  position: number
  /** The same clock, when it was last changed. */
  revision: number
  created_at: number
}

/** A picture or file that a message shows; key (message, hash). */
export type PlaygroundAttachmentRow = {
  message: string
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string
  bytes: Uint8Array
}

/** The playground's conversation, which must outlive a restart as a real platform's does. */
export async function createPlaygroundTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('playground_people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('browser', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('playground_people_browser').on('playground_people').column('browser').execute()
  await db.schema
    .createTable('playground_messages')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.references('playground_messages.id'))
    .addColumn('thread_name', 'text')
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('private_to', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('used', 'text')
    .addColumn('used_by', 'text')
    .addColumn('once', 'text', (c) => c.unique())
    .addColumn('position', 'bigint', (c) => c.notNull())
    .addColumn('revision', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('playground_messages_place')
    .on('playground_messages')
    .columns(['channel', 'thread', 'position'])
    .execute()
  await db.schema
    .createIndex('playground_messages_thread')
    .on('playground_messages')
    .column('thread')
    .execute()
  await db.schema
    .createIndex('playground_messages_revision')
    .on('playground_messages')
    .column('revision')
    .execute()
}

/** What a message shows beside its text goes with the message. */
export async function addPlaygroundAttachments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('playground_attachments')
    .addColumn('message', 'text', (c) => c.notNull().references('playground_messages.id').onDelete('cascade'))
    .addColumn('hash', 'text', (c) => c.notNull())
    // SQLite takes any name for a type and keeps bytes as they are.
    .addColumn('bytes', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('playground_attachments_key', ['message', 'hash'])
    .execute()
}

/** A person's clock and language, for what Homeroom says to them at their own time of day. */
export async function addPlaygroundLocales(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('playground_people').addColumn('zone', 'text').execute()
  await db.schema.alterTable('playground_people').addColumn('locale', 'text').execute()
}
