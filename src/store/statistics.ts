import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** How many people opened a lesson, and read it to its last page. */
export type Read = { readonly lesson: string; readonly read: number; readonly finished: number }

/** How many people chose an option of a version of a question when they first met the question. */
export type FirstChoice = {
  readonly lesson: string
  readonly question: string
  readonly lesson_hash: string
  /** Index into the options of that version in the author's order, counting from 0. */
  readonly choice: number
  readonly correct: boolean
  readonly people: number
}

/** How many people reported a question. */
export type Reported = { readonly lesson: string; readonly question: string; readonly people: number }

/** Questions to the tutor that a lesson did not cover. */
export type Gap = { readonly lesson: string; readonly questions: number }

/** What learners did with lessons and questions, counted by person and without their names. */
export class Statistics {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async read(): Promise<readonly Read[]> {
    const rows = await this.#db
      .selectFrom('readings')
      .innerJoin('learners', 'learners.id', 'readings.learner')
      .groupBy('readings.lesson')
      .select((eb) => [
        'readings.lesson',
        eb.fn.count<number>('learners.person').distinct().as('read'),
        eb.fn
          .count<number>('learners.person')
          .distinct()
          .filterWhere('readings.finished_at', 'is not', null)
          .as('finished'),
      ])
      .execute()
    return rows.map((row) => ({ ...row, read: Number(row.read), finished: Number(row.finished) }))
  }

  /** Each person's earliest answer to each question, in a quiz or a round; void answers are left out. */
  async firstChoices(): Promise<readonly FirstChoice[]> {
    const { rows } = await sql<Omit<FirstChoice, 'correct'> & { correct: number }>`
      with given as (
        select learners.person, a.lesson, a.question, a.lesson_hash, a.choice, a.correct, a.answered_at, a.attempt as origin
          from answers as a inner join learners on learners.id = a.learner where a.void = 0
        union all
        select learners.person, r.lesson, substr(r.question, length(r.lesson) + 2), r.lesson_hash, r.choice, r.correct,
            r.answered_at, r.round
          from round_answers as r inner join learners on learners.id = r.learner where r.void = 0
      ), ranked as (
        select given.*, row_number() over (
          partition by person, lesson, question order by answered_at, origin) as place from given
      )
      select lesson, question, lesson_hash, choice, correct, count(*) as people from ranked where place = 1
        group by lesson, question, lesson_hash, choice, correct
        order by lesson, question, lesson_hash, choice`.execute(this.#db)
    return rows.map((row) => ({ ...row, correct: row.correct === 1, people: Number(row.people) }))
  }

  async reported(): Promise<readonly Reported[]> {
    const rows = await this.#db
      .selectFrom('reports')
      .innerJoin('learners', 'learners.id', 'reports.learner')
      .groupBy(['reports.lesson', 'reports.question'])
      .select((eb) => [
        'reports.lesson',
        'reports.question',
        eb.fn.count<number>('learners.person').distinct().as('people'),
      ])
      .execute()
    return rows.map((row) => ({ ...row, people: Number(row.people) }))
  }

  async gaps(): Promise<readonly Gap[]> {
    const rows = await this.#db
      .selectFrom('questions_asked')
      .where('band', '=', 'uncovered')
      .where('manner', 'is', null)
      .groupBy('lesson')
      .select((eb) => ['lesson', eb.fn.countAll<number>().as('questions')])
      .execute()
    return rows.map((row) => ({ ...row, questions: Number(row.questions) }))
  }
}
