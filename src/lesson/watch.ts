import { type FSWatcher, statSync, watch } from 'node:fs'
import type { Log } from '../core/log.ts'

/** milliseconds from the first sign of a change to looking; editors and git write in bursts */
const SETTLE = 150

/**
 * Tells that something changed in a set of folders, without saying what: whoever is told looks at every
 * file's size and time. One watch a folder, because the systems' recursive ones take one for every file.
 */
export class FolderWatch {
  /** By identity; undefined for a folder that cannot be watched, which is tried once. */
  readonly #watches = new Map<string, FSWatcher | undefined>()
  readonly #changed: () => void
  readonly #log: Log
  #timer: NodeJS.Timeout | undefined

  constructor(changed: () => void, log: Log) {
    this.#changed = changed
    this.#log = log
  }

  /** Watches these folders and no others. What changed in a new one before is found by looking again. */
  follow(folders: readonly string[]): void {
    const wanted = new Map(folders.map((folder) => [identityOf(folder), folder]))
    for (const [identity, watching] of this.#watches) {
      if (wanted.has(identity)) continue
      watching?.close()
      this.#watches.delete(identity)
    }
    for (const [identity, folder] of wanted) {
      if (this.#watches.has(identity)) continue
      this.#watch(identity, folder)
      this.#settle()
    }
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const watching of this.#watches.values()) watching?.close()
    this.#watches.clear()
  }

  #watch(identity: string, folder: string): void {
    try {
      const watching = watch(folder, { persistent: false }, () => this.#settle())
      watching.on('error', () => {
        watching.close()
        this.#watches.set(identity, undefined)
        this.#settle()
      })
      this.#watches.set(identity, watching)
    } catch (error) {
      this.#watches.set(identity, undefined)
      this.#log.warn({ folder, error }, 'a lesson folder cannot be watched: its changes show after a restart')
    }
  }

  #settle(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#changed()
    }, SETTLE)
  }
}

/** A folder that was removed and made again is another one, and the old one's watch is deaf. */
function identityOf(folder: string): string {
  const stat = statSync(folder, { bigint: true, throwIfNoEntry: false })
  return `${folder} ${stat?.ino} ${stat?.birthtimeNs}`
}
