import type { InsertQueryBuilder, InsertResult } from 'kysely'
import type { Tables } from './schema.ts'

/** Inserts what no row stands in the way of. @returns false where there is one of that key: it stays as it is */
export async function insertNew<Table extends keyof Tables>(
  insert: InsertQueryBuilder<Tables, Table, InsertResult>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await insert.onConflict((c) => c.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
