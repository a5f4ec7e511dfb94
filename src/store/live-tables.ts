import { type Kysely, sql } from 'kysely'

/** What a live quiz has beside its round. */
export type LiveTables = {
  live_rounds: LiveRow
  live_questions: LiveQuestionRow
  live_players: LivePlayerRow
}

/** Where a live quiz is; key round. A phase and its question change together, by compare and set. */
export type LiveRow = {
  round: string
  /** `platform/tenant/channel` until it is done, and unique: one live quiz a channel at a time. */
  place: string | null
  /** The user who started it, as the platform calls them. */
  host: string
  /** BCP 47, of what everybody reads. */
  locale: string
  /** What it is about; null: several lessons. */
  lesson: string | null
  /** `ending` when it is over and the channel has still to hear of it. */
  phase: string
  /** The question in hand, from 0. */
  number: number
  /** When the phase ends. */
  until: number
  /** Why it ended; null while it runs. */
  ended: string | null
  /** The platform's reason, where it refused to go on. */
  refusal: string | null
  /** The process that drives it, and until when nobody else may. */
  claimed_by: string | null
  claimed_until: number | null
}

/** When a question was asked; key (round, number). */
export type LiveQuestionRow = {
  round: string
  number: number
  asked_at: number
  /** When everybody could see it: its time begins then. */
  shown_at: number | null
  ends_at: number
  /** Its post in the channel; null before it is shown. */
  message: string | null
  /** Earlier than ends_at when everybody had answered. */
  ended_at: number | null
}

/** Who plays, as they are called there; key (round, learner). */
export type LivePlayerRow = {
  round: string
  learner: string
  /** As the platform showed it then. Text a person wrote. */
  name: string
  /** 1: the name is not shown. */
  unnamed: number
  joined_at: number
}

export async function createLive(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('live_rounds')
    .addColumn('round', 'text', (c) => c.primaryKey().references('rounds.id'))
    .addColumn('place', 'text')
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text')
    .addColumn('phase', 'text', (c) =>
      c.notNull().check(sql`phase in ('lobby', 'asking', 'standing', 'ending', 'done')`),
    )
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addColumn('ended', 'text')
    .addColumn('refusal', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .execute()
  await db.schema.createIndex('live_rounds_place').unique().on('live_rounds').column('place').execute()
  await db.schema
    .createTable('live_questions')
    .addColumn('round', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addColumn('shown_at', 'bigint')
    .addColumn('ends_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addPrimaryKeyConstraint('live_questions_key', ['round', 'number'])
    .execute()
  await db.schema
    .createTable('live_players')
    .addColumn('round', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('unnamed', 'integer', (c) => c.notNull())
    .addColumn('joined_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('live_players_key', ['round', 'learner'])
    .execute()
}

export async function addLiveMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('live_questions').addColumn('message', 'text').execute()
}
