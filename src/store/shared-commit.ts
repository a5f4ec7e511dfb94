import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { SharedSnapshot } from './shared-snapshot.ts'
import type { SharedSync } from './sync.ts'

type Write = {
  readonly statement: Database.Statement
  readonly values: readonly unknown[]
  resolve(changed: number): void
  reject(error: unknown): void
}
type Outcome = { readonly changed: number } | { readonly error: unknown }

type Parts = {
  readonly database: Database.Database
  readonly snapshot: SharedSnapshot
  readonly sync: SharedSync
}

/**
 * One commit shared by the writes that arrive in one turn of the event loop: a commit of its own costs a
 * write several times what its rows cost. Each is committed, or has failed, when its promise settles.
 */
export class SharedCommit {
  readonly #parts: Parts
  readonly #transaction: Database.Transaction<(writes: readonly Write[]) => Outcome[]>
  #waiting: Write[] = []

  constructor(parts: Parts) {
    this.#parts = parts
    this.#transaction = parts.database.transaction((writes) => writes.map((write) => this.#run(write)))
  }

  /** @returns how many rows changed. A write that fails takes no other with it; a commit that fails, all. */
  write(statement: Database.Statement, values: readonly unknown[]): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ statement, values, resolve, reject }) === 1) void this.#commitSoon()
    })
  }

  async #commitSoon(): Promise<void> {
    const { database, snapshot, sync } = this.#parts
    // Never a part of somebody's transaction that is open between two of its queries.
    do {
      await nextTurn()
      snapshot.end()
    } while (database.inTransaction)
    sync.writes()
    const writes = this.#waiting
    this.#waiting = []
    let outcomes: readonly Outcome[]
    try {
      outcomes = this.#transaction.immediate(writes)
    } catch (error) {
      outcomes = writes.map(() => ({ error }))
    }
    writes.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index]!
      if ('error' in outcome) reject(outcome.error)
      else resolve(outcome.changed)
    })
  }

  #run({ statement, values }: Write): Outcome {
    try {
      return { changed: statement.run(...values).changes }
    } catch (error) {
      // A full or broken disk ends the whole transaction; a broken constraint undoes its own statement only.
      if (!this.#parts.database.inTransaction) throw error
      return { error }
    }
  }
}
