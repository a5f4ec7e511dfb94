import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'

type Write = {
  readonly statement: Database.Statement
  readonly values: readonly unknown[]
  resolve(changed: number): void
  reject(error: unknown): void
}
type Outcome = { readonly changed: number } | { readonly error: unknown }

/**
 * One commit shared by the writes that arrive in one turn of the event loop: a commit of its own costs a
 * write several times what its rows cost. Each is committed, or has failed, when its promise settles.
 */
export class SharedCommit {
  readonly #database: Database.Database
  readonly #transaction: Database.Transaction<(writes: readonly Write[]) => Outcome[]>
  #waiting: Write[] = []

  constructor(database: Database.Database) {
    this.#database = database
    this.#transaction = database.transaction((writes) => writes.map((write) => this.#run(write)))
  }

  /** @returns how many rows changed. A write that fails takes no other with it; a commit that fails, all. */
  write(statement: Database.Statement, values: readonly unknown[]): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ statement, values, resolve, reject }) === 1) void this.#commitSoon()
    })
  }

  async #commitSoon(): Promise<void> {
    // Never a part of somebody's transaction that is open between two of its queries.
    do await nextTurn()
    while (this.#database.inTransaction)
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
      if (!this.#database.inTransaction) throw error
      return { error }
    }
  }
}
