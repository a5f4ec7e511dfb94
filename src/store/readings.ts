import type { Kysely } from 'kysely'
import { ofPerson } from './person.ts'
import type { ReadingRow, Tables } from './schema.ts'

/** Where each learner is in each lesson. */
export class Readings {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Remembers the page; a lesson once finished stays finished. */
  async turn(reading: ReadingRow): Promise<void> {
    await this.#db
      .insertInto('readings')
      .values(reading)
      .onConflict((c) =>
        c.columns(['learner', 'lesson']).doUpdateSet((eb) => ({
          page: reading.page,
          lesson_hash: reading.lesson_hash,
          tenant: reading.tenant,
          opened_at: reading.opened_at,
          finished_at: eb.fn.coalesce('readings.finished_at', eb.val(reading.finished_at)),
        })),
      )
      .execute()
  }

  /** Where a person is in a lesson, whichever account they read it with. */
  async of(learner: string, lesson: string): Promise<ReadingRow | undefined> {
    const rows = await this.#db
      .selectFrom('readings')
      .selectAll()
      .where(ofPerson('readings.learner', learner))
      .where('lesson', '=', lesson)
      .orderBy('opened_at', 'desc')
      .orderBy('learner')
      .execute()
    const [newest] = rows
    const finished = rows.flatMap(({ finished_at }) => finished_at ?? [])
    return newest && { ...newest, finished_at: finished.length > 0 ? Math.min(...finished) : null }
  }

  /** The lesson that a person opened last. */
  async last(learner: string): Promise<ReadingRow | undefined> {
    const newest = await this.#db
      .selectFrom('readings')
      .select('lesson')
      .where(ofPerson('readings.learner', learner))
      .orderBy('opened_at', 'desc')
      .orderBy('lesson')
      .limit(1)
      .executeTakeFirst()
    return newest && this.of(learner, newest.lesson)
  }

  /** Ids of the lessons that a person has read to their last page. */
  async finished(learner: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('readings')
      .select('lesson')
      .where(ofPerson('readings.learner', learner))
      .where('finished_at', 'is not', null)
      .execute()
    return new Set(rows.map((row) => row.lesson))
  }

  /** Ids of the lessons that a person has ever opened. */
  async opened(learner: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('readings')
      .select('lesson')
      .where(ofPerson('readings.learner', learner))
      .execute()
    return new Set(rows.map((row) => row.lesson))
  }
}
