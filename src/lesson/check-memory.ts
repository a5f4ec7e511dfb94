import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Comparable } from './translation-faults.ts'
import type { Fault } from './types.ts'

/** What a file on its own was found to be. */
export type Checked = {
  readonly faults: readonly Fault[]
  /** What faults between files are found by; undefined for a file with an error. */
  readonly located?: Comparable
}

type Kept = Checked & { readonly hash: string }
type Saved = { readonly version: string; readonly files: readonly (readonly [path: string, kept: Kept])[] }

/**
 * The faults of each file by its content, in a JSON file of this machine. All of it is derived: it may be
 * deleted at any time, and then costs one reading of all lessons.
 */
export class CheckMemory {
  readonly #file: string
  readonly #version: string
  readonly #known: Map<string, Kept>
  #used = new Map<string, Kept>()
  #isNew = false

  /** @param version of what finds the faults: what another one found is forgotten */
  constructor(file: string, version: string) {
    this.#file = file
    this.#version = version
    this.#known = new Map(savedIn(file, version))
  }

  knows(path: string): boolean {
    return this.#known.has(path)
  }

  recall(path: string, hash: string): Checked | undefined {
    const kept = this.#known.get(path)
    if (kept?.hash !== hash) return undefined
    this.#used.set(path, kept)
    return kept
  }

  keep(path: string, hash: string, checked: Checked): void {
    this.#used.set(path, { ...checked, hash })
    this.#isNew = true
  }

  /** Writes what was recalled and kept; a file that was not met is forgotten. */
  save(): void {
    if (!this.#isNew && this.#used.size === this.#known.size) return
    const saved: Saved = { version: this.#version, files: [...this.#used] }
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      const fresh = `${this.#file}.new`
      writeFileSync(fresh, JSON.stringify(saved))
      renameSync(fresh, this.#file)
    } catch {
      // Where nothing can be kept, the next check takes as long as this one.
    }
  }
}

function savedIn(file: string, version: string): Saved['files'] {
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Partial<Saved>
    return saved.version === version && Array.isArray(saved.files) ? saved.files : []
  } catch {
    return []
  }
}
