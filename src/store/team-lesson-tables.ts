import type { Kysely } from 'kysely'

/** Lessons that belong to one server or workspace. */
export type TeamLessonTables = {
  team_shelves: TeamShelfRow
  team_lessons: TeamLessonRow
  team_versions: TeamVersionRow
}

/** What is counted of a server or workspace; key (platform, tenant). */
export type TeamShelfRow = {
  platform: string
  tenant: string
  /** Grows with every change of what readers see; 0 before the first. */
  revision: number
  /** Files handed in since `counted_from`. */
  uploads: number
  counted_from: number
}

/** A lesson by the id that its author gave it; key (platform, tenant, lesson). */
export type TeamLessonRow = {
  platform: string
  tenant: string
  lesson: string
  /** The version that readers see; null before the first. */
  version: number | null
  /** 1 while readers see none. */
  withdrawn: number
  /** The highest number that a version ever had, so that an old button never means another text. */
  latest: number
  changed_at: number
}

/** A file as it was handed in; key (platform, tenant, lesson, version). Drafts and the oldest versions go in time. */
export type TeamVersionRow = {
  platform: string
  tenant: string
  lesson: string
  /** Counts from 1. */
  version: number
  /** SHA-256 of the source, in hexadecimal. */
  hash: string
  title: string
  /** Markdown with its front matter. */
  source: string
  /** The learner who handed it in; null when they erased themselves. */
  author: string | null
  made_at: number
  /** When readers saw it first; null for a draft. */
  published_at: number | null
}

export async function createTeamLessons(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('team_shelves')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('uploads', 'integer', (c) => c.notNull())
    .addColumn('counted_from', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('team_shelves_key', ['platform', 'tenant'])
    .execute()
  await db.schema
    .createTable('team_lessons')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('version', 'integer')
    .addColumn('withdrawn', 'integer', (c) => c.notNull())
    .addColumn('latest', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('team_lessons_key', ['platform', 'tenant', 'lesson'])
    .execute()
  await db.schema
    .createTable('team_versions')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.references('learners.id'))
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('published_at', 'bigint')
    .addPrimaryKeyConstraint('team_versions_key', ['platform', 'tenant', 'lesson', 'version'])
    .execute()
  await db.schema.createIndex('team_versions_author').on('team_versions').column('author').execute()
}
