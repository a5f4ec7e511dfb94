import type { Kysely } from 'kysely'
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

  async of(learner: string, lesson: string): Promise<ReadingRow | undefined> {
    return this.#db
      .selectFrom('readings')
      .selectAll()
      .where('learner', '=', learner)
      .where('lesson', '=', lesson)
      .executeTakeFirst()
  }

  /** The lesson opened last. */
  async last(learner: string): Promise<ReadingRow | undefined> {
    return this.#db
      .selectFrom('readings')
      .selectAll()
      .where('learner', '=', learner)
      .orderBy('opened_at', 'desc')
      .executeTakeFirst()
  }

  /** Ids of the lessons read to their last page. */
  async finished(learner: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('readings')
      .select('lesson')
      .where('learner', '=', learner)
      .where('finished_at', 'is not', null)
      .execute()
    return new Set(rows.map((row) => row.lesson))
  }

  /** Ids of the lessons ever opened. */
  async opened(learner: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('readings')
      .select('lesson')
      .where('learner', '=', learner)
      .execute()
    return new Set(rows.map((row) => row.lesson))
  }
}
