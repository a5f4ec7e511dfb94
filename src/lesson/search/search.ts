import type { Hit } from '../types.ts'
import type { Part, Passages } from './passages.ts'
import type { Titles } from './titles.ts'
import { Vocabulary } from './vocabulary.ts'
import { queryWords, wordsOf } from './words.ts'

/** What is searched: rebuilt when the lessons change. */
export type Searched = {
  readonly titles: Titles
  /** The place in reading order of a row of the cache; undefined when another file has its id. */
  place(row: number): number | undefined
  id(place: number): string
}

/** A word in more lessons than this is common: it narrows a search down, but does not rank. */
const COMMON = 500
/** Matches looked at where there is nothing to rank them by. */
const ENOUGH = 200
const WORDS_REQUIRED = 4
const WORDS_RANKED = 3
const WORDS_TRIED = 3
/** With this many titles completed, less likely ones are not looked for. */
const FEW = 5
const TYPED_MAX = 100

/** A word and how many lessons hold it, counted up to one more than COMMON. */
type Counted = { readonly word: string; readonly lessons: number }

/** Finds lessons by what a person types. Never throws for a query, and never scans all lessons' text. */
export class Search {
  readonly #passages: Passages
  readonly #vocabulary: () => ReadonlySet<string>
  #words: { readonly size: number; readonly vocabulary: Vocabulary } | undefined

  constructor(passages: Passages, vocabulary: () => ReadonlySet<string>) {
    this.#passages = passages
    this.#vocabulary = vocabulary
  }

