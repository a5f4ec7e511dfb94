import type { Kysely } from 'kysely'
import type { PlatformName, Posted } from '../core/caller.ts'
import type { NamedPostRow, Tables, UnnamingRow } from './schema.ts'

/** What a post that names people is; it is shown anew without who was erased. */
export const POST_KINDS = [
  /** A shared lesson's card; its subject is the lesson. */
  'lesson',
  /** Who did best in a drill, or in a live quiz; their subject is the round. */
  'reveal',
  'podium',
  /** A live quiz's first message, and one of its questions: `round`, `round/number`. */
  'lobby',
  'standing',
  /** A message that is about one person alone: nothing of it stays. */
  'alone',
] as const
export type PostKind = (typeof POST_KINDS)[number]

export type Naming = {
  readonly kind: PostKind
  readonly subject?: string
  /** BCP 47 */
  readonly locale: string
}

/** Posts that name people, as they must be found when one of these is erased. */
export class NamedPosts {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** @param learners whom it names or quotes; none: nothing is kept */
  async remember(
    posted: Posted,
    learners: readonly string[],
    { kind, subject = '', locale }: Naming,
    now: number,
  ): Promise<void> {
    const { platform, tenant, channel, message, thread = null } = posted
    const post = { platform, tenant, channel, message, thread, kind, subject, locale, posted_at: now }
    for (let from = 0; from < learners.length; from += AT_ONCE) {
      await this.#db
        .insertInto('named_posts')
        .values(learners.slice(from, from + AT_ONCE).map((learner): NamedPostRow => ({ ...post, learner })))
        .onConflict((c) => c.doNothing())
        .execute()
    }
  }

  /** Whom a post names still. */
  async namedIn({ platform, channel, message }: UnnamingRow): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('named_posts')
      .innerJoin('learners', 'learners.id', 'named_posts.learner')
      .select('learners.person')
      .distinct()
      .where('platform', '=', platform)
      .where('channel', '=', channel)
      .where('message', '=', message)
      .execute()
    return rows.map(({ person }) => person)
  }

  /** Posts that are to be shown anew by now, on these platforms. */
  async due(platforms: readonly PlatformName[], now: number, most: number): Promise<readonly UnnamingRow[]> {
    if (platforms.length === 0) return []
    return this.#db
      .selectFrom('unnamings')
      .selectAll()
      .where('platform', 'in', platforms)
      .where('retry_at', '<=', now)
      .orderBy('retry_at')
      .limit(most)
      .execute()
  }

  /** It names nobody any more who was erased, or will never be reached again. */
  async settled(row: UnnamingRow): Promise<void> {
    await this.#same(this.#db.deleteFrom('unnamings'), row).execute()
  }

  async later(row: UnnamingRow, retryAt: number): Promise<void> {
    const set = { failures: row.failures + 1, retry_at: retryAt }
    await this.#same(this.#db.updateTable('unnamings').set(set), row).execute()
  }

  #same<Q extends { where(column: 'platform' | 'channel' | 'message', operator: '=', value: string): Q }>(
    query: Q,
    row: UnnamingRow,
  ): Q {
    return (['platform', 'channel', 'message'] as const).reduce(
      (narrowed, column) => narrowed.where(column, '=', row[column]),
      query,
    )
  }
}

/** SQLite takes 32,766 values in a statement, and a row has ten. */
const AT_ONCE = 1_000
