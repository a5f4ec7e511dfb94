import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { OTHER, PERSONAL } from '../../src/store/personal-data.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'
import { columnsOf, foreignKeysTo } from './schema-of.ts'

const words = (list = ''): string[] => list.split(' ').filter((word) => word !== '')

/** What a column that holds a person, or their words, is called. */
const TELLING = /learner|person|user|name$|owner|host|author|payer|answer$|_by$|note$|private_to|given/
/** Columns that are called so and hold nothing of the kind. */
const HARMLESS = new Set([
  'settings.name',
  'drills.names',
  'preferences.name',
  'playground_messages.thread_name',
  'rounds.claimed_by',
  'live_rounds.claimed_by',
  'nudges.claimed_by',
  'model_answers.answer',
  'notices.given',
])

describeStore('the list of personal data', (store: () => Store) => {
  test('has every table of the database, once', async () => {
    const tables = Object.keys(await columnsOf(store())).toSorted()
    const listed = [...PERSONAL, ...OTHER].map(({ table }) => table)
    expect(listed.toSorted()).toEqual(tables)
  })

  test('has every column of a table whose rows outlive a person', async () => {
    const columns = await columnsOf(store())
    for (const { table, columns: all } of OTHER) {
      expect(columns[table]?.toSorted(), table).toEqual(words(all).toSorted())
    }
    for (const { table, names, stays } of PERSONAL) {
      if (stays === undefined) continue
      expect(columns[table]?.toSorted(), table).toEqual([...words(names), ...words(stays)].toSorted())
    }
  })

  test('names every column that refers to a learner or is called as if it held a person', async () => {
    const columns = await columnsOf(store())
    const keys = await foreignKeysTo(store(), 'learners')
    for (const [table, all] of Object.entries(columns)) {
      const entry = PERSONAL.find((one) => one.table === table)
      for (const column of all) {
        const telling = keys.has(`${table}.${column}`) || TELLING.test(column)
        if (!telling || HARMLESS.has(`${table}.${column}`)) continue
        expect(words(entry?.names), `${table}.${column}`).toContain(column)
      }
    }
  })

  test('finds and deletes with columns that there are', async () => {
    const columns = await columnsOf(store())
    const account = { platform: 'web', tenant: 'nowhere', user: 'nobody-at-all' } as const
    const who = { learners: ['x'], persons: ['x'], accounts: [account] }
    for (const { table, names, rows, secret = [] } of PERSONAL) {
      expect(columns[table], table).toEqual(expect.arrayContaining([...words(names), ...secret]))
      const found = await sql`select * from ${sql.table(table)} where ${rows(who)}`.execute(store().db)
      expect(found.rows).toEqual([])
    }
  })
})

test('docs/privacy.md lists the same tables, and what happens to each', () => {
  const guide = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')
  const listed = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '')
  expect(listed.toSorted()).toEqual([...PERSONAL, ...OTHER].map(({ table }) => table).toSorted())
  for (const { table, first, stays } of PERSONAL) {
    const line = guide.split('\n').find((one) => one.startsWith(`| \`${table}\` |`)) ?? ''
    expect(line, table).toMatch(first && stays ? /\bstays?\b/ : /deleted/)
  }
})
