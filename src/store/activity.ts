import { type Kysely, sql } from 'kysely'
import type { ActiveDay } from '../learn/streak.ts'
import { isFirstInRound, ofPerson } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { ReadingDayRow, Tables } from './schema.ts'

/** On which of their own dates people read and answered. */
export class Activity {
  readonly #db: Kysely<Tables>
  readonly #read

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#read = prepared(run, (learner: string, local_date: string, lesson: string, read_at: number) =>
      db
        .insertInto('reading_days')
        .values({ learner, local_date, lesson, read_at })
        .onConflict((c) => c.doNothing()),
    )
  }

  /** Notes that a lesson was read in; once a date. */
  async read({ learner, local_date, lesson, read_at }: ReadingDayRow): Promise<void> {
    await this.#read(learner, local_date, lesson, read_at)
  }

  /**
   * Every date on which a person answered or read, in no order, with how often: an answer is one, and so is a
   * lesson read in. Answers whose key was wrong count here, because they were given.
   */
  async of(learner: string): Promise<readonly ActiveDay[]> {
    const answered = this.#db
      .selectFrom('answers')
      .where(ofPerson('answers.learner', learner))
      .groupBy('local_date')
      .select(onADate('answered_at'))
    const inRounds = this.#db
      .selectFrom('round_answers')
      .where(ofPerson('round_answers.learner', learner))
      .where(isFirstInRound())
      .groupBy('local_date')
      .select(onADate('answered_at'))
    // Two accounts of one person that read the same lesson on a date read it once, when the first did.
    const lessons = this.#db
      .selectFrom('reading_days')
      .where(ofPerson('reading_days.learner', learner))
      .groupBy(['local_date', 'lesson'])
      .select((eb) => ['local_date', eb.fn.min('read_at').as('read_at')])
    const read = this.#db.selectFrom(lessons.as('lessons')).groupBy('local_date').select(onADate('read_at'))
    const days = new Map<string, ActiveDay>()
    for (const row of await answered.unionAll(inRounds).unionAll(read).execute()) {
      const known = days.get(row.local_date)
      days.set(row.local_date, {
        on: row.local_date,
        count: Number(row.count) + (known?.count ?? 0),
        first: Math.min(Number(row.first), known?.first ?? Number.POSITIVE_INFINITY),
        last: Math.max(Number(row.last), known?.last ?? 0),
      })
    }
    return [...days.values()]
  }
}

/** How much there is of a date, and its first and last moment. */
const onADate = (moment: string) =>
  [
    'local_date',
    sql<number>`count(*)`.as('count'),
    sql<number>`min(${sql.ref(moment)})`.as('first'),
    sql<number>`max(${sql.ref(moment)})`.as('last'),
  ] as const
