import type { Kysely, Selectable } from 'kysely'
import type { Posted } from '../core/caller.ts'
import type { RoundRow, Tables } from './schema.ts'

/** A round that this process took; `isAnew`: another may have done a part of the work. */
export type TakenRound = { readonly round: RoundRow; readonly isAnew: boolean }

/** Which process, until when. */
export type Lease = { readonly by: string; readonly until: number }

/**
 * Who posts what: a round is claimed before it is posted and marked after, so that no two processes post
 * it, and one that dies in between is taken over.
 */
export class Claims {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Rounds whose claim ran out: their process died, or posting them is tried again now. */
  async takeOver(
    lease: Lease,
    now: number,
    most: number,
    platforms: readonly string[],
  ): Promise<readonly TakenRound[]> {
    return this.#lease(lease, now, most, platforms, 'claimed')
  }

  /** Open rounds past their end, to be closed by this process. */
  async takeEnded(
    lease: Lease,
    now: number,
    most: number,
    platforms: readonly string[],
  ): Promise<readonly TakenRound[]> {
    return this.#lease(lease, now, most, platforms, 'open')
  }

  /** Keeps what this process has claimed for longer. */
  async renew({ by, until }: Lease): Promise<void> {
    for (const state of ['claimed', 'open']) {
      await this.#db
        .updateTable('rounds')
        .set({ claimed_until: until })
        .where('kind', '=', 'drill')
        .where('state', '=', state)
        .where('claimed_until', '>', 0)
        .where('claimed_by', '=', by)
        .execute()
    }
  }

  /** Lets go of what other processes claimed, where it is known that none of them lives. */
  async inherit(now: number): Promise<void> {
    for (const state of ['claimed', 'open']) {
      await this.#db
        .updateTable('rounds')
        .set({ claimed_until: now })
        .where('kind', '=', 'drill')
        .where('state', '=', state)
        .where('claimed_until', '>', now)
        .where('claimed_by', 'is not', null)
        .execute()
    }
  }

  /** Whether a round is still this process's own; it is for as long as the new lease then. */
  async hold(round: string, state: 'claimed' | 'open', { by, until }: Lease): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('rounds')
      .set({ claimed_until: until })
      .where('id', '=', round)
      .where('state', '=', state)
      .where('claimed_by', '=', by)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  /** Freezes the questions of a claimed round. */
  async freeze(round: string, questions: string, by: string): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ questions })
      .where('id', '=', round)
      .where('claimed_by', '=', by)
      .where('state', '=', 'claimed')
      .execute()
  }

  /** Marks a claimed round as posted, and its drill as well again. */
  async posted(round: RoundRow, message: Posted, now: number): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db
        .updateTable('rounds')
        .set({
          state: 'open',
          message: message.message,
          thread: message.thread ?? null,
          url: message.url ?? null,
          posted_at: now,
          claimed_by: null,
          claimed_until: null,
        })
        .where('id', '=', round.id)
        .where('state', '=', 'claimed')
        .execute()
      await db
        .updateTable('drills')
        .set({ failures: 0, retry_at: null, told: null })
        .where('id', '=', round.drill)
        .where((eb) => eb.or([eb('failures', '>', 0), eb('told', 'is not', null)]))
        .execute()
    })
  }

  /** Gives a claimed round back until it is tried again. */
  async postpone(
    round: RoundRow,
    drill: { readonly failures: number; readonly retryAt: number },
  ): Promise<void> {
    await this.#fail(round, { claimed_by: null, claimed_until: drill.retryAt }, drill.failures, drill.retryAt)
  }

  /** Gives a claimed round up. */
  async drop(round: RoundRow, now: number, failures: number): Promise<void> {
    const dropped = { state: 'dropped', closed_at: now, claimed_by: null, claimed_until: null }
    await this.#fail(round, dropped, failures, null)
  }

  /** @returns whether the owner was not told of this trouble before */
  async tell(drill: string, trouble: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('drills')
      .set({ told: trouble })
      .where('id', '=', drill)
      .where((eb) => eb.or([eb('told', 'is', null), eb('told', '!=', trouble)]))
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  /** Marks an open round as closed and revealed. */
  async closed(round: string, now: number): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ state: 'closed', closed_at: now, claimed_by: null, claimed_until: null })
      .where('id', '=', round)
      .where('state', '=', 'open')
      .execute()
  }

  /** Tries a round's close again later. */
  async closeLater(round: string, at: number): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ claimed_by: null, claimed_until: at })
      .where('id', '=', round)
      .where('state', '=', 'open')
      .execute()
  }

  async #fail(
    round: RoundRow,
    becomes: Partial<Selectable<RoundRow>>,
    failures: number,
    retryAt: number | null,
  ): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db
        .updateTable('rounds')
        .set(becomes)
        .where('id', '=', round.id)
        .where('state', '=', 'claimed')
        .execute()
      await db
        .updateTable('drills')
        .set({ failures, retry_at: retryAt })
        .where('id', '=', round.drill)
        .execute()
    })
  }

  async #lease(
    { by, until }: Lease,
    now: number,
    most: number,
    platforms: readonly string[],
    state: 'claimed' | 'open',
  ): Promise<readonly TakenRound[]> {
    if (platforms.length === 0) return []
    const free = await this.#db
      .selectFrom('rounds')
      .selectAll()
      .where('kind', '=', 'drill')
      .where('state', '=', state)
      .$if(state === 'claimed', (query) => query.where('claimed_until', '<=', now))
      .$if(state === 'open', (query) =>
        query
          .where('closes_at', '<=', now)
          .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)])),
      )
      .where('platform', 'in', platforms)
      .orderBy(state === 'claimed' ? 'claimed_until' : 'closes_at')
      .limit(most)
      .execute()
    const ours: TakenRound[] = []
    for (const round of free) {
      const { numUpdatedRows } = await this.#db
        .updateTable('rounds')
        .set({ claimed_by: by, claimed_until: until })
        .where('id', '=', round.id)
        .where('state', '=', state)
        .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
        .executeTakeFirst()
      if (numUpdatedRows > 0n) ours.push({ round, isAnew: round.claimed_until !== null })
    }
    return ours
  }
}
