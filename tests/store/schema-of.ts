import { sql } from 'kysely'
import type { Store } from '../../src/store/store.ts'

/** The columns of every table that the migrations made, by table. */
export async function columnsOf({ db }: Store): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  return Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
}

/** Every `table.column` that refers to a table. */
export async function foreignKeysTo({ db, engine }: Store, target: string): Promise<ReadonlySet<string>> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{ name: string }>`
          select m.name || '.' || f."from" as name
          from sqlite_master m join pragma_foreign_key_list(m.name) f
          where m.type = 'table' and f."table" = ${target}`.execute(db)
      : await sql<{ name: string }>`
          select c.conrelid::regclass::text || '.' || a.attname as name
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          where c.contype = 'f' and c.confrelid = ${target}::regclass`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

/** Every place where a text column, or the text of bytes, holds one of these. */
export async function placesOf(store: Store, values: readonly string[]): Promise<readonly string[]> {
  const places: string[] = []
  for (const [table, columns] of Object.entries(await columnsOf(store))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(store.db)
    for (const row of rows) {
      for (const column of columns) {
        const text =
          row[column] instanceof Uint8Array ? Buffer.from(row[column]).toString('utf8') : `${row[column]}`
        for (const value of values) if (text.includes(value)) places.push(`${table}.${column}: ${value}`)
      }
    }
  }
  return places
}