  /** Best first: titles before terms before summaries before text, exact words before mended ones. */
  search(searched: Searched, query: string, limit: number): Hit[] {
    const words = queryWords(query)
    if (words.length === 0 || limit < 1) return []
    const asked = words.map((word) => this.#counted(word))
    const found = this.#withAll(searched, asked, limit)
    if (found.length > 0) return found
    const mended = asked.map((one) => (one.lessons > 0 ? one : this.#mend(one)))
    const again = mended.some((one, index) => one !== asked[index])
      ? this.#withAll(searched, mended, limit)
      : []
    return again.length > 0 || words.length === 1 ? again : this.#withSome(searched, mended, limit)
  }

  /** Places of lessons for what is typed so far: titles, then key terms, then mended slips. */
  complete(searched: Searched, typed: string, limit: number): number[] {
    const words = wordsOf(typed.slice(0, TYPED_MAX))
    if (words.length === 0 || limit < 1) return []
    const { titles } = searched
    const found = new Set(titles.beginning(words, limit))
    const text = words.join(' ')
    if (found.size < FEW && text.length > 1) {
      addAll(found, titles.holding(text, limit), limit)
    }
    // One letter begins the terms of nearly every lesson.
    if (found.size < FEW && (words.at(-1)?.length ?? 0) > 1) {
      addAll(found, places(searched, this.#passages.withTermBeginning(words, limit)), limit)
    }
    if (found.size === 0) {
      for (const mended of mendedBeginnings(titles, words)) {
        addAll(found, titles.beginning(mended, limit), limit)
      }
    }
    return [...found]
  }

  /** Places of lessons of which a key term begins with what is typed, the last word being unfinished. */
  placesOfTerm(searched: Searched, typed: string, limit: number): number[] {
    const words = wordsOf(typed.slice(0, TYPED_MAX))
    if (words.length === 0 || limit < 1) return []
    const rows = this.#passages.withTermBeginning(words, limit)
    if (rows.length > 0) return places(searched, rows)
    const mended = words.map((word) => this.#mend(this.#counted(word)).word)
    return places(searched, this.#passages.withTermBeginning(mended, limit))
  }

  #counted(word: string): Counted {
    return { word, lessons: this.#passages.count(word, COMMON + 1) }
  }

  #withAll(searched: Searched, asked: readonly Counted[], limit: number): Hit[] {
    const hits = new Hits(searched, limit)
    if (asked.some(({ lessons }) => lessons === 0)) return hits.list
    hits.add('title', searched.titles.withWords(wordsIn(asked), limit))
    const counted = telling(asked)
    const words = wordsIn(counted)
    const holding = (part: Part) => places(searched, this.#passages.withAll(part, words, ENOUGH))
    if (!hits.full) hits.add('title', searched.titles.shortestFirst(holding('title')))
    for (const part of ['term', 'summary'] as const) {
      if (!hits.full) hits.add(part, holding(part).sort(inReadingOrder))
    }
    if (!hits.full) hits.add('text', places(searched, this.#textRows(counted)))
    return hits.list
  }

  /** Rows of lessons that hold every word, ranked by the words that are not common. */
  #textRows(counted: readonly Counted[]): number[] {
    const words = wordsIn(counted)
    const rare = rarest(counted)
    if (rare.length === 0) return this.#passages.withAll('text', words, ENOUGH)
    const ranked = this.#passages.ranked(rare, COMMON).sort((one, other) => other.rank - one.rank)
    const rows = ranked.map(({ row }) => row)
    if (rare.length === words.length) return rows
    const all = new Set(this.#passages.withAll('text', words, COMMON))
    return rows.filter((row) => all.has(row))
  }

  /** Lessons that hold some of the words: the more and the rarer, the better. */
  #withSome(searched: Searched, counted: readonly Counted[], limit: number): Hit[] {
    const ranks = new Map<number, number>()
    for (const word of rarest(counted)) {
      for (const { row, rank } of this.#passages.ranked([word], COMMON)) {
        ranks.set(row, (ranks.get(row) ?? 0) + rank + 1)
      }
    }
    const rows = [...ranks].sort((one, other) => other[1] - one[1]).map(([row]) => row)
    const hits = new Hits(searched, limit)
    hits.add('text', places(searched, rows))
    for (const { word } of counted) hits.add('title', searched.titles.withWords([word], limit))
    return hits.list
  }

  /** The word of a lesson that a mistyped one most likely meant; the word itself when none is near. */
  #mend(asked: Counted): Counted {
    const [best] = this.#near(asked.word)
      .map((word) => ({ ...this.#counted(word), alike: word[0] === asked.word[0] }))
      .filter(({ lessons }) => lessons > 0)
      .sort((one, other) => Number(other.alike) - Number(one.alike) || other.lessons - one.lessons)
    return best ?? asked
  }

  #near(word: string): string[] {
    const words = this.#vocabulary()
    if (this.#words?.size !== words.size) {
      this.#words = { size: words.size, vocabulary: new Vocabulary([...words]) }
    }
    return this.#words.vocabulary.near(word).slice(0, 20)
  }
}

function wordsIn(counted: readonly Counted[]): string[] {
  return counted.map(({ word }) => word)
}

/** The words that a lesson must hold: of a long question, those that say most about it. */
function telling(counted: readonly Counted[]): readonly Counted[] {
  if (counted.length <= WORDS_REQUIRED) return counted
  return counted
    .toSorted((one, other) => one.lessons - other.lessons || other.word.length - one.word.length)
    .slice(0, WORDS_REQUIRED)
}

/** The words that rank, the rarest first. */
function rarest(counted: readonly Counted[]): string[] {
  return counted
    .filter(({ lessons }) => lessons > 0 && lessons <= COMMON)
    .sort((one, other) => one.lessons - other.lessons)
    .slice(0, WORDS_RANKED)
    .map(({ word }) => word)
}

/** Gathers hits in order, each lesson once. */
class Hits {
  readonly #searched: Searched
  readonly #limit: number
  readonly #found = new Map<number, Hit>()

  constructor(searched: Searched, limit: number) {
    this.#searched = searched
    this.#limit = limit
  }

  get full(): boolean {
    return this.#found.size >= this.#limit
  }

  get list(): Hit[] {
    return [...this.#found.values()]
  }

  add(where: Part, places: readonly number[]): void {
    for (const [rank, place] of places.entries()) {
      if (this.full) return
      if (this.#found.has(place)) continue
      const score = WEIGHTS[where] + 1 / (rank + 2)
      this.#found.set(place, { lesson: this.#searched.id(place), score, where })
    }
  }
}

/** A score's whole part says where the words stand, the rest how well that lesson does among its like. */
const WEIGHTS = { title: 3, term: 2, summary: 1, text: 0 } as const

function places({ place }: Searched, rows: readonly number[]): number[] {
  return rows.map(place).filter((at) => at !== undefined)
}

function inReadingOrder(one: number, other: number): number {
  return one - other
}

function addAll(found: Set<number>, more: readonly number[], limit: number): void {
  for (const place of more) if (found.size < limit) found.add(place)
}

/** What may have been meant, each unknown word replaced by one that titles hold. */
function mendedBeginnings(titles: Titles, words: readonly string[]): string[][] {
  let mended: string[][] = [[]]
  for (const word of words) {
    const meant = titles.begins(word) ? [word] : titles.near(word).slice(0, WORDS_TRIED)
    mended = mended.flatMap((begun) => meant.map((each) => [...begun, each])).slice(0, WORDS_TRIED * 2)
  }
  return mended
}
