import type { LessonCache, Stored } from './cache.ts'
import { samePage } from './in-language.ts'
import { packPages } from './pages.ts'
import { Recent } from './recent.ts'
import { type Snapshot, translationIn } from './snapshot.ts'
import { translatedLesson } from './translation.ts'
import type { Lesson, Page } from './types.ts'

/** Parsed lessons kept in memory. */
const LESSONS_KEPT = 200

/** @property original the hash of the original that a translation was put in the place of */
type Kept = { readonly lesson: Lesson; readonly original?: string; pages?: readonly Page[] }

/** The lessons that are being read and quizzed at the moment, parsed, in the languages of their readers. */
export class KeptLessons {
  readonly #cache: LessonCache
  readonly #snapshot: () => Snapshot
  readonly #kept = new Recent<string, Kept>(LESSONS_KEPT)

  constructor(cache: LessonCache, snapshot: () => Snapshot) {
    this.#cache = cache
    this.#snapshot = snapshot
  }

  lesson(id: string, locale?: string): Lesson | undefined {
    return this.#keep(id, locale)?.lesson
  }

  pages(id: string, locale?: string): readonly Page[] {
    const kept = this.#keep(id, locale)
    return kept ? pagesOf(kept) : []
  }

  samePage(id: string, page: number, hash: string, locale?: string): number {
    const now = this.#keep(id, locale)
    if (!now || now.lesson.hash === hash) return page
    const versions = [undefined, ...(this.#snapshot().translations.get(id)?.keys() ?? [])]
    const then = versions.map((other) => this.#keep(id, other)).find((kept) => kept?.lesson.hash === hash)
    return then ? samePage(pagesOf(now), pagesOf(then), page) : page
  }

  #keep(id: string, locale?: string): Kept | undefined {
    const translation = translationIn(this.#snapshot(), id, locale)
    if (translation) return this.#keepTranslation(id, translation)
    const { places, stored: all } = this.#snapshot()
    const stored = all[places.get(id) ?? -1]
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
