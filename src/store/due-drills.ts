import type { Kysely } from 'kysely'
import { insertNew } from './insert-new.ts'
import type { DrillRow, RoundRow, Tables } from './schema.ts'

/** What becomes of a drill that is due. */
export type DrillPlan = {
  /** The round of the newest date that came; none where the drill's settings cannot be read. */
  readonly round?: RoundRow
  readonly next: { readonly at: number; readonly date: string } | undefined
  /** Paused, because it can never come. */
  readonly pause?: true
}

/** A drill that was due, and its round where this process is the one to post it. */
export type ClaimedDrill = { readonly drill: DrillRow; readonly plan: DrillPlan; readonly isOurs: boolean }

/** Drills whose time has come. The unique date of a drill decides whose round it is. */
export class DueDrills {
  readonly #db: Kysely<Tables>
  readonly #engine: 'sqlite' | 'postgres'

  constructor(db: Kysely<Tables>, engine: 'sqlite' | 'postgres') {
    this.#db = db
    this.#engine = engine
  }

  /**
   * Claims drills that are due, with their next date in the same transaction.
   * @param platforms those that this process serves
   * @returns fewer than `most` when no more are due
   */
  async claim(due: {
    readonly now: number
    readonly most: number
    readonly platforms: readonly string[]
    readonly plan: (drill: DrillRow) => DrillPlan
  }): Promise<readonly ClaimedDrill[]> {
    const { now, most, platforms, plan } = due
    if (platforms.length === 0) return []
    // Nothing is due most of the time, and a read costs less than a transaction.
    const some = await this.#due(this.#db, now, 1, platforms).executeTakeFirst()
    if (!some) return []
    return this.#db.transaction().execute(async (db) => {
      const query = this.#due(db, now, most, platforms)
      const drills = await (this.#engine === 'postgres' ? query.forUpdate().skipLocked() : query).execute()
      const claimed: ClaimedDrill[] = []
      for (const drill of drills) {
        const planned = plan(drill)
        claimed.push({ drill, plan: planned, isOurs: await take(db, drill, planned, now) })
      }
      return claimed
    })
  }

  #due(db: Kysely<Tables>, now: number, most: number, platforms: readonly string[]) {
    return db
      .selectFrom('drills')
      .selectAll()
      .where('state', '=', 'on')
      .where('next_at', '<=', now)
      .where('platform', 'in', platforms)
      .orderBy('next_at')
      .limit(most)
  }
}

/** @returns whether the round was made now: its date was nobody's before */
async function take(
  db: Kysely<Tables>,
  drill: DrillRow,
  { round, next, pause }: DrillPlan,
  now: number,
): Promise<boolean> {
  // The guard fails where its owner changed the drill, or another process claimed it, meanwhile.
  const { numUpdatedRows } = await db
    .updateTable('drills')
    .set({
      next_at: next?.at ?? null,
      next_date: next?.date ?? null,
      ...(pause && { state: 'paused', changed_at: now }),
    })
    .where('id', '=', drill.id)
    .where('state', '=', 'on')
    .where('next_at', '=', drill.next_at)
    .executeTakeFirst()
  if (numUpdatedRows === 0n || !round) return false
  return insertNew(db.insertInto('rounds').values(round))
}
