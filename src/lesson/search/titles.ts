import { TextBlocks } from './text-blocks.ts'
import { Vocabulary } from './vocabulary.ts'

/** Titles handled between two turns of the event loop while the index is built. */
const SLICE = 2_000

type Token = {
  readonly word: string
  /** The places of titles that hold it, in order. */
  readonly titles: readonly number[]
  /** Of those, the titles that begin with it. */
  readonly first: readonly number[]
}

/** Titles in memory, by their place in reading order. Words are folded, with single spaces between. */
export class Titles {
  /** Each with a space at both ends, so that a word's borders are characters. */
  readonly #titles: readonly string[]
  readonly #blocks: TextBlocks
  /** By the alphabet. */
  readonly #tokens: readonly Token[]
  /** How many places stand in the tokens before each. */
  readonly #before: readonly number[]
  readonly #words: Vocabulary

  private constructor(titles: readonly string[], blocks: TextBlocks, tokens: readonly Token[]) {
    this.#titles = titles
    this.#blocks = blocks
    this.#tokens = tokens
    const before = [0]
    for (const token of tokens) before.push((before.at(-1) ?? 0) + token.titles.length)
    this.#before = before
    this.#words = new Vocabulary(tokens.map(({ word }) => word))
  }

  static *build(folded: readonly string[]): Generator<void, Titles> {
    const titles: string[] = []
    const tokens = new Map<string, { word: string; titles: number[]; first: number[] }>()
    for (const [place, title] of folded.entries()) {
      if (place % SLICE === SLICE - 1) yield
      titles.push(` ${title} `)
      for (const [index, word] of title.split(' ').entries()) {
        const token = tokens.get(word) ?? { word, titles: [], first: [] }
        if (token.titles.length === 0) tokens.set(word, token)
        if (token.titles.at(-1) !== place) token.titles.push(place)
        if (index === 0) token.first.push(place)
      }
    }
    const blocks = yield* TextBlocks.build(titles)
    const ordered = [...tokens.values()].sort((one, other) => (one.word < other.word ? -1 : 1))
    yield
    return new Titles(titles, blocks, ordered)
  }

  /**
   * Titles in which each word begins a word: first the title itself, then titles that begin so, then
   * those that hold the words side by side, then the others; in reading order among equals.
   */
  beginning(words: readonly string[], limit: number): number[] {
    const phrase = ` ${words.join(' ')}`
    const starting = this.#starting(words, phrase)
    const whole = starting.filter((place) => this.#titles[place]?.length === phrase.length + 1)
    const found = new Set([...whole.slice(0, limit), ...starting.slice(0, limit)])
    const apart: number[] = []
    for (const place of found.size < limit ? this.#candidates(words) : []) {
      const title = this.#titles[place] ?? ''
      if (title.includes(phrase)) found.add(place)
      else if (words.every((word) => title.includes(` ${word}`))) apart.push(place)
    }
    return [...found, ...apart].slice(0, limit)
  }

  /** Titles that hold the text anywhere, in reading order. */
  holding(text: string, limit: number): number[] {
    return this.#blocks.holding(text, limit)
  }

  /** Titles that hold each of the words as a whole, those first that hold little else. */
  withWords(words: readonly string[], limit: number): number[] {
    const length = words.join(' ').length
    const best: { place: number; rank: number }[] = []
    for (const place of this.#rarest(words)?.titles ?? []) {
      const title = this.#titles[place] ?? ''
      if (!words.every((word) => title.includes(` ${word} `))) continue
      const starts = title.startsWith(words[0] ?? '', 1) ? 0.25 : 0
      keepBest(best, { place, rank: length / (title.length - 2) + starts }, limit)
    }
    return best.map(({ place }) => place)
  }

  /** Titles that hold little beside what was looked for come first. */
  shortestFirst(places: readonly number[]): number[] {
    const lengthOf = (place: number) => this.#titles[place]?.length ?? 0
    return places.toSorted((one, other) => lengthOf(one) - lengthOf(other) || one - other)
  }

  /** The words of titles that a mistyped beginning may have meant. */
  near(typed: string): string[] {
    return this.#words.near(typed, true)
  }

  /** Whether some title has a word that begins so. */
  begins(word: string): boolean {
    const [from, to] = this.#range(word)
    return to > from
  }

  #rarest(words: readonly string[]): Token | undefined {
    let rarest: Token | undefined
    for (const word of words) {
      const token = this.#tokens[this.#firstFrom(word)]
      if (token?.word !== word) return undefined
      if (!rarest || token.titles.length < rarest.titles.length) rarest = token
    }
    return rarest
  }

  #starting([first = '', ...rest]: readonly string[], phrase: string): number[] {
    const [from, to] = this.#range(first)
    const tokens = this.#tokens.slice(from, rest.length > 0 ? Math.min(from + 1, to) : to)
    const places = this.#union(tokens.map((token) => token.first))
    return rest.length > 0 ? places.filter((place) => this.#titles[place]?.startsWith(phrase)) : places
  }

  /** The titles that one of the words may begin a word of: of the word that fewest have. */
  #candidates(words: readonly string[]): number[] {
    const ranges = words.map((word) => this.#range(word))
    const sizeOf = ([from, to]: Range) => (this.#before[to] ?? 0) - (this.#before[from] ?? 0)
    const [from, to] = ranges.reduce((one, other) => (sizeOf(other) < sizeOf(one) ? other : one))
    return this.#union(this.#tokens.slice(from, to).map((token) => token.titles))
  }

  /** The places in any of the lists, each once, in order. */
  #union(lists: readonly (readonly number[])[]): number[] {
    if (lists.length < 2) return [...(lists[0] ?? [])]
    const seen = new Uint8Array(this.#titles.length)
    for (const list of lists) for (const place of list) seen[place] = 1
    const places: number[] = []
    for (let place = 0; place < seen.length; place += 1) if (seen[place] === 1) places.push(place)
    return places
  }

  /** The tokens that begin with a word. */
  #range(word: string): Range {
    const from = this.#firstFrom(word)
    return [from, this.#firstFrom(`${word}\uffff`)]
  }

  #firstFrom(word: string): number {
    let [low, high] = [0, this.#tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#tokens[middle]?.word ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }
}

type Range = readonly [from: number, to: number]

function keepBest<T extends { rank: number }>(best: T[], one: T, limit: number): void {
  if (best.length === limit && one.rank <= (best.at(-1)?.rank ?? 0)) return
  let at = best.length
  while (at > 0 && (best[at - 1]?.rank ?? 0) < one.rank) at -= 1
  best.splice(at, 0, one)
  if (best.length > limit) best.pop()
}
