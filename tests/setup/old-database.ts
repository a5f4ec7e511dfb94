import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { postgresDatabase, sqliteDatabase } from './databases.ts'

// biome-ignore lint/suspicious/noExplicitAny: tables of a version that has no types any more
type OldTables = any

/**
 * A test over both engines of a database that an earlier version filled.
 * @param until the last migration that this version knew
 */
export function testOldDatabase(
  name: string,
  until: string,
  {
    holds,
    shows,
  }: {
    /** Puts in what people had then. */
    readonly holds: (old: Kysely<OldTables>) => Promise<void>
    /** Looks at it as it is opened now. */
    readonly shows: (store: Store) => Promise<void>
  },
): void {
  test.each([
    ['SQLite', sqliteDatabase],
    ['Postgres', postgresDatabase],
  ])(`${name}, on %s`, async (_engine, make) => {
    const database = await make()
    const engine = database.url.startsWith('file:')
      ? openSqlite(database.url.slice('file:'.length), true)
      : openPostgres(database.url)
    const old = new Kysely<OldTables>({ dialect: engine.dialect })
    const provider = { getMigrations: async () => MIGRATIONS }
    const { error } = await new Migrator({ db: old, provider }).migrateTo(until)
    expect(error).toBeUndefined()
    await holds(old)
    await old.destroy()
    await engine.release()

    const store = await openStore(database.url)
    await shows(store)
    await store.close()
    await database.drop()
  })
}
