import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ErasureLog } from '../../src/store/erasure-log.ts'
import { personalRows } from '../../src/store/exports.ts'
import { PERSONAL } from '../../src/store/personal-data.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { describeStore, sqliteDatabase } from '../setup/databases.ts'
import { type Inhabitant, inhabit } from './inhabitants.ts'
import { placesOf } from './schema-of.ts'

const AT = 1_900_000_000_000
const receipt = (id: string) => ({ id, at: AT })

describeStore('an erasure', (store: () => Store) => {
  test('leaves no value of the person anywhere, and all of everybody else', async () => {
    const [ada, ben] = [await inhabit(store(), 'ada'), await inhabit(store(), 'ben')]
    const before = await personalRows(store().db, ben.learners)
    const filled = Object.keys(await personalRows(store().db, ada.learners))
    // Whoever adds a table gives every inhabitant a row in it.
    expect(filled).toEqual(
      expect.arrayContaining(PERSONAL.flatMap(({ table, isDerived }) => (isDerived ? [] : [table]))),
    )
    expect(await placesOf(store(), ada.values)).not.toEqual([])
    const { counts } = await store().erasures.erase(ada.learners, receipt('receipt-ada'))
    expect(await tracesOf(store(), ada)).toEqual([])
    expect(counts).toMatchObject({ reading: 2, reports: 1, posts: 3 })
    expect(counts.anonymous).toBeGreaterThan(3)
    const after = await personalRows(store().db, ben.learners)
    expect(withoutBoards(after)).toEqual(withoutBoards(before))
    for (const account of ada.accounts) expect(await store().accounts.find(account)).toBeUndefined()
  })

  test('keeps what a channel was told: the counts of a round that is over, once for joined accounts', async () => {
    const [cleo, dora] = [await inhabit(store(), 'cleo'), await inhabit(store(), 'dora')]
    const counted = async () => [
      await store().outcomes.results(cleo.drill),
      await store().outcomes.results(dora.drill),
    ]
    const [own, other] = await counted()
    expect(own).toHaveLength(1)
    await store().erasures.erase(cleo.learners, receipt('receipt-cleo'))
    const [anonymous, same] = await counted()
    expect(anonymous?.map(({ right }) => right)).toEqual(own?.map(({ right }) => right))
    expect(anonymous?.[0]?.learner).not.toBe(own?.[0]?.learner)
    expect(same).toEqual(other)
    expect((await store().livePlayers.list(cleo.live)).map(({ name, unnamed }) => [name, unnamed])).toEqual([
      ['', 1],
    ])
  })

  test('that died before its rows were gone is done at the next start, once', async () => {
    const eve = await inhabit(store(), 'eve')
    const { db } = store()
    const before = await placesOf(store(), eve.values)
    await sql`create table stray (learner varchar(32) references learners (id))`.execute(db)
    await sql`insert into stray values (${eve.learners[0]})`.execute(db)
    await expect(store().erasures.erase(eve.learners, receipt('receipt-eve'))).rejects.toThrow(/foreign key/i)
    await sql`drop table stray`.execute(db)
    expect(await placesOf(store(), eve.values)).toEqual(before)
    expect(await store().erasures.replay()).toBe(1)
    expect(await tracesOf(store(), eve)).toEqual([])
    expect(await store().erasures.replay()).toBe(0)
    const rows = await db.selectFrom('erasures').selectAll().where('id', '=', 'receipt-eve').execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.counts).not.toBeNull()
  })
})

/** Where they are found still; the playground's guest stays without a name. */
async function tracesOf(store: Store, { values }: Inhabitant): Promise<readonly string[]> {
  return (await placesOf(store, values)).filter((place) => !place.startsWith('playground_people.id: '))
}

function withoutBoards(rows: Awaited<ReturnType<typeof personalRows>>) {
  const { board_changes: _changes, board_sums: _sums, ...rest } = rows
  return rest
}

test('is replayed in an older copy of the database, before anybody is served', async () => {
  const database = await sqliteDatabase()
  const copy = `${database.file}.copy`
  let store = await openStore(database.url)
  const fay = await inhabit(store, 'fay')
  const gus = await inhabit(store, 'gus')
  await store.close()
  await copyFile(database.file, copy)

  store = await openStore(database.url)
  await store.erasures.erase(fay.learners, receipt('receipt-fay'))
  await store.close()
  const list = await readFile(`${database.file}.erasures`, 'utf8')
  expect(list).toContain('receipt-fay')
  for (const value of fay.values) expect(list).not.toContain(value)

  await copyFile(copy, database.file)
  store = await openStore(database.url)
  expect(await placesOf(store, fay.values)).not.toEqual([])
  expect(await store.erasures.replay()).toBe(1)
  expect(await tracesOf(store, fay)).toEqual([])
  expect(await placesOf(store, gus.values)).not.toEqual([])
  expect(await store.erasures.replay()).toBe(0)
  await store.close()
  await database.drop()
})

test('a list that got lost is made anew from the database; a torn last line is none', async () => {
  const database = await sqliteDatabase()
  const file = `${database.file}.erasures`
  const store = await openStore(database.url)
  const hal = await inhabit(store, 'hal')
  await store.erasures.erase(hal.learners, receipt('receipt-hal'))
  const before = await new ErasureLog(file).read()
  await writeFile(file, '')
  expect(await store.erasures.replay()).toBe(0)
  expect(await new ErasureLog(file).read()).toEqual(before)
  await writeFile(file, `${await readFile(file, 'utf8')}{"id":"torn","at":1,"acc`)
  expect((await new ErasureLog(file).read()).erasures).toEqual(before.erasures)
  const ivy = await inhabit(store, 'ivy')
  await store.erasures.erase(ivy.learners, receipt('receipt-ivy'))
  expect((await new ErasureLog(file).read()).erasures.map(({ id }) => id)).toEqual([
    'receipt-hal',
    'receipt-ivy',
  ])
  await store.close()
  await database.drop()
})

test('erases nobody where the list cannot be written', async () => {
  const database = await sqliteDatabase()
  const store = await openStore(database.url, { erasuresFile: `${database.file}-missing/list` })
  const jim = await inhabit(store, 'jim')
  await expect(store.erasures.erase(jim.learners, receipt('receipt-jim'))).rejects.toThrow('ERASURES_FILE')
  expect(await store.accounts.find(jim.accounts[0]!)).toBe(jim.learners[0])
  await store.close()
  await database.drop()
})
