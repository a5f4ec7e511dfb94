import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Place } from '../core/caller.ts'
import type { FirstAnswer } from '../learn/report.ts'
import type { Tables } from './schema.ts'

/** People whose answers are read between two turns of the event loop: some ten milliseconds. */
const AT_ONCE = 50

/** What a report is counted from. */
export class Reporting {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Of everybody with an account in a server or workspace, the first answer there to each question between
   * two of their own dates: in quizzes, drills, live quizzes and reviews; void ones left out. In batches.
   */
  async *firstAnswers(
    { platform, tenant }: Pick<Place, 'platform' | 'tenant'>,
    { from, to }: { readonly from: string; readonly to: string },
  ): AsyncGenerator<readonly FirstAnswer[]> {
    const people = await this.#db
      .selectFrom('accounts')
      .innerJoin('learners', 'learners.id', 'accounts.learner')
      .select('learners.person')
      .distinct()
      .where('accounts.platform', '=', platform)
      .where('accounts.tenant', '=', tenant)
      .orderBy('learners.person')
      .execute()
    for (let first = 0; first < people.length; first += AT_ONCE) {
      const some = sql.join(people.slice(first, first + AT_ONCE).map(({ person }) => person))
      const here = sql`learners.person in (${some}) and given.platform = ${platform}
        and given.tenant = ${tenant} and given.local_date between ${from} and ${to} and given.void = 0`
      const { rows } = await sql<Omit<FirstAnswer, 'correct'> & { correct: number }>`
        select person, lesson, question, correct from (
          select person, lesson, question, correct, row_number() over (
            partition by person, lesson, question order by answered_at, origin, learner
          ) as nth
          from (
            select learners.person, given.learner, given.lesson, given.question, given.correct,
              given.answered_at, given.attempt as origin
            from learners inner join answers as given on given.learner = learners.id
            where ${here}
            union all
            select learners.person, given.learner, given.lesson,
              substr(given.question, length(given.lesson) + 2) as question, given.correct,
              given.answered_at, given.round as origin
            from learners inner join round_answers as given on given.learner = learners.id
            where ${here}
          ) as given
        ) as firsts
        where nth = 1`.execute(this.#db)
      yield rows.map((row) => ({ ...row, correct: row.correct === 1 }))
      await nextTurn()
    }
  }
}
