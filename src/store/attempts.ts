import type { Kysely } from 'kysely'
import { ofPerson } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { AnswerRow, AttemptRow, Tables } from './schema.ts'

export type StoredAnswer = {
  readonly choice: number
  readonly correct: boolean
  readonly at: number
  /** Withdrawn from the score, because its key had been wrong. */
  readonly isVoid: boolean
}

/** An attempt with the answers given so far, by question id. */
export type StoredAttempt = {
  readonly attempt: AttemptRow
  readonly answers: ReadonlyMap<string, StoredAnswer>
}

/** An attempt at a whole quiz, as far as one needs to know to go on with it. */
export type Begun = { readonly id: string; readonly lesson: string; readonly started_at: number }

/** A finished attempt at a whole quiz. */
export type Score = { lesson: string; attempt: string; right: number; size: number; finished_at: number }

/** Quizzes as they were, attempts at them, and the answers given. */
export class Attempts {
  readonly #db: Kysely<Tables>
  readonly #attempt
  readonly #answers
  readonly #answer

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    // Two queries, because a join would repeat the attempt's row, with all its question ids, for each answer.
    this.#attempt = prepared(run, (id: string) => db.selectFrom('attempts').selectAll().where('id', '=', id))
    this.#answers = prepared(run, (attempt: string) =>
      db
        .selectFrom('answers')
        .select(['question', 'choice', 'correct', 'answered_at', 'void'])
        .where('attempt', '=', attempt),
    )
    this.#answer = prepared(
      run,
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
            void: 0,
          })
          .onConflict((c) => c.doNothing()),
    )
  }

  async load(id: string): Promise<StoredAttempt | undefined> {
    const [{ rows: attempts }, { rows }] = await Promise.all([this.#attempt(id), this.#answers(id)])
    const attempt = attempts[0]
    if (!attempt) return undefined
    const answers = new Map(
      rows.map(({ question, choice, correct, answered_at, void: isVoid }): [string, StoredAnswer] => [
        question,
        { choice, correct: correct === 1, at: answered_at, isVoid: isVoid === 1 },
      ]),
    )
    return { attempt, answers }
  }

  /** @returns false when this question was answered before: the first answer stays. */
  async answer(row: Omit<AnswerRow, 'void'>): Promise<boolean> {
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

  /** How many attempts at a lesson's whole quiz a person has begun, and the newest one. */
  async latest(learner: string, lesson: string): Promise<{ begun: number; newest: Begun | undefined }> {
    const rows = await this.#db
      .selectFrom('attempts')
      .select(['id', 'lesson', 'started_at'])
      .where(ofPerson('attempts.learner', learner))
      .where('lesson', '=', lesson)
      .where('scope', '=', 'all')
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .execute()
    return { begun: rows.length, newest: rows[0] }
  }

  /** A person's attempt at a whole quiz that was begun last and not finished, since then. */
  async open(learner: string, since: number): Promise<Begun | undefined> {
    return this.#db
      .selectFrom('attempts')
      .leftJoin('answers', 'answers.attempt', 'attempts.id')
      .where(ofPerson('attempts.learner', learner))
      .where('attempts.scope', '=', 'all')
      .where('attempts.started_at', '>', since)
      .groupBy(['attempts.id', 'attempts.lesson', 'attempts.size', 'attempts.started_at'])
      .having((eb) => eb(eb.fn.count('answers.question'), '<', eb.ref('attempts.size')))
      .select(['attempts.id', 'attempts.lesson', 'attempts.started_at'])
      .orderBy('attempts.started_at', 'desc')
      .executeTakeFirst()
  }

  /** A person's finished attempts at whole quizzes, oldest first; a void question counts for nothing. */
  async scores(learner: string): Promise<readonly Score[]> {
    return this.#db
      .selectFrom('attempts')
      .innerJoin('answers', 'answers.attempt', 'attempts.id')
      .where(ofPerson('attempts.learner', learner))
      .where('attempts.scope', '=', 'all')
      .groupBy(['attempts.id', 'attempts.lesson', 'attempts.size'])
      .having((eb) => eb(eb.fn.countAll(), '=', eb.ref('attempts.size')))
      .select((eb) => [
        'attempts.lesson',
        'attempts.id as attempt',
        eb('attempts.size', '-', eb.fn.sum<number>('answers.void')).as('size'),
        eb.fn.sum<number>(eb('answers.correct', '*', eb(eb.val(1), '-', eb.ref('answers.void')))).as('right'),
        eb.fn.max('answers.answered_at').as('finished_at'),
      ])
      .orderBy('finished_at')
      .orderBy('attempts.id')
      .execute()
  }
}
