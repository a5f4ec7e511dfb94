import { type Kysely, sql } from 'kysely'
import type { Place, PlatformName } from '../core/caller.ts'
import type { Question } from '../lesson/types.ts'
import { isFirstInRound, ofPerson } from './person.ts'
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

/** What a person did in a round while it was open; a void question counts for nothing. */
export type RoundResult = {
  /** Whose: the person, as People.personOf() gives it. */
  readonly learner: string
  readonly answered: number
  readonly right: number
}

/** A round that is open in a place, with its questions as they are asked. */
export type OpenInPlace = {
  readonly round: string
  readonly kind: string
  readonly questions: readonly { readonly lesson: string; readonly question: Question }[]
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
    const result = await this.#db
      .insertInto('rounds')
      .values(round)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
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

  /** How many people answered at least one question in time. */
  async participants(round: string): Promise<number> {
    const row = await this.#db
      .selectFrom('round_answers')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select((eb) => eb.fn.count<number>('learners.person').distinct().as('count'))
      .where('round', '=', round)
      .where('late', '=', 0)
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  /** By `lesson/question`, how many chose each option, in the author's order; late answers left out. */
  async counts(round: string): Promise<ReadonlyMap<string, readonly number[]>> {
    const rows = await this.#db
      .selectFrom('round_answers')
      .select((eb) => ['question', 'choice', eb.fn.countAll<number>().as('count')])
      .where('round', '=', round)
      .where('late', '=', 0)
      .where(isFirstInRound())
      .groupBy(['question', 'choice'])
      .execute()
    const counts = new Map<string, number[]>()
    for (const { question, choice, count } of rows) {
      const options = counts.get(question) ?? []
      while (options.length <= choice) options.push(0)
      options[choice] = Number(count)
      counts.set(question, options)
    }
    return counts
  }

  /** The most right answers first, then the most answers, then who was done first. */
  async results(round: string): Promise<readonly RoundResult[]> {
    const rows = await this.#db
      .selectFrom('round_answers')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select((eb) => [
        'learners.person as learner',
        sql<number>`sum(1 - void)`.as('answered'),
        sql<number>`sum(correct * (1 - void))`.as('right'),
        eb.fn.max('answered_at').as('done_at'),
      ])
      .where('round', '=', round)
      .where('late', '=', 0)
      .where(isFirstInRound())
      .groupBy('learners.person')
      .execute()
    return rows
      .map((row) => ({ ...row, answered: Number(row.answered), right: Number(row.right) }))
      .toSorted(
        (a, b) => b.right - a.right || b.answered - a.answered || Number(a.done_at) - Number(b.done_at),
      )
      .map(({ learner, answered, right }) => ({ learner, answered, right }))
  }

  /** Which persons took part in a drill since then, late or not. */
  async members(drill: string, since: number): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('round_answers')
      .innerJoin('rounds', 'rounds.id', 'round_answers.round')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select('learners.person as learner')
      .distinct()
      .where('rounds.drill', '=', drill)
      .where('rounds.opens_at', '>=', since)
      .orderBy('learners.person')
      .execute()
    return rows.map(({ learner }) => learner)
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

  /** What a channel is being asked: nobody there is to be told the answers of it. */
  async openIn({ platform, tenant, channel }: Place): Promise<readonly OpenInPlace[]> {
    const rounds = await this.#db
      .selectFrom('rounds')
      .selectAll()
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('channel', '=', channel)
      .where('state', '=', 'open')
      .where('kind', 'in', ['drill', 'live'])
      .orderBy('opens_at')
      .execute()
    return this.#withQuestions(rounds)
  }

  async #withQuestions(rounds: readonly RoundRow[]): Promise<readonly OpenInPlace[]> {
    const frozen = rounds.map((round) => ({ round, questions: frozenOf(round) }))
    const hashes = new Set(frozen.flatMap(({ questions }) => questions.map(({ hash }) => hash)))
    if (hashes.size === 0) return []
    const quizzes = await this.#db
      .selectFrom('quizzes')
      .selectAll()
      .where('lesson_hash', 'in', [...hashes])
      .execute()
    const byHash = new Map(quizzes.map((row) => [row.lesson_hash, JSON.parse(row.quiz) as Question[]]))
    return frozen.map(({ round, questions }) => ({
      round: round.id,
      kind: round.kind,
      questions: questions.flatMap(({ lesson, hash, question: id }) => {
        const question = byHash.get(hash)?.find((candidate) => candidate.id === id)
        return question ? [{ lesson, question }] : []
      }),
    }))
  }
}
