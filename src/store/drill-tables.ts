import { type Kysely, sql } from 'kysely'

/** What happens by the clock: a team's drills, and a learner's own reminder. */
export type DrillTables = {
  drills: DrillRow
  nudges: NudgeRow
  namings: NamingRow
  drill_drafts: DrillDraftRow
}

/** A channel's daily quiz; key id. */
export type DrillRow = {
  id: string
  platform: string
  tenant: string
  channel: string
  /** Who set it up, on that platform: they and the admins of the place may change it. */
  owner: string
  /** Local time of day in `zone`, `09:00`. */
  at: string
  zone: string
  /** JSON list of `mon`, `tue` and so on. */
  days: string
  /** JSON: {kind: 'all'} | {kind: 'track' | 'module', id} | {kind: 'lessons', ids} | {kind: 'forgetting'}. */
  scope: string
  /** How many questions. */
  size: number
  /** Minutes from opening to closing. */
  lasts: number
  /** 1: those who agreed are named at the close. */
  names: number
  /** JSON list of dates without a drill. */
  holidays: string
  /** BCP 47: what the posts are written in. */
  locale: string
  state: string
  /** When the next one is due, with its local date; null while paused. */
  next_at: number | null
  next_date: string | null
  /** After a refusal: how often in a row, and when it is tried again. */
  failures: number
  retry_at: number | null
  /** Why the last one failed, once the owner was told of it. */
  told: string | null
  created_at: number
  changed_at: number
}

/** A drill as it is being set up or changed, before it is saved; key id. */
export type DrillDraftRow = {
  id: string
  /** The drill that it changes; null for a new one. */
  drill: string | null
  platform: string
  tenant: string
  channel: string
  owner: string
  /** JSON: at, zone, days, scope, size, lasts, names and holidays as in a drill. */
  settings: string
  made_at: number
}

/** A learner's daily nudge; key learner. */
export type NudgeRow = {
  learner: string
  /** The account that is written to. */
  platform: string
  tenant: string
  user_id: string
  at: string
  zone: string
  days: string
  /** `on`, `off`, `resting` after five unanswered ones, `closed` when direct messages are. */
  state: string
  next_at: number | null
  next_date: string | null
  /** Sent in a row without the learner doing anything. */
  unanswered: number
  sent_at: number | null
  /** The date of the last one sent, so that none is sent twice. */
  sent_date: string | null
  claimed_by: string | null
  claimed_until: number | null
  /** BCP 47: what it is written in. */
  locale: string
}

/** Whether a learner agreed to be named on the board of a server or workspace; key (learner, platform, tenant). */
export type NamingRow = {
  learner: string
  platform: string
  tenant: string
  named: number
  /** As they were called when they agreed. */
  name: string
  chosen_at: number
}

export async function createDrills(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drills')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('days', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('lasts', 'integer', (c) => c.notNull())
    .addColumn('names', 'integer', (c) => c.notNull())
    .addColumn('holidays', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('on', 'paused', 'deleted')`))
    .addColumn('next_at', 'bigint')
    .addColumn('next_date', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('retry_at', 'bigint')
    .addColumn('told', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('drills_due').on('drills').columns(['state', 'next_at']).execute()
  await db.schema
    .createIndex('drills_place')
    .on('drills')
    .columns(['platform', 'tenant', 'channel'])
    .execute()
  await db.schema
    .createTable('nudges')
    .addColumn('learner', 'text', (c) => c.primaryKey().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('days', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('on', 'off', 'resting', 'closed')`))
    .addColumn('next_at', 'bigint')
    .addColumn('next_date', 'text')
    .addColumn('unanswered', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('sent_at', 'bigint')
    .addColumn('sent_date', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .execute()
  await db.schema.createIndex('nudges_due').on('nudges').columns(['state', 'next_at']).execute()
  await db.schema
    .createTable('namings')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('named', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('chosen_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('namings_key', ['learner', 'platform', 'tenant'])
    .execute()
}

export async function addDrillDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drill_drafts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('drill', 'text')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute()
  // Rounds that end by the clock, apart from reviews, of which any number stays open.
  await db.schema.createIndex('rounds_ending').on('rounds').columns(['kind', 'state', 'closes_at']).execute()
  await db.schema
    .createIndex('rounds_claimed')
    .on('rounds')
    .columns(['kind', 'state', 'claimed_until'])
    .execute()
  await db.schema
    .alterTable('nudges')
    .addColumn('locale', 'text', (c) => c.notNull().defaultTo('en'))
    .execute()
  await db.schema.createIndex('nudges_claimed').on('nudges').column('claimed_until').execute()
  await db.schema.createIndex('rounds_of_drill').on('rounds').columns(['drill', 'opens_at']).execute()
}
