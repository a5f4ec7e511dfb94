import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Engine } from './sqlite.ts'

const INT8 = 20

/** Many processes may share one Postgres. A commit there is durable when it returns. */
export function openPostgres(url: string): Engine {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: {
      // Times and counts fit a double; pg gives them as strings otherwise.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
    },
  })
  // Without a listener an idle connection that breaks would end the process; the next query reports it.
  pool.on('error', () => undefined)
  return {
    dialect: new PostgresDialect({ pool }),
    settled: async () => undefined,
    release: async () => undefined,
  }
}
