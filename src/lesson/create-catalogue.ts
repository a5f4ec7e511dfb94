import type { Log } from '../core/log.ts'
import { LessonCache, type Stored } from './cache.ts'
import { isUnusable } from './cache-file.ts'
import type { Catalogue, CatalogueChange } from './catalogue.ts'
import { inLanguage, samePage } from './in-language.ts'
import { Library } from './library.ts'
import { packPages } from './pages.ts'
import { NO_PLAN } from './parse/plan.ts'
import { Recent } from './recent.ts'
import type { LessonRecord } from './record.ts'
import { Passages } from './search/passages.ts'
import { Search } from './search/search.ts'
import { termsBeginning } from './search/terms.ts'
import { inSlices } from './slices.ts'
import { buildSnapshot, type Snapshot } from './snapshot.ts'
import { translatedEntry, translatedLesson } from './translation.ts'
import type { Entry, Fault, FoundTerm, Hit, Lesson, Page, Track } from './types.ts'
import { FolderWatch } from './watch.ts'

export type CatalogueOptions = {
  /** The lessons directory. */
  readonly dir: string
  /** Where what was read is kept for the next start; derived, so it may be deleted at any time. */
  readonly cacheFile: string
  readonly log: Log
  /** Whether changed files are reloaded while this runs; true unless said otherwise. */
  readonly watch?: boolean
}

export interface LoadedCatalogue extends Catalogue {
  /** All that is wrong with the lesson files as they were read last. */
  faults(): readonly Fault[]
  /** Looks for changed files now; resolves when they are loaded. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * Loads the lessons of a directory, and keeps them as the files change.
 * @throws SettingError when the directory cannot be read
 */
export async function createCatalogue(options: CatalogueOptions): Promise<LoadedCatalogue> {
  const { cacheFile, log } = options
  try {
    return await load(options)
  } catch (error) {
    if (!isUnusable(error)) throw error
    LessonCache.discard(cacheFile, error, log)
    return await load(options)
  }
}

/** A catalogue of lessons that are in hand rather than in files, in memory alone. */
export async function catalogueOf(records: readonly LessonRecord[], log: Log): Promise<LoadedCatalogue> {
  const cache = LessonCache.open(':memory:', log)
  cache.write(
    records.map((record) => {
      const { file: path, hash } = record.entry
      return { path, stamp: hash, state: 'parsed', hash, faults: [], record }
    }),
  )
  const snapshot = await inSlices(buildSnapshot(cache.storedAfter('', records.length), NO_PLAN))
  const library: Shelved = {
    ...{ snapshot, folders: [], faults: () => [], stop: () => undefined },
    refresh: async () => undefined,
  }
  return new CachedCatalogue(cache, library, { log, watch: false })
}

/** What a catalogue needs of a library: lessons in hand never change. */
type Shelved = Pick<Library, 'snapshot' | 'folders' | 'faults' | 'stop' | 'refresh'>

async function load(options: CatalogueOptions): Promise<LoadedCatalogue> {
  const cache = LessonCache.open(options.cacheFile, options.log)
  try {
    return new CachedCatalogue(cache, await Library.open(options.dir, cache, options.log), options)
  } catch (error) {
    cache.close()
    throw error
  }
}

/** Parsed lessons kept in memory: those that are being read and quizzed at the moment. */
const LESSONS_KEPT = 200
const RELATED = 3
/** Lessons opened for what is typed of a term: each costs a third of a millisecond. */
const TERM_LESSONS = 12

/** @property original the hash of the original that a translation was put in the place of */
type Kept = { readonly lesson: Lesson; readonly original?: string; pages?: readonly Page[] }

class CachedCatalogue implements LoadedCatalogue {
  readonly #cache: LessonCache
  readonly #library: Shelved
  readonly #search: Search
  readonly #log: Log
  readonly #kept = new Recent<string, Kept>(LESSONS_KEPT)
  readonly #languages = new Map<string, Catalogue>()
  readonly #listeners = new Set<(change: CatalogueChange) => void>()
  readonly #watch: FolderWatch | undefined
  #reloading: Promise<void> = Promise.resolve()

  constructor(
    cache: LessonCache,
    library: Shelved,
    { log, watch = true }: Pick<CatalogueOptions, 'log' | 'watch'>,
  ) {
    this.#cache = cache
    this.#library = library
    this.#log = log
    this.#search = new Search(new Passages(cache.database), () => cache.vocabulary())
    if (!watch) return
    this.#watch = new FolderWatch(() => void this.reload(), log)
    this.#watch.follow(library.folders)
  }

  get #now(): Snapshot {
    return this.#library.snapshot
  }

  get size(): number {
    return this.#now.order.length
  }

  tracks(): readonly Track[] {
    return this.#now.tracks
  }

  in(locale: string): Catalogue {
    let own = this.#languages.get(locale)
    if (!own) {
      own = inLanguage(this, {
        entry: (id) => this.entry(id, locale),
        lesson: (id) => this.lesson(id, locale),
        questionIds: (id) => this.questionIds(id, locale),
        pages: (id) => this.pages(id, locale),
        terms: (typed, limit) => this.terms(typed, limit, locale),
        samePage: (id, page, hash) => this.samePage(id, page, hash, locale),
      })
      this.#languages.set(locale, own)
    }
    return own
  }

  entry(id: string, locale?: string): Entry | undefined {
    const place = this.#now.places.get(id)
    const original = place === undefined ? undefined : this.#at(place)
    const translation = this.#translation(id, locale)
    return original && translation ? translatedEntry(original, translation.entry) : original
  }

  lesson(id: string, locale?: string): Lesson | undefined {
    return this.#keep(id, locale)?.lesson
  }

