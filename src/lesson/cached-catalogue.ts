import type { Log } from '../core/log.ts'
import type { LessonCache } from './cache.ts'
import type { Catalogue, CatalogueChange, LoadedCatalogue } from './catalogue.ts'
import { inLanguage } from './in-language.ts'
import { KeptLessons } from './kept-lessons.ts'
import type { Library } from './library.ts'
import { Passages } from './search/passages.ts'
import { Search } from './search/search.ts'
import { termsBeginning } from './search/terms.ts'
import { type Snapshot, translationIn } from './snapshot.ts'
import { translatedEntry } from './translation.ts'
import type { Entry, Fault, FoundTerm, Hit, Lesson, Page, Track } from './types.ts'
import { FolderWatch } from './watch.ts'

/** What a catalogue needs of a library: lessons in hand never change. */
export type Shelved = Pick<Library, 'snapshot' | 'folders' | 'faults' | 'stop' | 'refresh'>

const RELATED = 3
/** Lessons opened for what is typed of a term: each costs a third of a millisecond. */
const TERM_LESSONS = 12

/** The lessons of a library as they are now, read from the local cache. */
export class CachedCatalogue implements LoadedCatalogue {
  readonly #cache: LessonCache
  readonly #library: Shelved
  readonly #search: Search
  readonly #log: Log
  readonly #kept: KeptLessons
  readonly #languages = new Map<string, Catalogue>()
  readonly #listeners = new Set<(change: CatalogueChange) => void>()
  readonly #watch: FolderWatch | undefined
  #reloading: Promise<void> = Promise.resolve()

  constructor(
    cache: LessonCache,
    library: Shelved,
    { log, watch = true }: { readonly log: Log; readonly watch?: boolean },
  ) {
    this.#cache = cache
    this.#library = library
    this.#log = log
    this.#kept = new KeptLessons(cache, () => this.#now)
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
        samePage: (id, page, hash) => this.#kept.samePage(id, page, hash, locale),
      })
      this.#languages.set(locale, own)
    }
    return own
  }

  entry(id: string, locale?: string): Entry | undefined {
    const place = this.#now.places.get(id)
    const original = place === undefined ? undefined : this.#at(place)
    const translation = translationIn(this.#now, id, locale)
    return original && translation ? translatedEntry(original, translation.entry) : original
  }

  lesson(id: string, locale?: string): Lesson | undefined {
    return this.#kept.lesson(id, locale)
  }

  questionIds(id: string, locale?: string): readonly string[] {
    const place = this.#now.places.get(id)
    const original = place === undefined ? undefined : this.#now.stored[place]
    const stored = translationIn(this.#now, id, locale) ?? original
    return stored ? this.#cache.questionIds(stored.row) : []
  }

  pages(id: string, locale?: string): readonly Page[] {
    return this.#kept.pages(id, locale)
  }

  samePage(id: string, page: number, hash: string): number {
    return this.#kept.samePage(id, page, hash)
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
    const lessons = [...places].flatMap((place) => this.lesson(this.#now.order[place] ?? '', locale) ?? [])
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
    const terms = this.lesson(id)?.terms ?? []
    const words = [title, ...terms.map(({ term }) => term)].join(' ')
    return this.search(words, RELATED + 1).map((hit) => hit.lesson)
  }

  #module(entry: Entry): readonly string[] {
    const track = this.#now.tracks.find(({ id }) => id === entry.track)
    return track?.modules.find(({ id }) => id === entry.module)?.lessons ?? []
  }
}
