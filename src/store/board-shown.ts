import type { Kysely } from 'kysely'
import type { BoardSumRow, Tables } from './schema.ts'

/** A person in a server or workspace. */
export const placeKey = (row: Pick<BoardSumRow, 'platform' | 'tenant' | 'person'>): string =>
  `${row.platform}/${row.tenant}/${row.person}`

/**
 * Where which of these persons may be shown by name: where it is known how they are called, unless they are
 * hidden, want to be named nowhere, said no to being named there, or have left.
 * @param lastAt when each answered last there, by placeKey(): whoever answers after they left is back
 * @returns placeKey() of each
 */
export async function shownPlaces(
  db: Kysely<Tables>,
  persons: readonly string[],
  lastAt: ReadonlyMap<string, number>,
): Promise<ReadonlySet<string>> {
  const called = await db
    .selectFrom('board_names')
    .innerJoin('learners', 'learners.id', 'board_names.learner')
    .select(['learners.person', 'board_names.platform', 'board_names.tenant'])
    .where('learners.person', 'in', persons)
    .execute()
  const shown = new Set(called.map(placeKey))
  if (shown.size === 0) return shown
  const anywhere = await hiddenEverywhere(db, persons)
  const refused = await refusedThere(db, persons)
  const gone = await goneFrom(db, persons)
  for (const row of called) {
    const key = placeKey(row)
    const leftAt = gone.get(key)
    const isGone = leftAt !== undefined && leftAt >= (lastAt.get(key) ?? 0)
    if (anywhere.has(row.person) || refused.has(key) || isGone) shown.delete(key)
  }
  return shown
}

async function hiddenEverywhere(
  db: Kysely<Tables>,
  persons: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('preferences')
    .innerJoin('learners', 'learners.id', 'preferences.learner')
    .select(['learners.person', 'preferences.name', 'preferences.value'])
    .where('learners.person', 'in', persons)
    .where('preferences.name', 'in', ['hidden', 'unnamed'])
    .orderBy('preferences.chosen_at')
    .orderBy('preferences.learner')
    .execute()
  const newest = new Map(rows.map((row) => [`${row.person}/${row.name}`, row]))
  return new Set([...newest.values()].filter(({ value }) => value === '1').map(({ person }) => person))
}

async function refusedThere(db: Kysely<Tables>, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('namings')
    .innerJoin('learners', 'learners.id', 'namings.learner')
    .select(['learners.person', 'namings.platform', 'namings.tenant', 'namings.named'])
    .where('learners.person', 'in', persons)
    .orderBy('namings.chosen_at')
    .orderBy('namings.named', 'desc')
    .execute()
  const newest = new Map(rows.map((row) => [placeKey(row), row.named]))
  return new Set([...newest].filter(([, named]) => named === 0).map(([key]) => key))
}

/** When the last of a person's accounts there was found gone; nothing while one is there. */
async function goneFrom(
  db: Kysely<Tables>,
  persons: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('learners', 'learners.id', 'accounts.learner')
    .leftJoin('departures', (join) =>
      join
        .onRef('departures.platform', '=', 'accounts.platform')
        .onRef('departures.tenant', '=', 'accounts.tenant')
        .onRef('departures.user_id', '=', 'accounts.user_id'),
    )
    .select(['learners.person', 'accounts.platform', 'accounts.tenant', 'departures.gone_at'])
    .where('learners.person', 'in', persons)
    .execute()
  const gone = new Map<string, number>()
  const there = new Set<string>()
  for (const row of rows) {
    const key = placeKey(row)
    if (row.gone_at === null) there.add(key)
    else gone.set(key, Math.max(row.gone_at, gone.get(key) ?? 0))
  }
  for (const key of there) gone.delete(key)
  return gone
}
