import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'

export type TestDatabase = { readonly url: string; drop(): Promise<void> }

/** A SQLite file of its own in a folder of its own. */
export async function sqliteDatabase(): Promise<TestDatabase & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'homeroom-sqlite-'))
  const file = join(folder, 'homeroom.db')
  return { file, url: `file:${file}`, drop: () => rm(folder, { recursive: true, force: true }) }
}

/** A database of its own in the run's Postgres. */
export async function postgresDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  // Nobody can be connected to template0, so suites that begin together do not stand in each other's way.
  await onServer(server, `create database ${name} template template0`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) }
}

/** Runs the same suite over both engines. */
export function describeStore(
  name: string,
  suite: (store: () => Store, database: () => TestDatabase) => void,
): void {
  describe.each([
    ['SQLite', sqliteDatabase],
    ['Postgres', postgresDatabase],
  ])(`${name} on %s`, (_engine, make) => {
    let database: TestDatabase
    let store: Store
    beforeAll(async () => {
      database = await make()
      store = await openStore(database.url)
    })
    afterAll(async () => {
      await store.close()
      await database.drop()
    })
    suite(
      () => store,
      () => database,
    )
  })
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
