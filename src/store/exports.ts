import { type Kysely, sql } from 'kysely'
import { PERSONAL } from './personal-data.ts'
import type { Tables } from './schema.ts'
import { whoAre } from './whose.ts'

/** A row as it stands, less its keys; times are epoch milliseconds. */
type Row = Readonly<Record<string, unknown>>
export type PersonalRows = Readonly<Partial<Record<keyof Tables, readonly Row[]>>>

/** Everything about a person, by table; tables without anything are left out. @param learners all of theirs */
export async function personalRows(db: Kysely<Tables>, learners: readonly string[]): Promise<PersonalRows> {
  const who = await whoAre(db, learners)
  const found: Partial<Record<keyof Tables, readonly Row[]>> = {}
  for (const { table, rows, secret = [] } of PERSONAL) {
    const result = await sql<Row>`select * from ${sql.table(table)} where ${rows(who)}`.execute(db)
    if (result.rows.length === 0) continue
    found[table] = result.rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !secret.includes(column))),
    )
  }
  return found
}
