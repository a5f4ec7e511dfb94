import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from './schema.ts'
import type { Team } from './team-shelves.ts'

/** A lesson, and the server or workspace whose people are counted; without it all lessons and everybody. */
export type Within = Team & { readonly lesson: string }

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
export type Gap = {
  readonly lesson: string
  readonly questions: number
  /** How many people asked them. */
  readonly people: number
}

/** What learners did with lessons and questions, counted by person and without their names. */
export class Statistics {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async read(within?: Within): Promise<readonly Read[]> {
    const rows = await this.#db
      .selectFrom('readings')
      .innerJoin('learners', 'learners.id', 'readings.learner')
      .where(isWithin('readings', within))
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
  async firstChoices(within?: Within): Promise<readonly FirstChoice[]> {
    const { rows } = await sql<Omit<FirstChoice, 'correct'> & { correct: number }>`
      with given as (
        select learners.person, a.lesson, a.question, a.lesson_hash, a.choice, a.correct, a.answered_at, a.attempt as origin
          from answers as a inner join learners on learners.id = a.learner where a.void = 0 and ${isWithin('a', within)}
        union all
        select learners.person, r.lesson, substr(r.question, length(r.lesson) + 2), r.lesson_hash, r.choice, r.correct,
            r.answered_at, r.round
          from round_answers as r inner join learners on learners.id = r.learner where r.void = 0 and ${isWithin('r', within)}
      ), ranked as (
        select given.*, row_number() over (
          partition by person, lesson, question order by answered_at, origin) as place from given
      )
      select lesson, question, lesson_hash, choice, correct, count(*) as people from ranked where place = 1
        group by lesson, question, lesson_hash, choice, correct
        order by lesson, question, lesson_hash, choice`.execute(this.#db)
    return rows.map((row) => ({ ...row, correct: row.correct === 1, people: Number(row.people) }))
  }

  async reported(within?: Within): Promise<readonly Reported[]> {
    const rows = await this.#db
      .selectFrom('reports')
      .innerJoin('learners', 'learners.id', 'reports.learner')
      .where(isWithin('reports', within))
      .groupBy(['reports.lesson', 'reports.question'])
      .select((eb) => [
        'reports.lesson',
        'reports.question',
        eb.fn.count<number>('learners.person').distinct().as('people'),
      ])
      .execute()
    return rows.map((row) => ({ ...row, people: Number(row.people) }))
  }

  async gaps(within?: Within): Promise<readonly Gap[]> {
    const rows = await this.#db
      .selectFrom('questions_asked')
      .innerJoin('learners', 'learners.id', 'questions_asked.learner')
      .where('band', '=', 'uncovered')
      .where('manner', 'is', null)
      .where(isWithin('questions_asked', within))
      .groupBy('lesson')
      .select((eb) => [
        'lesson',
        eb.fn.countAll<number>().as('questions'),
        eb.fn.count<number>('learners.person').distinct().as('people'),
      ])
      .execute()
    return rows.map((row) => ({ ...row, questions: Number(row.questions), people: Number(row.people) }))
  }
}

function isWithin(table: string, within: Within | undefined): RawBuilder<SqlBool> {
  if (!within) return sql<SqlBool>`1 = 1`
  const { lesson, platform, tenant } = within
  return sql<SqlBool>`(${sql.ref(`${table}.lesson`)} = ${lesson} and ${sql.ref(`${table}.learner`)} in (
    select learner from accounts where platform = ${platform} and tenant = ${tenant}))`
}
