import { Vocabulary } from './vocabulary.ts'

/** Titles handled between two turns of the event loop while the index is built. */
const SLICE = 2_000

type Token = { readonly word: string; readonly titles: readonly number[] }

/** Titles in memory, by their place in reading order. Words are folded, with single spaces between. */
export class Titles {
  /** Each with a space at both ends, so that a word's borders are characters. */
  readonly #titles: readonly string[]
  /** By the alphabet. */
  readonly #tokens: readonly Token[]
  /** How many postings stand before each token. */
  readonly #before: readonly number[]
  readonly #words: Vocabulary
  readonly #seen: Uint8Array

  private constructor(titles: readonly string[], tokens: readonly Token[]) {
    this.#titles = titles
    this.#tokens = tokens
    let sum = 0
    this.#before = [0, ...tokens.map((token) => (sum += token.titles.length))]
    this.#words = new Vocabulary(tokens.map(({ word }) => word))
    this.#seen = new Uint8Array(titles.length)
  }

  static *build(folded: readonly string[]): Generator<void, Titles> {
    const titles: string[] = []
    const postings = new Map<string, number[]>()
    for (const [place, title] of folded.entries()) {
      if (place % SLICE === SLICE - 1) yield
      titles.push(` ${title} `)
      for (const word of title.split(' ')) {
        const at = postings.get(word)
        if (!at) postings.set(word, [place])
        else if (at.at(-1) !== place) at.push(place)
      }
    }
    postings.delete('')
    const tokens = [...postings].map(([word, at]): Token => ({ word, titles: at }))
    yield
    return new Titles(
      titles,
      tokens.sort((one, other) => (one.word < other.word ? -1 : 1)),
    )
  }

  /**
   * Titles in which each word begins a word: first the title itself, then titles that begin so, then
   * those that hold the words side by side, then the others; in reading order among equals.
   */
  beginning(words: readonly string[], limit: number): number[] {
    const phrase = ` ${words.join(' ')}`
    const kinds: number[][] = [[], [], [], []]
    for (const place of this.#candidates(words)) {
      const title = this.#titles[place] ?? ''
      const at = title.indexOf(phrase)
      if (at === -1 && !words.every((word) => title.includes(` ${word}`))) continue
      const kind = at === 0 ? (title.length === phrase.length + 1 ? 0 : 1) : at > 0 ? 2 : 3
      const found = kinds[kind]
      if (found && found.length < limit) found.push(place)
    }
    return kinds.flat().slice(0, limit)
  }

  /** Titles that hold the text anywhere, in reading order. */
  holding(text: string, limit: number): number[] {
    const found: number[] = []
    for (let place = 0; place < this.#titles.length && found.length < limit; place += 1) {
      if (this.#titles[place]?.includes(text)) found.push(place)
    }
    return found
  }

  /** Titles that hold each of the words as a whole, those first that hold little else. */
  withWords(words: readonly string[], limit: number): number[] {
    const rarest = this.#rarest(words)
    if (!rarest) return []
    const length = words.join(' ').length
    const found: { place: number; rank: number }[] = []
    for (const place of rarest.titles) {
      const title = this.#titles[place] ?? ''
      if (!words.every((word) => title.includes(` ${word} `))) continue
      const starts = title.startsWith(words[0] ?? '', 1) ? 0.25 : 0
      keepBest(found, { place, rank: length / (title.length - 2) + starts }, limit)
    }
    return found.map(({ place }) => place)
  }

  /** The words of titles that a mistyped beginning may have meant. */
  near(typed: string): string[] {
    return this.#words.near(typed, true)
  }

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

  /** The titles of the word that the fewest hold, in reading order. */
  #candidates(words: readonly string[]): number[] {
    let best: { range: readonly [number, number]; size: number } | undefined
    for (const word of words) {
      const range = this.#range(word)
      const size = (this.#before[range[1]] ?? 0) - (this.#before[range[0]] ?? 0)
      if (!best || size < best.size) best = { range, size }
    }
    if (!best || best.size === 0) return []
    return this.#merged(...best.range)
  }

  #merged(from: number, to: number): number[] {
    const places: number[] = []
    for (let token = from; token < to; token += 1) {
      for (const place of this.#tokens[token]?.titles ?? []) {
        if (this.#seen[place] === 1) continue
        this.#seen[place] = 1
        places.push(place)
      }
    }
    const crowded = places.length > this.#titles.length / 16
    const ordered = crowded ? marked(this.#seen) : places.sort((one, other) => one - other)
    for (const place of ordered) this.#seen[place] = 0
    return ordered
  }

  /** The tokens that begin with a word. */
  #range(word: string): [from: number, to: number] {
    const from = this.#firstFrom(word)
    return [from, Math.max(from, this.#firstFrom(`${word}\uffff`))]
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

function marked(flags: Uint8Array): number[] {
  const places: number[] = []
  for (let place = flags.indexOf(1); place !== -1; place = flags.indexOf(1, place + 1)) places.push(place)
  return places
}

function keepBest<T extends { rank: number }>(best: T[], one: T, limit: number): void {
  if (best.length === limit && one.rank <= (best.at(-1)?.rank ?? 0)) return
  let at = best.length
  while (at > 0 && (best[at - 1]?.rank ?? 0) < one.rank) at -= 1
  best.splice(at, 0, one)
  if (best.length > limit) best.pop()
}
