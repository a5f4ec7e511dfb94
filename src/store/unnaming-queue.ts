import type { Kysely } from 'kysely'
import type { Step } from './anonymising.ts'
import type { Tables, UnnamingRow } from './schema.ts'
import { ofLearners } from './whose.ts'

/** What named them is shown anew without them. */
export const queueNamedPosts: Step = async (db, who, { at }) => {
  const posts = await db
    .selectFrom('named_posts')
    .select(['platform', 'tenant', 'channel', 'message', 'thread', 'kind', 'subject', 'locale'])
    .where(ofLearners('learner')(who))
    .execute()
  await queue(db, posts, at)
  // Nothing of such a post stays, so it names nobody else either.
  for (const { platform, channel, message } of posts.filter(({ kind }) => kind === 'alone')) {
    await db
      .deleteFrom('named_posts')
      .where('platform', '=', platform)
      .where('channel', '=', channel)
      .where('message', '=', message)
      .execute()
  }
  return 0
}

/** A live quiz's own messages, in which every player may stand. */
export async function queueLivePosts(db: Kysely<Tables>, round: string, at: number): Promise<void> {
  const live = await db
    .selectFrom('live_rounds')
    .innerJoin('rounds', 'rounds.id', 'live_rounds.round')
    .select(['platform', 'tenant', 'channel', 'message', 'thread', 'live_rounds.locale'])
    .where('live_rounds.round', '=', round)
    .executeTakeFirst()
  if (!live) return
  const { message, ...place } = live
  const asked = await db
    .selectFrom('live_questions')
    .select(['number', 'message'])
    .where('round', '=', round)
    .execute()
  await queue(
    db,
    [
      ...(message === null ? [] : [{ ...place, message, kind: 'lobby', subject: round }]),
      ...asked.flatMap((one) =>
        one.message === null
          ? []
          : [{ ...place, message: one.message, kind: 'standing', subject: `${round}/${one.number}` }],
      ),
    ],
    at,
  )
}

/** Has posts shown anew. */
async function queue(
  db: Kysely<Tables>,
  posts: readonly Omit<UnnamingRow, 'failures' | 'retry_at'>[],
  at: number,
): Promise<void> {
  for (const post of posts) {
    await db
      .insertInto('unnamings')
      .values({ ...post, failures: 0, retry_at: at })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}
