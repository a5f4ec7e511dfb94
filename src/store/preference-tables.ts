import { type Kysely, sql } from 'kysely'
import { localDate } from '../core/local-date.ts'

/** What learners chose for themselves, on which dates they read, and the cards they shared. */
export type PreferenceTables = {
  preferences: PreferenceRow
  reading_days: ReadingDayRow
  shared_cards: SharedCardRow
}

/** A learner's own setting; key (learner, name). Of a person's rows of a name the newest counts. */
export type PreferenceRow = {
  learner: string
  /** One of CHOICES or TOLD in `preferences.ts`. */
  name: string
  /** Empty: no choice of their own any more. */
  value: string
  chosen_at: number
}

/** A lesson that a learner read in on a date; key (learner, local_date, lesson). */
export type ReadingDayRow = {
  learner: string
  /** The learner's own date then: a later change of zone recomputes nothing. */
  local_date: string
  lesson: string
  /** When it was first opened on that date. */
  read_at: number
}

/** A card that a learner posted for all; key (learner, kind, subject, platform, tenant, channel). */
export type SharedCardRow = {
  learner: string
  /** `lesson`, `module` or `track`. */
  kind: string
  /** A lesson's id, `track/module`, or a track's id. */
  subject: string
  platform: string
  tenant: string
  channel: string
  shared_at: number
  /** The post, which names the learner; null while it is not posted. */
  message: string | null
}

/** The dates of readings from before are those of UTC: whose they were was not kept. */
export async function createPreferences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('preferences')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('chosen_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('preferences_key', ['learner', 'name'])
    .execute()
  await db.schema
    .createTable('reading_days')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('local_date', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('read_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('reading_days_key', ['learner', 'local_date', 'lesson'])
    .execute()
  await db.schema
    .createTable('shared_cards')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('shared_at', 'bigint', (c) => c.notNull())
    .addColumn('message', 'text')
    .addPrimaryKeyConstraint('shared_cards_key', [
      'learner',
      'kind',
      'subject',
      'platform',
      'tenant',
      'channel',
    ])
    .execute()
  await keepEarlierReadings(db)
}

async function keepEarlierReadings(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    learner: string
    lesson: string
    opened_at: number
    finished_at: number | null
  }>`select learner, lesson, opened_at, finished_at from readings`.execute(db)
  for (const { learner, lesson, opened_at, finished_at } of rows) {
    for (const at of new Set([finished_at ?? opened_at, opened_at].map(Number))) {
      const date = localDate(new Date(at), 'UTC')
      await sql`insert into reading_days (learner, local_date, lesson, read_at)
        values (${learner}, ${date}, ${lesson}, ${at}) on conflict do nothing`.execute(db)
    }
  }
}
