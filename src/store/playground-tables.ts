import type { Kysely } from 'kysely'

/** The playground's conversation, which must outlive a restart as a real platform's does. */
export async function createPlaygroundTables(_db: Kysely<unknown>): Promise<void> {}
