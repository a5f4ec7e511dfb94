import { type Kysely, sql } from 'kysely'

/** Questions asked of several people, or over several lessons: a drill, a live quiz, a review. */
export type RoundTables = {
  rounds: RoundRow
  round_answers: RoundAnswerRow
  memories: MemoryRow
  memory_marks: MemoryMarkRow
}

/**
 * A frozen set of questions; key id. A drill has one a local date, which the database keeps unique, so that
 * whoever claims it first is the only one to post it.
 */
export type RoundRow = {
  id: string
  /** `drill` in a channel for hours, `live` in a channel for minutes, `review` for one learner. */
  kind: string
  /** Whose drill; null for a live quiz and a review. */
  drill: string | null
  /** Whose review, or who started the live quiz. */
  learner: string | null
  platform: string
  tenant: string
  channel: string
  /** The date it is for, in `zone`. */
  local_date: string
  zone: string
  /** JSON list of {lesson, hash, question}: as they were then. */
  questions: string
  /** Shuffles the options, the same for everybody, because the answers are counted by letter. */
  seed: number
  /** `claimed` before it is posted, then `open`, `closed`; `dropped` when it was too late to post it. */
  state: string
  /** The process that posts it, and until when nobody else may. */
  claimed_by: string | null
  claimed_until: number | null
  opens_at: number
  closes_at: number
  /** The message in the channel; null while it is not posted. */
  message: string | null
  thread: string | null
  url: string | null
  posted_at: number | null
  closed_at: number | null
}

/** An answer in a round; key (round, learner, question): the first press locks. */
export type RoundAnswerRow = {
  round: string
  learner: string
  /** `lesson/question`: ids of questions are unique in their lesson only. */
  question: string
  platform: string
  tenant: string
  lesson: string
  lesson_hash: string
  /** Index into the options in the author's order, counting from 0. */
  choice: number
  correct: number
  answered_at: number
  /** The learner's own date then. */
  local_date: string
  /** 1 when the round was closed: it counts for learning, not for the board. */
  late: number
  /** 1 when the question was withdrawn from the score, because its key had been wrong. */
  void: number
}

/**
 * What FSRS knows of a learner and a question; key (learner, lesson, question). Derived from the answers,
 * and built again whenever their number disagrees with the mark.
 */
export type MemoryRow = {
  learner: string
  lesson: string
  question: string
  /** Days until retrievability falls to 0.9. */
  stability: number
  difficulty: number
  due_at: number
  /** Epoch milliseconds and local date of the answer that counted last. */
  answered_at: number
  answered_on: string
  /** Answers that counted: one a local date. */
  repetitions: number
  lapses: number
  /** Whether the answer that counted last was right. */
  correct: number
}

/** How many of a learner's answers their memories hold; key learner. */
export type MemoryMarkRow = { learner: string; answers: number; last_at: number }

export async function createRounds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rounds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('drill', 'live', 'review')`))
    .addColumn('drill', 'text')
    .addColumn('learner', 'text', (c) => c.references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('local_date', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('questions', 'text', (c) => c.notNull())
    .addColumn('seed', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('claimed', 'open', 'closed', 'dropped')`),
    )
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .addColumn('opens_at', 'bigint', (c) => c.notNull())
    .addColumn('closes_at', 'bigint', (c) => c.notNull())
    .addColumn('message', 'text')
    .addColumn('thread', 'text')
    .addColumn('url', 'text')
    .addColumn('posted_at', 'bigint')
    .addColumn('closed_at', 'bigint')
    .execute()
  await db.schema
    .createIndex('rounds_drill_date')
    .unique()
    .on('rounds')
    .columns(['drill', 'local_date'])
    .execute()
  await db.schema.createIndex('rounds_closing').on('rounds').columns(['state', 'closes_at']).execute()
  await db.schema
    .createIndex('rounds_place')
    .on('rounds')
    .columns(['platform', 'tenant', 'channel', 'state'])
    .execute()
  await db.schema.createIndex('rounds_learner').on('rounds').columns(['learner', 'local_date']).execute()
  await db.schema
    .createTable('round_answers')
    .addColumn('round', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('lesson_hash', 'text', (c) => c.notNull())
    .addColumn('choice', 'integer', (c) => c.notNull())
    .addColumn('correct', 'integer', (c) => c.notNull())
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .addColumn('local_date', 'text', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('void', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('round_answers_key', ['round', 'learner', 'question'])
    .execute()
  await db.schema
    .createIndex('round_answers_learner')
    .on('round_answers')
    .columns(['learner', 'answered_at'])
    .execute()
  await createMemories(db)
}

async function createMemories(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('memories')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('lesson', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('stability', 'double precision', (c) => c.notNull())
    .addColumn('difficulty', 'double precision', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .addColumn('answered_on', 'text', (c) => c.notNull())
    .addColumn('repetitions', 'integer', (c) => c.notNull())
    .addColumn('lapses', 'integer', (c) => c.notNull())
    .addColumn('correct', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('memories_key', ['learner', 'lesson', 'question'])
    .execute()
  await db.schema.createIndex('memories_due').on('memories').columns(['learner', 'due_at']).execute()
  await db.schema
    .createTable('memory_marks')
    .addColumn('learner', 'text', (c) => c.primaryKey().references('learners.id'))
    .addColumn('answers', 'integer', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .execute()
}