  questionIds(id: string, locale?: string): readonly string[] {
    const place = this.#now.places.get(id)
    const original = place === undefined ? undefined : this.#now.stored[place]
    const stored = this.#translation(id, locale) ?? original
    return stored ? this.#cache.questionIds(stored.row) : []
  }

  pages(id: string, locale?: string): readonly Page[] {
    const kept = this.#keep(id, locale)
    return kept ? pagesOf(kept) : []
  }

  samePage(id: string, page: number, hash: string, locale?: string): number {
    const now = this.#keep(id, locale)
    if (!now || now.lesson.hash === hash) return page
    const versions = [undefined, ...(this.#now.translations.get(id)?.keys() ?? [])]
    const then = versions.map((other) => this.#keep(id, other)).find((kept) => kept?.lesson.hash === hash)
    return then ? samePage(pagesOf(now), pagesOf(then), page) : page
  }

  order(): readonly string[] {
    return this.#now.order
  }

  position(id: string): number {
    return (this.#now.places.get(id) ?? -1) + 1
  }

  previous(id: string): Entry | undefined {
    const place = this.#now.places.get(id)
    return place === undefined ? undefined : this.#at(place - 1)
  }

  next(id: string): Entry | undefined {
    const place = this.#now.places.get(id)
    return place === undefined ? undefined : this.#at(place + 1)
  }

  related(id: string): readonly Entry[] {
    const entry = this.entry(id)
    if (!entry) return []
    const module = this.#module(entry)
    const here = module.indexOf(id)
    const named = entry.related.length > 0 ? entry.related : this.#alike(entry)
    const candidates = [...named, ...module.slice(here + 1), ...module.slice(0, here)]
    const others = [...new Set(candidates)].filter((other) => other !== id)
    return others
      .map((other) => this.entry(other))
      .filter((other) => other !== undefined)
      .slice(0, RELATED)
  }

  trackOf({ track, module }: Entry): { readonly track: string; readonly module: string } {
    const names = this.#now.trackNames.get(track)
    return { track: names?.title ?? track, module: names?.modules.get(module) ?? module }
  }

  search(query: string, limit: number): readonly Hit[] {
    return this.#search.search(this.#now, query, limit)
  }

  complete(typed: string, limit: number): readonly Entry[] {
    return this.#search
      .complete(this.#now, typed, limit)
      .map((place) => this.#at(place))
      .filter((entry) => entry !== undefined)
  }

  terms(typed: string, limit: number, locale?: string): readonly FoundTerm[] {
    const places = new Set(this.#search.placesOfTerm(this.#now, typed, TERM_LESSONS))
    const lessons = [...places].flatMap(
      (place) => this.#keep(this.#now.order[place] ?? '', locale)?.lesson ?? [],
    )
    return termsBeginning(lessons, typed, limit)
  }

  onChange(listener: (changed: CatalogueChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  faults(): readonly Fault[] {
    return this.#library.faults()
  }

  reload(): Promise<void> {
    this.#reloading = this.#reloading.then(() => this.#refresh())
    return this.#reloading
  }

  async close(): Promise<void> {
    this.#watch?.close()
    this.#library.stop()
    await this.#reloading
    this.#cache.close()
  }

  async #refresh(): Promise<void> {
    try {
      const change = await this.#library.refresh()
      this.#watch?.follow(this.#library.folders)
      if (!change) return
      for (const listener of this.#listeners) listener(change)
    } catch (error) {
      this.#log.error({ error }, 'the lessons could not be reloaded: they stay as they were')
    }
  }

  #at(place: number): Entry | undefined {
    return this.#now.stored[place]?.entry
  }

  /** Lessons that share this one's rarest words of title and terms. */
  #alike({ id, title }: Entry): readonly string[] {
    const terms = this.#keep(id)?.lesson.terms ?? []
    const words = [title, ...terms.map(({ term }) => term)].join(' ')
    return this.search(words, RELATED + 1).map((hit) => hit.lesson)
  }

  #module(entry: Entry): readonly string[] {
    const track = this.#now.tracks.find(({ id }) => id === entry.track)
    return track?.modules.find(({ id }) => id === entry.module)?.lessons ?? []
  }

  #translation(id: string, locale: string | undefined): Stored | undefined {
    return locale === undefined ? undefined : this.#now.translations.get(id)?.get(locale)
  }

  #keep(id: string, locale?: string): Kept | undefined {
    const translation = this.#translation(id, locale)
    if (translation) return this.#keepTranslation(id, translation)
    const place = this.#now.places.get(id)
    const stored = place === undefined ? undefined : this.#now.stored[place]
    if (!stored) return undefined
    const kept = this.#kept.get(id)
    if (kept?.lesson.hash === stored.entry.hash) return kept
    const lesson = this.#cache.lesson(stored.row)
    if (lesson?.id !== id) return undefined
    const fresh = { lesson }
    this.#kept.set(id, fresh)
    return fresh
  }

  #keepTranslation(id: string, { row, entry }: Stored): Kept | undefined {
    const original = this.#keep(id)?.lesson
    if (!original) return undefined
    const kept = this.#kept.get(entry.file)
    if (kept?.lesson.hash === entry.hash && kept.original === original.hash) return kept
    const lesson = this.#cache.lesson(row)
    if (lesson?.file !== entry.file) return undefined
    const fresh = { lesson: translatedLesson(original, lesson), original: original.hash }
    this.#kept.set(entry.file, fresh)
    return fresh
  }
}

function pagesOf(kept: Kept): readonly Page[] {
  kept.pages ??= packPages(kept.lesson.summary, kept.lesson.sections).pages
  return kept.pages
}
