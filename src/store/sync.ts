import { close, closeSync, fdatasync, fsyncSync, open, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const openFile = promisify(open)
const syncFile = promisify(fdatasync)
const closeFile = promisify(close)

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
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  /** @param path the WAL file; it exists for as long as a connection is open. */
  constructor(path: string) {
    this.#path = path
  }

  /** Resolves when everything committed before the call is on disk. Rejects when the disk refuses. */
  settled(): Promise<void> {
    if (this.#running === undefined) return this.#start()
    // A sync that has begun may have missed our frames, so those who come now share the one after it.
    this.#next ??= this.#running.then(
      () => this.#start(),
      () => this.#start(),
    )
    return this.#next
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => undefined)
    if (this.#descriptor !== undefined) await closeFile(this.#descriptor)
    this.#descriptor = undefined
  }

  #start(): Promise<void> {
    this.#next = undefined
    this.#running = this.#sync().finally(() => {
      this.#running = undefined
    })
    return this.#running
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
