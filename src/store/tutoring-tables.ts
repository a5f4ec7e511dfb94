import type { Kysely } from 'kysely'

/** What the tutor's conversations need beside the questions themselves. */
export type TutoringTables = {
  answer_ratings: AnswerRatingRow
  hints: HintRow
  question_places: QuestionPlaceRow
  handovers: HandoverRow
  person_answers: PersonAnswerRow
}

/** Whether an answer helped somebody; key (question, learner). */
export type AnswerRatingRow = {
  /** Id in questions_asked. */
  question: string
  learner: string
  helpful: number
  rated_at: number
}

/** How plain the hints to a question of an open attempt have become; key (attempt, question). */
export type HintRow = {
  attempt: string
  question: string
  /** 0: it was shown and no hint asked for yet. */
  step: number
  touched_at: number
}

/** Where a server's or workspace's questions for a person go; key (platform, tenant). */
export type QuestionPlaceRow = {
  platform: string
  tenant: string
  channel: string
  thread: string | null
  /** The learner who chose it. */
  chosen_by: string
  chosen_at: number
}

/** A question that somebody wants a person to answer; key (question, learner). */
export type HandoverRow = {
  /** Id in questions_asked. */
  question: string
  learner: string
  platform: string
  tenant: string
  handed_at: number
  /** When and where it was posted; null while there is no such place. */
  posted_at: number | null
  posted_platform: string | null
  posted_channel: string | null
}

/** What a person answered, kept for the lesson's author; key id. */
export type PersonAnswerRow = {
  id: string
  question: string
  /** The learner who answered. */
  learner: string
  name: string
  answer: string
  answered_at: number
}

/** Rows written before this have null in the new columns. */
export async function addTutoring(db: Kysely<unknown>): Promise<void> {
  for (const column of ['channel', 'thread', 'meant', 'answer', 'follow_up', 'manner']) {
    await db.schema.alterTable('questions_asked').addColumn(column, 'text').execute()
  }
  await db.schema
    .createIndex('questions_asked_recent')
    .on('questions_asked')
    .columns(['learner', 'asked_at'])
    .execute()
  await db.schema
    .createIndex('questions_asked_tenant')
    .on('questions_asked')
    .columns(['platform', 'tenant', 'asked_at'])
    .execute()
  await db.schema
    .createIndex('questions_asked_thread')
    .on('questions_asked')
    .columns(['platform', 'channel', 'thread'])
    .execute()
  await db.schema.alterTable('threads').addColumn('quiet_since', 'bigint').execute()
  await db.schema
    .createTable('answer_ratings')
    .addColumn('question', 'text', (c) => c.notNull().references('questions_asked.id'))
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('helpful', 'integer', (c) => c.notNull())
    .addColumn('rated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_ratings_key', ['question', 'learner'])
    .execute()
  await db.schema
    .createTable('hints')
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('step', 'integer', (c) => c.notNull())
    .addColumn('touched_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('hints_key', ['attempt', 'question'])
    .execute()
  await createHandovers(db)
}

async function createHandovers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_places')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text')
    .addColumn('chosen_by', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('chosen_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_places_key', ['platform', 'tenant'])
    .execute()
  await db.schema
    .createTable('handovers')
    .addColumn('question', 'text', (c) => c.notNull().references('questions_asked.id'))
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('handed_at', 'bigint', (c) => c.notNull())
    .addColumn('posted_at', 'bigint')
    .addColumn('posted_platform', 'text')
    .addColumn('posted_channel', 'text')
    .addPrimaryKeyConstraint('handovers_key', ['question', 'learner'])
    .execute()
  await db.schema.createIndex('handovers_learner').on('handovers').columns(['learner', 'handed_at']).execute()
  await db.schema
    .createTable('person_answers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('question', 'text', (c) => c.notNull().references('questions_asked.id'))
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('person_answers_question').on('person_answers').column('question').execute()
}
