import { close, closeSync, fdatasync, fsyncSync, open, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const openFile = promisify(open)
const syncFile = promisify(fdatasync)
const closeFile = promisify(close)

type Sync = { readonly covers: number; readonly done: Promise<void> }

/**
 * One disk sync shared by everyone who waits for it.
 *
 * SQLite commits here under `synchronous = NORMAL`: a commit has written its frames to the WAL but has
 * not synced them. Awaiting settled() after a commit syncs the WAL file, so that what was committed
 * before the call survives a power loss: the same promise as `synchronous = FULL`, off the main thread,
 * and once for all presses that arrived together. SQLite itself still syncs the WAL before each
 * checkpoint and the database file after it, so frames that left the WAL are on disk too.
 */
export class SharedSync {
  readonly #path: string
  #descriptor: number | undefined
  /** Counts what may have written, so that a sync is known to hold it, and nothing new needs none. */
  #written = 1
  #synced = 0
  #running: Sync | undefined
  #next: Promise<void> | undefined

  /** @param path the WAL file; it exists for as long as a connection is open. */
  constructor(path: string) {
    this.#path = path
  }

  /** To be called in the same turn, before anything is written or committed. */
  writes(): void {
    this.#written++
  }

  /** Resolves when everything committed before the call is on disk. Rejects when the disk refuses. */
  async settled(): Promise<void> {
    if (this.#synced === this.#written) return
    if (this.#running === undefined) return this.#start()
    if (this.#running.covers === this.#written) return this.#running.done
    // A sync that has begun may have missed our frames, so those who come now share the one after it.
    this.#next ??= this.#running.done.then(
      () => this.#start(),
      () => this.#start(),
    )
    return this.#next
  }

  async close(): Promise<void> {
    await this.#running?.done.catch(() => undefined)
    if (this.#descriptor !== undefined) await closeFile(this.#descriptor)
    this.#descriptor = undefined
  }

  #start(): Promise<void> {
    this.#next = undefined
    const covers = this.#written
    const done = this.#sync().then(
      () => {
        this.#synced = covers
        this.#running = undefined
      },
      (error: unknown) => {
        this.#running = undefined
        throw error
      },
    )
    this.#running = { covers, done }
    return done
  }

  async #sync(): Promise<void> {
    this.#descriptor ??= await openFile(this.#path, 'r+')
    await syncFile(this.#descriptor)
  }
}

/** Makes a new file's name itself survive a power loss. */
export function syncDirectoryOf(path: string): void {
  const descriptor = openSync(dirname(path), 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
