import type { Kysely } from 'kysely'
import type { Place } from '../core/caller.ts'
import { insertNew } from './insert-new.ts'
import type { Tables, ThreadRow } from './schema.ts'

/** Some thousand years. */
const FOR_GOOD_MS = 1e14

/** Threads under shared lessons, and which events were taken. */
export class Conversations {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async openThread(thread: Omit<ThreadRow, 'quiet_since'>): Promise<void> {
    await this.#db
      .insertInto('threads')
      .values({ ...thread, quiet_since: null })
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** The newest thread of a lesson in a channel. */
  async threadOf(lesson: string, { platform, tenant, channel }: Place): Promise<ThreadRow | undefined> {
    return this.#db
      .selectFrom('threads')
      .selectAll()
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('channel', '=', channel)
      .where('lesson', '=', lesson)
      .orderBy('opened_at', 'desc')
      .executeTakeFirst()
  }

  /** The lesson whose thread this is. */
  async lessonOf(place: Place): Promise<string | undefined> {
    return (await this.thread(place))?.lesson
  }

  /** A lesson's thread. */
  async thread(place: Place): Promise<ThreadRow | undefined> {
    if (place.thread === undefined) return undefined
    return this.#db
      .selectFrom('threads')
      .selectAll()
      .where('platform', '=', place.platform)
      .where('tenant', '=', place.tenant)
      .where('channel', '=', place.channel)
      .where('thread', '=', place.thread)
      .executeTakeFirst()
  }

  /** @param since null: the tutor takes part in the thread again */
  async beQuiet({ platform, tenant, channel, thread }: ThreadRow, since: number | null): Promise<void> {
    await this.#db
      .updateTable('threads')
      .set({ quiet_since: since })
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .execute()
  }

  /** @returns false when this event was taken before, by this process or another. */
  async take(platform: string, id: string, now: number): Promise<boolean> {
    return insertNew(this.#db.insertInto('deliveries').values({ platform, id, received_at: now }))
  }

  /** The same for what is to happen once and never again: it is not forgotten. */
  takeForGood(platform: string, id: string, now: number): Promise<boolean> {
    return this.take(platform, id, now + FOR_GOOD_MS)
  }

  /** What was taken did not happen: it may be taken again. */
  async giveBack(platform: string, id: string): Promise<void> {
    await this.#db.deleteFrom('deliveries').where('platform', '=', platform).where('id', '=', id).execute()
  }

  /** Forgets events that no platform sends again. */
  async forgetDeliveries(before: number): Promise<void> {
    await this.#db.deleteFrom('deliveries').where('received_at', '<', before).execute()
  }
}
