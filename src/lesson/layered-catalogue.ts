import type { Catalogue } from './catalogue.ts'
import { wordsOf } from './search/words.ts'
import type { Entry, FoundTerm, Hit, Lesson, Page, Track } from './types.ts'

const RELATED = 3

/** The lessons that all share, and after them a team's own, as one track. */
export class LayeredCatalogue implements Catalogue {
  readonly #shared: Catalogue
  readonly #own: Catalogue
  readonly #titleIn: (locale: string) => string
  readonly #title: string
  readonly #languages = new Map<string, Catalogue>()
  #order: { readonly shared: readonly string[]; readonly all: readonly string[] } | undefined

  /** @param titleIn what the team's track is called in a language */
  constructor(shared: Catalogue, own: Catalogue, titleIn: (locale: string) => string, locale = 'en') {
    this.#shared = shared
    this.#own = own
    this.#titleIn = titleIn
    this.#title = titleIn(locale)
  }

  get size(): number {
    return this.#shared.size + this.#own.size
  }

  tracks(): readonly Track[] {
    const own = this.#own.tracks().map((track) => ({ ...track, title: this.#title }))
    return [...this.#shared.tracks(), ...own]
  }

  entry(id: string): Entry | undefined {
    return this.#own.entry(id) ?? this.#shared.entry(id)
  }

  lesson(id: string): Lesson | undefined {
    return this.#with(id).lesson(id)
  }

  questionIds(id: string): readonly string[] {
    return this.#with(id).questionIds(id)
  }

  pages(id: string): readonly Page[] {
    return this.#with(id).pages(id)
  }

  samePage(id: string, page: number, hash: string): number {
    return this.#with(id).samePage(id, page, hash)
  }

  order(): readonly string[] {
    const shared = this.#shared.order()
    if (this.#order?.shared !== shared) this.#order = { shared, all: [...shared, ...this.#own.order()] }
    return this.#order.all
  }

  position(id: string): number {
    const own = this.#own.position(id)
    return own > 0 ? this.#shared.size + own : this.#shared.position(id)
  }

  previous(id: string): Entry | undefined {
    const isFirst = this.#own.position(id) === 1
    return isFirst ? this.#shared.entry(this.#shared.order().at(-1) ?? '') : this.#with(id).previous(id)
  }

  next(id: string): Entry | undefined {
    const isLast = this.#shared.order().at(-1) === id
    return isLast ? this.#own.entry(this.#own.order()[0] ?? '') : this.#with(id).next(id)
  }

  related(id: string): readonly Entry[] {
    const entry = this.#own.entry(id)
    if (!entry) return this.#shared.related(id)
    const named = entry.related.flatMap((other) => this.entry(other) ?? [])
    const all = [...named, ...this.#own.related(id)]
    return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, RELATED)
  }

  trackOf(entry: Entry): { readonly track: string; readonly module: string } {
    if (!this.#own.entry(entry.id)) return this.#shared.trackOf(entry)
    return { track: this.#title, module: this.#own.trackOf(entry).module }
  }

  search(query: string, limit: number): readonly Hit[] {
    return [...this.#shared.search(query, limit), ...this.#own.search(query, limit)]
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
  }

  complete(typed: string, limit: number): readonly Entry[] {
    const found = [...this.#own.complete(typed, limit), ...this.#shared.complete(typed, limit)]
    return bestFirst(found, typed, ({ title }) => title).slice(0, limit)
  }

  terms(typed: string, limit: number): readonly FoundTerm[] {
    const found = [...this.#own.terms(typed, limit), ...this.#shared.terms(typed, limit)]
    return bestFirst(found, typed, ({ term }) => term).slice(0, limit)
  }

  in(locale: string): Catalogue {
    let own = this.#languages.get(locale)
    if (!own) {
      own = new LayeredCatalogue(this.#shared.in(locale), this.#own, this.#titleIn, locale)
      this.#languages.set(locale, own)
    }
    return own
  }

  onChange(listener: Parameters<Catalogue['onChange']>[0]): () => void {
    return this.#shared.onChange(listener)
  }

  #with(id: string): Catalogue {
    return this.#own.entry(id) ? this.#own : this.#shared
  }
}

/** What was typed itself, then what begins with it, then what holds it, then the others, each in their order. */
function bestFirst<T>(found: readonly T[], typed: string, nameOf: (one: T) => string): T[] {
  const sought = wordsOf(typed).join(' ')
  const rankOf = (one: T) => {
    const name = wordsOf(nameOf(one)).join(' ')
    if (name === sought) return 0
    if (name.startsWith(sought)) return 1
    return name.includes(sought) ? 2 : 3
  }
  return found.toSorted((one, other) => rankOf(one) - rankOf(other))
}
