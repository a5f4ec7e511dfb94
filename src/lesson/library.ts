import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Log } from '../core/log.ts'
import type { Known, LessonCache, Stored } from './cache.ts'
import type { CatalogueChange } from './catalogue.ts'
import { crossFaults } from './cross-faults.ts'
import { type ReadFile, readLessons } from './parse/files.ts'
import { NO_PLAN, type Plan, parsePlan } from './parse/plan.ts'
import { CATALOGUE_FILE, type Found, type Scan, scan } from './scan.ts'
import { inSlices } from './slices.ts'
import { buildSnapshot, type Snapshot } from './snapshot.ts'
import { translationFaults } from './translation-faults.ts'
import type { Fault } from './types.ts'

/** Lessons handled between two turns of the event loop. */
const SLICE = 2_000

/** The lesson files, what the cache keeps of them, and the snapshot that is made of both. */
export class Library {
  readonly #dir: string
  readonly #cache: LessonCache
  readonly #log: Log
  readonly #stored = new Map<string, Stored>()
  readonly #known: Map<string, Known>
  readonly #stopping = new AbortController()
  #plan: Plan = NO_PLAN
  #folders: readonly string[] = []
  #snapshot: Snapshot | undefined

  private constructor(dir: string, cache: LessonCache, log: Log) {
    this.#dir = dir
    this.#cache = cache
    this.#log = log
    this.#known = cache.known()
  }

  /**
   * Reads the files that changed since the cache was written, and no others.
   * @throws SettingError when the directory cannot be read
   */
  static async open(dir: string, cache: LessonCache, log: Log): Promise<Library> {
    const library = new Library(dir, cache, log)
    for (let after = ''; ; await setImmediate()) {
      const some = cache.storedAfter(after, SLICE)
      for (const one of some) library.#stored.set(one.entry.file, one)
      after = some.at(-1)?.entry.file ?? after
      if (some.length < SLICE) break
    }
    await library.refresh()
    return library
  }

