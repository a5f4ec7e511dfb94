import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { createBoards } from './board-tables.ts'
import { addDrillDrafts, createDrills } from './drill-tables.ts'
import { createLinks } from './link-tables.ts'
import { addLiveMessages, createLive } from './live-tables.ts'
import {
  addPlaygroundAttachments,
  addPlaygroundLocales,
  createPlaygroundTables,
} from './playground-tables.ts'
import { createPreferences } from './preference-tables.ts'
import { createPrivacy } from './privacy-tables.ts'
import { createRounds } from './round-tables.ts'
import { createTeamLessons } from './team-lesson-tables.ts'
import { addTutoring } from './tutoring-tables.ts'

type AnyDb = Kysely<unknown>

/** In order of their names; one that has shipped is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-22-first': { up: createFirstTables },
  '2026-11-22-playground': { up: createPlaygroundTables },
  '2026-11-23-mending': { up: addMending },
  '2026-11-23-tutoring': { up: addTutoring },
  '2026-11-24-model-calls': { up: addModelCalls },
  '2026-11-25-rounds': { up: createRounds },
  '2026-11-26-drills': { up: createDrills },
  '2026-11-27-drill-drafts': { up: addDrillDrafts },
  '2026-11-26-playground-attachments': { up: addPlaygroundAttachments },
  '2026-11-26-playground-locales': { up: addPlaygroundLocales },
  '2026-11-28-live': { up: createLive },
  '2026-11-29-links': { up: createLinks },
  '2026-11-30-preferences': { up: createPreferences },
  '2026-12-01-live-messages': { up: addLiveMessages },
  '2026-12-02-boards': { up: createBoards },
  '2026-12-04-privacy': { up: createPrivacy },
  '2026-12-05-team-lessons': { up: createTeamLessons },
}

/** Brings the database to this version's tables. Two processes may call it at once: one waits. */
export async function migrate(db: AnyDb): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

async function createFirstTables(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('learners')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('accounts')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('accounts_key', ['platform', 'tenant', 'user_id'])
    .execute()
  await db.schema.createIndex('accounts_learner').on('accounts').column('learner').execute()
  await db.schema
    .createTable('readings')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('page', 'integer', (c) => c.notNull())
    .addColumn('lesson_hash', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('finished_at', 'bigint')
    .addPrimaryKeyConstraint('readings_key', ['learner', 'lesson'])
    .execute()
  await db.schema.createIndex('readings_last').on('readings').columns(['learner', 'opened_at']).execute()
  await db.schema
    .createTable('quizzes')
    .addColumn('lesson_hash', 'text', (c) => c.primaryKey())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('quiz', 'text', (c) => c.notNull())
    .execute()
  await createAttempts(db)
  await createConversation(db)
}

async function createAttempts(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('attempts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('lesson_hash', 'text', (c) => c.notNull().references('quizzes.lesson_hash'))
    .addColumn('seed', 'bigint', (c) => c.notNull())
    .addColumn('questions', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull().check(sql`scope in ('all', 'missed')`))
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('attempts_learner')
    .on('attempts')
    .columns(['learner', 'lesson', 'started_at'])
    .execute()
  await db.schema
    .createTable('answers')
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('lesson_hash', 'text', (c) => c.notNull())
    .addColumn('choice', 'integer', (c) => c.notNull())
    .addColumn('correct', 'integer', (c) => c.notNull())
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .addColumn('local_date', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answers_key', ['attempt', 'question'])
    .execute()
  await db.schema.createIndex('answers_learner').on('answers').columns(['learner', 'lesson']).execute()
}

async function createConversation(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('threads')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('threads_key', ['platform', 'tenant', 'channel', 'thread'])
    .execute()
  await db.schema
    .createTable('questions_asked')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('band', 'text', (c) => c.notNull())
    .addColumn('score', 'double precision', (c) => c.notNull())
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('questions_asked_learner').on('questions_asked').column('learner').execute()
  await db.schema
    .createTable('deliveries')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('deliveries_key', ['platform', 'id'])
    .execute()
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
}

async function addMending(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('answers')
    .addColumn('void', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('threads').addColumn('url', 'text').execute()
  await db.schema
    .createIndex('threads_lesson')
    .on('threads')
    .columns(['platform', 'tenant', 'channel', 'lesson'])
    .execute()
  await db.schema
    .createTable('reports')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('lesson_hash', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('reported_at', 'bigint', (c) => c.notNull())
    .addColumn('sent_at', 'bigint')
    .addPrimaryKeyConstraint('reports_key', ['learner', 'lesson_hash', 'question'])
    .execute()
  await db.schema
    .createTable('notices')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('given', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('told_at', 'bigint')
    .addPrimaryKeyConstraint('notices_key', ['learner', 'id'])
    .execute()
}

async function addModelCalls(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('model_calls')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('tokens_in', 'integer', (c) => c.notNull())
    .addColumn('tokens_cached', 'integer', (c) => c.notNull())
    .addColumn('tokens_out', 'integer', (c) => c.notNull())
    .addColumn('ms', 'integer', (c) => c.notNull())
    .addColumn('retries', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('model_calls_day').on('model_calls').columns(['day', 'tenant']).execute()
  await db.schema.createIndex('model_calls_learner').on('model_calls').column('learner').execute()
  await db.schema
    .createTable('model_budgets')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('payer', 'text', (c) => c.notNull())
    .addColumn('tokens', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('model_budgets_key', ['day', 'payer'])
    .execute()
  await db.schema
    .createTable('model_answers')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('model_answers_age').on('model_answers').column('made_at').execute()
}
