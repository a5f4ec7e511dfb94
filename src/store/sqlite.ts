import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type CompiledQuery, type Dialect, SqliteDialect } from 'kysely'
import { SettingError } from '../core/errors.ts'
import type { Ran, Run } from './prepared.ts'
import { SharedCommit } from './shared-commit.ts'
import { SharedSnapshot } from './shared-snapshot.ts'
import { SharedSync, syncDirectoryOf } from './sync.ts'

/** What a database engine offers the store beside its queries. */
export type Engine = {
  readonly dialect: Dialect
  /** A shorter way to run a compiled query than the dialect's. */
  readonly run?: Run
  /** Resolves when everything committed before the call survives a power loss. */
  settled(): Promise<void>
  /** Gives back what the engine holds beside the dialect's own connections. */
  release(): Promise<void>
}

/**
 * Opens the database file.
 * @param asGuest beside a running bot, as a command of the operator does; otherwise this process is the bot
 * @throws SettingError when another bot runs on the same file, or the file cannot be opened.
 */
export function openSqlite(file: string, asGuest: boolean): Engine {
  const lock = asGuest ? undefined : lockFor(file)
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL') // see SharedSync for what makes it durable
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // A checkpoint syncs twice on this thread, so it comes seldom: at 32 MB of WAL instead of 4.
  database.pragma('wal_autocheckpoint = 8000')
  database.pragma('cache_size = -16000') // kilobytes
  database.pragma('user_version = 1') // writes, so that the WAL file exists from here on
  syncDirectoryOf(file)
  const sync = new SharedSync(`${file}-wal`)
  const statements = withCachedStatements(database)
  const snapshot = new SharedSnapshot(database)
  const commits = new SharedCommit({ database, snapshot, sync })
  return {
    dialect: new SqliteDialect({ database: forKysely(statements, { snapshot, sync }) }),
    run: async <R>({ sql, parameters }: CompiledQuery<R>): Promise<Ran<R>> => {
      const statement = statements.prepare(sql)
      if (!statement.readonly) return { rows: [], changed: await commits.write(statement, parameters) }
      // What another's open transaction wrote may yet be undone.
      while (database.inTransaction && !snapshot.isOpen) await nextTurn()
      snapshot.open()
      return { rows: statement.all(...parameters) as R[], changed: 0 }
    },
    settled: () => sync.settled(),
    release: async () => {
      await sync.close()
      lock?.close()
    },
  }
}

/** Kysely prepares a statement anew for every query; the text is the same each time. */
function withCachedStatements(database: Database.Database) {
  const statements = new Map<string, Database.Statement>()
  return {
    prepare(sql: string): Database.Statement {
      let statement = statements.get(sql)
      if (!statement) {
        statement = database.prepare(sql)
        if (statements.size >= 500) statements.clear()
        statements.set(sql, statement)
      }
      return statement
    },
    close: () => database.close(),
  }
}

type Statements = ReturnType<typeof withCachedStatements>
type Shared = { readonly snapshot: SharedSnapshot; readonly sync: SharedSync }

/** Kysely runs a statement as soon as it has it; it may write, or begin or commit a transaction. */
function forKysely(statements: Statements, { snapshot, sync }: Shared): Statements {
  return {
    prepare(sql) {
      const statement = statements.prepare(sql)
      snapshot.end()
      if (!statement.reader || !statement.readonly) sync.writes()
      return statement
    },
    close() {
      snapshot.end()
      return statements.close()
    },
  }
}

/** A lock that the operating system gives back however the process ends: an open SQLite transaction. */
function lockFor(file: string): Database.Database {
  let lock: Database.Database
  try {
    mkdirSync(dirname(file), { recursive: true })
    lock = new Database(`${file}.lock`, { timeout: 0 })
  } catch (cause) {
    throw new SettingError(
      `DATABASE_URL is file:${file}, and nothing can be written there (${reason(cause)}). Make the folder writable for this user, or name another file.`,
      { cause },
    )
  }
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw new SettingError(
      `DATABASE_URL is file:${file}, and another Homeroom is running on it. Stop that one first, or give both a postgres:// database.`,
      { cause },
    )
  }
  return lock
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
