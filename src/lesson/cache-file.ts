import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { CACHE_SCHEMA, CACHE_VERSION } from './cache-schema.ts'

/** @throws when the file cannot be opened, is damaged, or is no cache of this version */
export function openDatabase(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file, { timeout: 5_000 })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    const version = database.pragma('user_version', { simple: true })
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
    if (empty) {
      database.exec(`BEGIN; ${CACHE_SCHEMA} PRAGMA user_version = ${CACHE_VERSION}; COMMIT`)
    } else if (version !== CACHE_VERSION) {
      throw new OtherVersion(`the cache has version ${String(version)}, not ${CACHE_VERSION}`)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

/** Whether the file itself is at fault, and not the disk, its permissions or another process. */
export function isUnusable(error: unknown): boolean {
  if (error instanceof OtherVersion) return true
  return error instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT|ERROR)/.test(error.code)
}

class OtherVersion extends Error {}
