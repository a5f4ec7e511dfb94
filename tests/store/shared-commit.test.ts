import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ran, Run } from '../../src/store/prepared.ts'
import { type Engine, openSqlite } from '../../src/store/sqlite.ts'

let folder: string
let engine: Engine
let db: Kysely<unknown>
let run: Run

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-commit-'))
  engine = openSqlite(join(folder, 'test.db'), false)
  db = new Kysely({ dialect: engine.dialect })
  run = engine.run!
  await sql`create table notes (id text primary key)`.execute(db)
})
afterEach(async () => {
  await db.destroy()
  await engine.release()
  await rm(folder, { recursive: true })
})

const insert = (id: string | null): Promise<Ran<unknown>> =>
  run(sql`insert into notes values (${id}) on conflict do nothing`.compile(db))
const all = async () => {
  const { rows } = await run<{ id: string }>(
    sql<{ id: string }>`select id from notes order by id`.compile(db),
  )
  return rows.map(({ id }) => id)
}
/** As another process sees the file. */
const committed = () => {
  const other = new Database(join(folder, 'test.db'), { readonly: true })
  const rows = other.prepare('select id from notes order by id').pluck().all()
  other.close()
  return rows
}

it('has committed each write when its promise resolves', async () => {
  const seen = await Promise.all(
    ['a', 'b', 'a'].map(async (id) => ({ changed: (await insert(id)).changed, committed: committed() })),
  )
  expect(seen.map(({ changed }) => changed)).toEqual([1, 1, 0])
  for (const each of seen) expect(each.committed).toEqual(['a', 'b'])
})

it('fails a write alone', async () => {
  await sql`create table strict_notes (id text not null check (id <> 'bad'))`.execute(db)
  const write = (id: string) => run(sql`insert into strict_notes values (${id})`.compile(db))
  const outcomes = await Promise.allSettled([write('good'), write('bad'), write('fine')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const { rows } = await run(sql`select id from strict_notes`.compile(db))
  expect(rows).toEqual([{ id: 'good' }, { id: 'fine' }])
})

it('keeps writes and reads out of a transaction that is open meanwhile', async () => {
  const inside = Promise.withResolvers<void>()
  const enough = Promise.withResolvers<void>()
  const undone = db.transaction().execute(async (transaction) => {
    await sql`insert into notes values ('undone')`.execute(transaction)
    inside.resolve()
    await enough.promise
    throw new Error('undo')
  })
  await inside.promise
  const settled: string[] = []
  const write = insert('kept').then(() => settled.push('write'))
  const read = all().then((ids) => settled.push(`read ${ids}`))
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(settled).toEqual([])
  enough.resolve()
  await expect(undone).rejects.toThrow('undo')
  await Promise.all([write, read])
  expect(settled.toSorted()[0]).toMatch(/^read (kept)?$/)
  expect(await all()).toEqual(['kept'])
})

it('commits what is written beside reads of the same turn', async () => {
  await insert('first')
  const [before] = await Promise.all([all(), sql`insert into notes values ('through Kysely')`.execute(db)])
  expect(before).toEqual(['first'])
  expect(committed()).toEqual(['first', 'through Kysely'])
  expect(await all()).toEqual(['first', 'through Kysely'])
})

it('shows a read what was written in the same turn, before it and after another read', async () => {
  await all()
  const written = sql`insert into notes values ('now')`.execute(db)
  await written
  expect(await all()).toEqual(['now'])
})

it('lets another process write between two reads', async () => {
  expect(await all()).toEqual([])
  await new Promise((resolve) => setImmediate(resolve))
  const other = new Database(join(folder, 'test.db'))
  other.exec("insert into notes values ('from outside')")
  other.close()
  expect(await all()).toEqual(['from outside'])
  await insert('ours')
  expect(committed()).toEqual(['from outside', 'ours'])
})
