import type { Kysely } from 'kysely'
import type { Place, PlatformName } from '../core/caller.ts'
import { insertNew } from './insert-new.ts'
import { ofPerson } from './person.ts'
import type { HandoverRow, NoticeRow, PersonAnswerRow, Tables } from './schema.ts'

/** Questions handed over to a person, where they are posted, and what came back. */
export class Handovers {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Where a server's or workspace's questions go, if somebody chose. */
  async place(platform: PlatformName, tenant: string): Promise<Place | undefined> {
    const row = await this.#db
      .selectFrom('question_places')
      .select(['channel', 'thread'])
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    if (!row) return undefined
    const { channel, thread } = row
    return { platform, tenant, channel, ...(thread !== null && { thread }) }
  }

  async choosePlace(place: Place, by: string, now: number): Promise<void> {
    const { platform, tenant } = place
    const chosen = {
      channel: place.channel,
      thread: place.thread ?? null,
      chosen_by: by,
      chosen_at: now,
    }
    await this.#db
      .insertInto('question_places')
      .values({ platform, tenant, ...chosen })
      .onConflict((c) => c.columns(['platform', 'tenant']).doUpdateSet(chosen))
      .execute()
  }

  async forgetPlace({ platform, tenant }: Pick<Place, 'platform' | 'tenant'>): Promise<void> {
    await this.#db
      .deleteFrom('question_places')
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .execute()
  }

  /** @returns false when this person had handed the question over before */
  async handOver(handover: HandoverRow): Promise<boolean> {
    const before = await this.#db
      .selectFrom('handovers')
      .select('question')
      .where('question', '=', handover.question)
      .where(ofPerson('handovers.learner', handover.learner))
      .executeTakeFirst()
    if (before) return false
    return insertNew(this.#db.insertInto('handovers').values(handover))
  }

  /** How many questions a person handed over since then. */
  async countSince(learner: string, since: number): Promise<number> {
    const { count } = await this.#db
      .selectFrom('handovers')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(ofPerson('handovers.learner', learner))
      .where('handed_at', '>', since)
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  /** Those who want an answer to a question, the first to ask first. */
  async of(question: string): Promise<readonly HandoverRow[]> {
    return this.#db
      .selectFrom('handovers')
      .selectAll()
      .where('question', '=', question)
      .orderBy('handed_at')
      .execute()
  }

  /** Those of a server or workspace that were posted nowhere yet, oldest first. */
  async waiting(platform: string, tenant: string, most: number): Promise<readonly HandoverRow[]> {
    return this.#db
      .selectFrom('handovers')
      .selectAll()
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('posted_at', 'is', null)
      .orderBy('handed_at')
      .limit(most)
      .execute()
  }

  async posted(question: string, { platform, channel }: Place, now: number): Promise<void> {
    await this.#db
      .updateTable('handovers')
      .set({ posted_at: now, posted_platform: platform, posted_channel: channel })
      .where('question', '=', question)
      .where('posted_at', 'is', null)
      .execute()
  }

  /** Keeps an answer, and what its askers are told. @returns false when just this was answered before */
  async answer(answer: PersonAnswerRow, notices: readonly NoticeRow[]): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      if (!(await insertNew(db.insertInto('person_answers').values(answer)))) return false
      for (const notice of notices) {
        await db
          .insertInto('notices')
          .values(notice)
          .onConflict((c) => c.doNothing())
          .execute()
      }
      return true
    })
  }

  /** Newest first. */
  async answers(): Promise<readonly PersonAnswerRow[]> {
    return this.#db.selectFrom('person_answers').selectAll().orderBy('answered_at', 'desc').execute()
  }
}
