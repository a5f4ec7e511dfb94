import type { Kysely } from 'kysely'
import type { Place, Posted } from '../core/caller.ts'
import type { Lease } from './claims.ts'
import { insertNew } from './insert-new.ts'
import { prepared, type Run } from './prepared.ts'
import type { LiveQuestionRow, LiveRow, RoundRow, Tables } from './schema.ts'

/** A phase and its question, as they change together. */
export type LivePoint = Pick<LiveRow, 'phase' | 'number'>
export type LiveChange = LivePoint & Pick<LiveRow, 'until'> & Partial<Pick<LiveRow, 'ended' | 'refusal'>>

/** Live quizzes: where each one is, who drives it, and when its questions were asked. */
export class Live {
  readonly #db: Kysely<Tables>
  readonly #live

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#live = prepared(run, (id: string) =>
      db.selectFrom('live_rounds').selectAll().where('round', '=', id),
    )
  }

  /**
   * Begins a live quiz; its quizzes are kept before.
   * @returns false where one runs in that place: then nothing is changed
   */
  async open(live: LiveRow, round: RoundRow): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      await db.insertInto('rounds').values(round).execute()
      if (await insertNew(db.insertInto('live_rounds').values(live))) return true
      await db.deleteFrom('rounds').where('id', '=', round.id).execute()
      return false
    })
  }

  async load(round: string): Promise<LiveRow | undefined> {
    return (await this.#live(round)).rows[0]
  }

  /** The one that runs in a channel. */
  async runningIn(place: Place): Promise<LiveRow | undefined> {
    return this.#db
      .selectFrom('live_rounds')
      .selectAll()
      .where('place', '=', placeKey(place))
      .executeTakeFirst()
  }

  /** All that run on these platforms. */
  async running(platforms: readonly string[]): Promise<readonly LiveRow[]> {
    if (platforms.length === 0) return []
    const rows = await this.#db.selectFrom('live_rounds').selectAll().where('place', 'is not', null).execute()
    return rows.filter(({ place }) => platforms.some((platform) => place?.startsWith(`${platform}/`)))
  }

  /** The lobby stands in the channel; its time begins. */
  async posted(round: string, { message, thread, url }: Posted, now: number, until: number): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ message, thread: thread ?? null, url: url ?? null, posted_at: now })
      .where('id', '=', round)
      .where('message', 'is', null)
      .execute()
    await this.#db
      .updateTable('live_rounds')
      .set({ until, claimed_by: null, claimed_until: null })
      .where('round', '=', round)
      .where('phase', '=', 'lobby')
      .execute()
  }

  /** Compare and set. @returns false when it was not, or no longer, at `from` */
  async advance(round: string, from: LivePoint, to: LiveChange, now: number): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('live_rounds')
        .set(to)
        .where('round', '=', round)
        .where('phase', '=', from.phase)
        .where('number', '=', from.number)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      if (from.phase === 'asking') {
        await db
          .updateTable('live_questions')
          .set({ ended_at: now })
          .where('round', '=', round)
          .where('number', '=', from.number)
          .execute()
      }
      if (to.phase === 'asking') {
        const asked = { round, number: to.number, asked_at: now, ends_at: to.until }
        await db
          .insertInto('live_questions')
          .values({ ...asked, shown_at: null, message: null, ended_at: null })
          .execute()
      }
      if (to.phase === 'ending') {
        await db
          .updateTable('rounds')
          .set({ state: 'closed', closed_at: now })
          .where('id', '=', round)
          .where('state', '=', 'open')
          .execute()
      }
      return true
    })
  }

  /** A question stands in the channel, as that message: its time begins, once. */
  async shown(
    { round, number }: Pick<LiveQuestionRow, 'round' | 'number'>,
    message: string,
    now: number,
    until: number,
  ): Promise<void> {
    const { numUpdatedRows } = await this.#db
      .updateTable('live_questions')
      .set({ message, shown_at: now, ends_at: until })
      .where('round', '=', round)
      .where('number', '=', number)
      .where('shown_at', 'is', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await this.#db
      .updateTable('live_rounds')
      .set({ until })
      .where('round', '=', round)
      .where('phase', '=', 'asking')
      .where('number', '=', number)
      .execute()
  }

  /** The channel has heard that it is over: another may begin there. */
  async done(round: string): Promise<void> {
    await this.#db
      .updateTable('live_rounds')
      .set({ phase: 'done', place: null, claimed_by: null, claimed_until: null })
      .where('round', '=', round)
      .where('phase', '=', 'ending')
      .execute()
  }

  /** @returns whether this process may drive it until the lease ends */
  async take(round: string, { by, until }: Lease, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('live_rounds')
      .set({ claimed_by: by, claimed_until: until })
      .where('round', '=', round)
      .where('place', 'is not', null)
      .where((eb) =>
        eb.or([eb('claimed_by', '=', by), eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]),
      )
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  /** Gives back what this process drives: another need not wait for its lease. */
  async release(by: string): Promise<void> {
    await this.#db
      .updateTable('live_rounds')
      .set({ claimed_by: null, claimed_until: null })
      .where('place', 'is not', null)
      .where('claimed_by', '=', by)
      .execute()
  }

  /** Lets go of what other processes drove, where it is known that none of them lives. */
  async inherit(now: number): Promise<void> {
    await this.#db
      .updateTable('live_rounds')
      .set({ claimed_until: now })
      .where('place', 'is not', null)
      .where('claimed_until', '>', now)
      .execute()
  }

  /** By their number. */
  async questions(round: string): Promise<readonly LiveQuestionRow[]> {
    return this.#db
      .selectFrom('live_questions')
      .selectAll()
      .where('round', '=', round)
      .orderBy('number')
      .execute()
  }
}

export const placeKey = ({ platform, tenant, channel }: Place): string => `${platform}/${tenant}/${channel}`
