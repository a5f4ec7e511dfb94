import type { Kysely } from 'kysely'
import { prepared } from './prepared.ts'
import type { AnswerRow, AttemptRow, Tables } from './schema.ts'

/** An attempt with the answers given so far, by question id. */
export type StoredAttempt = {
  readonly attempt: AttemptRow
  readonly answers: ReadonlyMap<
    string,
    { readonly choice: number; readonly correct: boolean; readonly at: number }
  >
}

/** A finished attempt at a whole quiz. */
export type Score = { lesson: string; attempt: string; right: number; size: number; finished_at: number }

/** Quizzes as they were, attempts at them, and the answers given. */
export class Attempts {
  readonly #db: Kysely<Tables>
  readonly #load
  readonly #answer

  constructor(db: Kysely<Tables>) {
    this.#db = db
    this.#load = prepared(db, (id: string) =>
      db
        .selectFrom('attempts')
        .leftJoin('answers', 'answers.attempt', 'attempts.id')
        .selectAll('attempts')
        .select(['answers.question', 'answers.choice', 'answers.correct', 'answers.answered_at'])
        .where('attempts.id', '=', id),
    )
    this.#answer = prepared(
      db,
      (
        attempt: string,
        question: string,
        learner: string,
        platform: string,
        tenant: string,
        lesson: string,
        lesson_hash: string,
        choice: number,
        correct: number,
        answered_at: number,
        local_date: string,
      ) =>
        db
          .insertInto('answers')
          .values({
            attempt,
            question,
            learner,
            platform,
            tenant,
            lesson,
            lesson_hash,
            choice,
            correct,
            answered_at,
            local_date,
          })
          .onConflict((c) => c.doNothing()),
    )
  }

  async load(id: string): Promise<StoredAttempt | undefined> {
    const { rows } = await this.#load(id)
    const first = rows[0]
    if (!first) return undefined
    const { question: _q, choice: _c, correct: _r, answered_at: _a, ...attempt } = first
    const answers = new Map<string, { choice: number; correct: boolean; at: number }>()
    for (const row of rows) {
      if (row.question === null || row.choice === null) continue
      answers.set(row.question, { choice: row.choice, correct: row.correct === 1, at: row.answered_at ?? 0 })
    }
    return { attempt, answers }
  }

  /** @returns false when this question was answered before: the first answer stays. */
  async answer(row: AnswerRow): Promise<boolean> {
    const { changed } = await this.#answer(
      row.attempt,
      row.question,
      row.learner,
      row.platform,
      row.tenant,
      row.lesson,
      row.lesson_hash,
      row.choice,
      row.correct,
      row.answered_at,
      row.local_date,
    )
    return changed > 0
  }

  /** Starts an attempt, with its quiz as it is now. An attempt of the same id that exists stays as it is. */
  async begin(attempt: AttemptRow, quiz: string): Promise<void> {
    await this.#db
      .insertInto('quizzes')
      .values({ lesson_hash: attempt.lesson_hash, lesson: attempt.lesson, quiz })
      .onConflict((c) => c.doNothing())
      .execute()
    await this.#db
      .insertInto('attempts')
      .values(attempt)
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** The quiz of a lesson's version, as JSON, if anybody ever began it. */
  async quiz(lessonHash: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('quizzes')
      .select('quiz')
      .where('lesson_hash', '=', lessonHash)
      .executeTakeFirst()
    return row?.quiz
  }

  /** How many attempts a learner has begun at a lesson, and the newest one of the whole quiz. */
  async latest(learner: string, lesson: string): Promise<{ begun: number; newest: string | undefined }> {
    const rows = await this.#db
      .selectFrom('attempts')
      .select('id')
      .where('learner', '=', learner)
      .where('lesson', '=', lesson)
      .where('scope', '=', 'all')
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .execute()
    return { begun: rows.length, newest: rows[0]?.id }
  }

  /** Every finished attempt at a whole quiz, oldest first. */
  async scores(learner: string): Promise<readonly Score[]> {
    return this.#db
      .selectFrom('attempts')
      .innerJoin('answers', 'answers.attempt', 'attempts.id')
      .where('attempts.learner', '=', learner)
      .where('attempts.scope', '=', 'all')
      .groupBy(['attempts.id', 'attempts.lesson', 'attempts.size'])
      .having((eb) => eb(eb.fn.countAll(), '=', eb.ref('attempts.size')))
      .select((eb) => [
        'attempts.lesson',
        'attempts.id as attempt',
        'attempts.size',
        eb.fn.sum<number>('answers.correct').as('right'),
        eb.fn.max('answers.answered_at').as('finished_at'),
      ])
      .orderBy('finished_at')
      .execute()
  }
}
