import { type FSWatcher, watch } from 'node:fs'
import type { Log } from '../core/log.ts'

/** milliseconds from the first sign of a change to looking; editors and git write in bursts */
const SETTLE = 150

/**
 * Tells that something changed in a set of folders, without saying what: whoever is told looks at every
 * file's size and time. One watch a folder, because the systems' recursive ones take one for every file.
 */
export class FolderWatch {
  readonly #watches = new Map<string, FSWatcher>()
  readonly #changed: () => void
  readonly #log: Log
  #timer: NodeJS.Timeout | undefined

  constructor(changed: () => void, log: Log) {
    this.#changed = changed
    this.#log = log
  }

  /** Watches these folders and no others. What changed in a new one before is found by looking again. */
  follow(folders: readonly string[]): void {
    const wanted = new Set(folders)
    for (const [folder, watching] of this.#watches) {
      if (wanted.has(folder)) continue
      watching.close()
      this.#watches.delete(folder)
    }
    for (const folder of wanted) {
      if (this.#watches.has(folder)) continue
      this.#watch(folder)
      this.#settle()
    }
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const watching of this.#watches.values()) watching.close()
    this.#watches.clear()
  }

  #watch(folder: string): void {
    try {
      const watching = watch(folder, { persistent: false }, () => this.#settle())
      watching.on('error', () => {
        watching.close()
        this.#watches.delete(folder)
        this.#settle()
      })
      this.#watches.set(folder, watching)
    } catch (error) {
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