  get snapshot(): Snapshot {
    if (!this.#snapshot) throw new Error('the library is not open')
    return this.#snapshot
  }

  /** Absolute paths of the folders that hold the lessons. */
  get folders(): readonly string[] {
    return this.#folders
  }

  /**
   * Looks at every file's size and time, reads what changed, and replaces the snapshot. Undefined when
   * nothing did. Calls must not overlap.
   */
  async refresh(): Promise<CatalogueChange | undefined> {
    const before = this.#snapshot
    const seen = await scan(this.#dir)
    this.#folders = seen.folders
    const ids = new Set<string>()
    const { changed, gone } = await inSlices(this.#compare(seen))
    this.#forget(gone, ids)
    await this.#read(changed, ids)
    const read = changed.map(({ path }) => path)
    const replanned = this.#readPlan(seen.catalogue)
    if (before && ids.size === 0 && !replanned) {
      this.#report(read, before)
      return undefined
    }
    const after = await inSlices(buildSnapshot(this.#stored.values(), this.#plan))
    this.#snapshot = after
    this.#report(before ? read : [...this.#known.keys()], after)
    const change = changeBetween(before, after, ids)
    const { updated, removed } = change
    const counts = { lessons: after.order.length, updated: updated.length, removed: removed.length }
    this.#log.info(counts, before ? 'lessons reloaded' : 'lessons loaded')
    return change
  }

  /** All that is wrong with the files as they were read last. */
  faults(): Fault[] {
    const source = this.#readPlanFile()
    const plan = source === undefined ? undefined : parsePlan(CATALOGUE_FILE, source)
    return [
      ...this.#cache.faults(),
      ...(plan?.faults ?? []),
      ...crossFaults([...this.#stored.values()], CATALOGUE_FILE, plan),
      ...translationFaults([...this.#stored.values()]),
    ]
  }

  /** A refresh under way ends after the batch in hand. */
  stop(): void {
    this.#stopping.abort()
  }

  /** What differs from what was seen last, by size and time. */
  *#compare({ lessons }: Scan): Generator<void, { changed: readonly Found[]; gone: readonly string[] }> {
    const present = new Set<string>()
    const changed: Found[] = []
    for (const found of lessons) {
      present.add(found.path)
      if (this.#known.get(found.path)?.stamp !== found.stamp) changed.push(found)
      if (present.size % SLICE === 0) yield
    }
    const gone: string[] = []
    let looked = 0
    for (const path of this.#known.keys()) {
      if (!present.has(path)) gone.push(path)
      looked += 1
      if (looked % SLICE === 0) yield
    }
    return { changed, gone }
  }

  /** The ids that the files' lessons had are added to `ids`. */
  #forget(gone: readonly string[], ids: Set<string>): void {
    if (gone.length === 0) return
    this.#cache.forget(gone)
    for (const path of gone) {
      const id = this.#stored.get(path)?.entry.id
      if (id !== undefined) ids.add(id)
      this.#known.delete(path)
      this.#stored.delete(path)
    }
  }

  /** The ids that the files' lessons had or have are added to `ids`. */
  async #read(changed: readonly Found[], ids: Set<string>): Promise<void> {
    const tasks = changed.map((found) => ({ ...found, hash: this.#known.get(found.path)?.hash ?? '' }))
    // Nobody waits for an answer before the first snapshot, so whole batches are written at a time.
    const busy = this.#snapshot !== undefined
    const handle = async (files: readonly ReadFile[]) => {
      for (const some of busy ? files.map((file) => [file]) : [files]) {
        this.#cache.write(some)
        for (const file of some) this.#remember(file, ids)
        await setImmediate()
      }
    }
    await readLessons(this.#dir, tasks, { handle, busy, signal: this.#stopping.signal })
  }

  #remember(file: ReadFile, ids: Set<string>): void {
    const { path, stamp } = file
    if (file.state === 'unreadable') this.#known.set(path, { stamp: '', hash: '' })
    else if (file.state === 'same') this.#known.set(path, { stamp, hash: this.#known.get(path)?.hash ?? '' })
    else this.#known.set(path, { stamp, hash: file.hash })
    if (file.state !== 'parsed') return
    const before = this.#stored.get(path)
    const after = this.#cache.storedAt(path)
    if (before) ids.add(before.entry.id)
    if (!after) return
    ids.add(after.entry.id)
    this.#stored.set(path, after)
  }

  /** Whether the plan is another one now; a broken file keeps the last good one. */
  #readPlan(found: Found | undefined): boolean {
    const kept = this.#cache.plan()
    const first = this.#snapshot === undefined
    if (first && kept) this.#plan = kept.plan
    if (kept?.stamp === found?.stamp) return false
    const source = found && this.#readPlanFile()
    const read = source === undefined ? undefined : parsePlan(CATALOGUE_FILE, source)
    if (read) this.#logErrors(read.faults, kept !== undefined)
    if (read && !read.plan) return false
    this.#plan = read?.plan ?? NO_PLAN
    this.#cache.keepPlan(found && { stamp: found.stamp, plan: this.#plan })
    return true
  }

  #readPlanFile(): string | undefined {
    try {
      return readFileSync(join(this.#dir, CATALOGUE_FILE), 'utf8')
    } catch {
      return undefined
    }
  }

  #report(paths: readonly string[], { places, stored }: Snapshot): void {
    const read = new Set(paths)
    const faults = this.#cache.faults().filter(({ file }) => read.has(file))
    const taken = [...read].flatMap((path) => {
      const one = this.#stored.get(path)
      const owner = one && stored[places.get(one.entry.id) ?? -1]
      return one && owner && owner.entry.file !== path
        ? crossFaults([owner, one], CATALOGUE_FILE, undefined)
        : []
    })
    for (const fault of [...faults, ...taken.filter(({ code }) => code === 'id.taken')]) {
      this.#logErrors([fault], fault.code !== 'id.taken' && this.#stored.has(fault.file))
    }
  }

  #logErrors(faults: readonly Fault[], hasGood: boolean): void {
    for (const { file, line, column, code, reason, severity } of faults) {
      if (severity !== 'error') continue
      const then = hasGood ? 'its last good version stays' : 'it is left out'
      this.#log.warn({ file, line, column, code, reason }, `a lesson file has an error: ${then}`)
    }
  }
}

function changeBetween(
  before: Snapshot | undefined,
  after: Snapshot,
  ids: Iterable<string>,
): CatalogueChange {
  const updated: string[] = []
  const removed: string[] = []
  for (const id of ids) {
    const was = before?.stored[before.places.get(id) ?? -1]?.entry
    const is = after.stored[after.places.get(id) ?? -1]?.entry
    if (is && (is.hash !== was?.hash || is.file !== was.file)) updated.push(id)
    else if (was && !is) removed.push(id)
  }
  return { updated, removed }
}
