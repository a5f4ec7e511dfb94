import { type Kysely, sql } from 'kysely'
import type { PlatformName } from '../core/caller.ts'
import { insertNew } from './insert-new.ts'
import { ofPerson } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { QuizRow, RoundAnswerRow, RoundRow, Tables } from './schema.ts'

/** A question of a round, in the version that was asked. */
export type FrozenQuestion = { readonly lesson: string; readonly hash: string; readonly question: string }

export type RoundAnswer = {
  /** Index into the options in the author's order. */
  readonly choice: number
  readonly correct: boolean
  /** Epoch milliseconds. */
  readonly at: number
  readonly isVoid: boolean
  readonly isLate: boolean
}

/** `lesson/question`, because ids of questions are unique in their lesson only. */
export const frozenKey = ({ lesson, question }: Pick<FrozenQuestion, 'lesson' | 'question'>): string =>
  `${lesson}/${question}`

export const frozenOf = ({ questions }: Pick<RoundRow, 'questions'>): readonly FrozenQuestion[] =>
  JSON.parse(questions) as FrozenQuestion[]

/** Frozen sets of questions, and the answers given to them. */
export class Rounds {
  readonly #db: Kysely<Tables>
  readonly #round
  readonly #answers
  readonly #answer

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#round = prepared(run, (id: string) => db.selectFrom('rounds').selectAll().where('id', '=', id))
    this.#answers = prepared(run, (round: string, learner: string) =>
      db
        .selectFrom('round_answers')
        .select(['question', 'choice', 'correct', 'answered_at', 'void', 'late'])
        .where('round', '=', round)
        .where(ofPerson('round_answers.learner', learner))
        .orderBy('answered_at')
        .orderBy('learner'),
    )
    this.#answer = prepared(
      run,
      (
        round: string,
        learner: string,
        question: string,
        platform: string,
        tenant: string,
        lesson: string,
        lesson_hash: string,
        choice: number,
        correct: number,
        answered_at: number,
        local_date: string,
        late: number,
      ) =>
        db
          .insertInto('round_answers')
          .columns([
            'round',
            'learner',
            'question',
            'platform',
            'tenant',
            'lesson',
            'lesson_hash',
            'choice',
            'correct',
            'answered_at',
            'local_date',
            'late',
            'void',
          ])
          .expression((eb) =>
            // Postgres does not take a parameter's type from the column when it is selected.
            db
              .selectNoFrom([
                sql<string>`cast(${round} as text)`.as('round'),
                sql<string>`cast(${learner} as text)`.as('learner'),
                sql<string>`cast(${question} as text)`.as('question'),
                sql<string>`cast(${platform} as text)`.as('platform'),
                sql<string>`cast(${tenant} as text)`.as('tenant'),
                sql<string>`cast(${lesson} as text)`.as('lesson'),
                sql<string>`cast(${lesson_hash} as text)`.as('lesson_hash'),
                sql<number>`cast(${choice} as integer)`.as('choice'),
                sql<number>`cast(${correct} as integer)`.as('correct'),
                sql<number>`cast(${answered_at} as bigint)`.as('answered_at'),
                sql<string>`cast(${local_date} as text)`.as('local_date'),
                sql<number>`cast(${late} as integer)`.as('late'),
                sql<number>`0`.as('void'),
              ])
              .where(
                eb.not(
                  eb.exists(
                    db
                      .selectFrom('round_answers as given')
                      .select('given.round')
                      .where('given.round', '=', round)
                      .where('given.question', '=', question)
                      .where(ofPerson('given.learner', learner)),
                  ),
                ),
              ),
          )
          .onConflict((c) => c.doNothing()),
    )
  }

  /** Keeps quizzes in the versions that a round asks, so that an edit changes nothing in it. */
  async keep(quizzes: readonly QuizRow[]): Promise<void> {
    if (quizzes.length === 0) return
    await this.#db
      .insertInto('quizzes')
      .values(quizzes)
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** @returns false where there is one of that id, or of that drill and date: it stays as it is */
  async freeze(round: RoundRow, quizzes: readonly QuizRow[]): Promise<boolean> {
    await this.keep(quizzes)
    return insertNew(this.#db.insertInto('rounds').values(round))
  }

  async load(id: string): Promise<RoundRow | undefined> {
    return (await this.#round(id)).rows[0]
  }

  /** A person's, by `lesson/question`. */
  async answersOf(round: string, learner: string): Promise<ReadonlyMap<string, RoundAnswer>> {
    const { rows } = await this.#answers(round, learner)
    // Backwards, because the first counts where accounts were joined that had both answered.
    return new Map(
      rows
        .toReversed()
        .map(({ question, choice, correct, answered_at, void: isVoid, late }): [string, RoundAnswer] => [
          question,
          { choice, correct: correct === 1, at: answered_at, isVoid: isVoid === 1, isLate: late === 1 },
        ]),
    )
  }

  /** @returns false when this person answered it before, with whichever account: the first press locks. */
  async answer(row: Omit<RoundAnswerRow, 'void'>): Promise<boolean> {
    const { changed } = await this.#answer(
      row.round,
      row.learner,
      row.question,
      row.platform,
      row.tenant,
      row.lesson,
      row.lesson_hash,
      row.choice,
      row.correct,
      row.answered_at,
      row.local_date,
      row.late,
    )
    return changed > 0
  }

  /** The review that a person began first on a date, with whichever account. */
  async reviewOn(learner: string, date: string): Promise<RoundRow | undefined> {
    const rows = await this.#db
      .selectFrom('rounds')
      .selectAll()
      .where(ofPerson('rounds.learner', learner))
      .where('local_date', '=', date)
      .orderBy('opens_at')
      .orderBy('id')
      .execute()
    return rows.find(({ kind }) => kind === 'review')
  }

  /** Ends a person's reviews of earlier dates: they are not gone on with. */
  async closeReviewsBefore(learner: string, date: string, now: number): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ state: 'closed', closed_at: now })
      .where(ofPerson('rounds.learner', learner))
      .where('local_date', '<', date)
      // Worded so that SQLite looks by the learner and not through all reviews that are open.
      .where(sql`coalesce(kind, '')`, '=', 'review')
      .where(sql`coalesce(state, '')`, '=', 'open')
      .execute()
  }

  async close(id: string, now: number): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ state: 'closed', closed_at: now })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .execute()
  }

  /** Drills that are open on these platforms and stand in their channel. */
  async openDrills(
    platforms: readonly PlatformName[],
  ): Promise<readonly Pick<RoundRow, 'id' | 'platform'>[]> {
    if (platforms.length === 0) return []
    return this.#db
      .selectFrom('rounds')
      .select(['id', 'platform'])
      .where('state', '=', 'open')
      .where('kind', '=', 'drill')
      .where('message', 'is not', null)
      .where('platform', 'in', platforms)
      .execute()
  }
}
