import type Database from 'better-sqlite3'

/**
 * One read transaction shared by the reads of one turn of the event loop: taking and giving back SQLite's
 * locks costs a read as much as the read itself. Whatever writes ends it first, so that no reader misses it.
 */
export class SharedSnapshot {
  readonly #database: Database.Database
  readonly #begin: Database.Statement
  readonly #commit: Database.Statement
  #isOpen = false

  constructor(database: Database.Database) {
    this.#database = database
    this.#begin = database.prepare('begin')
    this.#commit = database.prepare('commit')
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  open(): void {
    if (this.#isOpen) return
    this.#begin.run()
    this.#isOpen = true
    setImmediate(() => this.end())
  }

  end(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    // A read that failed on the disk may have ended it already.
    if (this.#database.inTransaction) this.#commit.run()
  }
}
