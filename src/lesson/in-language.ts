import type { Catalogue } from './catalogue.ts'
import type { Entry, FoundTerm, Lesson, Page } from './types.ts'

/** What reads differently in another language. */
export interface Translated {
  entry(id: string): Entry | undefined
  lesson(id: string): Lesson | undefined
  pages(id: string): readonly Page[]
  questionIds(id: string): readonly string[]
  terms(typed: string, limit: number): readonly FoundTerm[]
  samePage(id: string, page: number, hash: string): number
}

/** The same lessons in the same order, with the words of their translations where there are any. */
export function inLanguage(original: Catalogue, translated: Translated): Catalogue {
  const mine = (entry: Entry): Entry => translated.entry(entry.id) ?? entry
  const mineOrNone = (entry: Entry | undefined) => entry && mine(entry)
  return {
    ...translated,
    get size() {
      return original.size
    },
    in: (locale) => original.in(locale),
    tracks: () => original.tracks(),
    order: () => original.order(),
    position: (id) => original.position(id),
    previous: (id) => mineOrNone(original.previous(id)),
    next: (id) => mineOrNone(original.next(id)),
    related: (id) => original.related(id).map(mine),
    trackOf: (entry) => original.trackOf(entry),
    search: (query, limit) => original.search(query, limit),
    complete: (typed, limit) => original.complete(typed, limit).map(mine),
    onChange: (listener) => original.onChange(listener),
  }
}

/** The page on which the section begins that stands first on `page` of other pages. */
export function samePage(now: readonly Page[], then: readonly Page[], page: number): number {
  const section = then[page]?.blocks[0]?.section
  const shows = ({ blocks }: Page) => blocks.some((block) => block.section === section)
  const [first, here] = [now.findIndex(shows), then.findIndex(shows)]
  if (section === undefined || first === -1) return page
  // A section over several pages is gone on with as far into it as before, if it is as long.
  const further = first + Math.max(0, page - here)
  return now[further] && shows(now[further]) ? further : first
}
