import { relevance } from './bm25.ts'
import {
  flagsOf,
  HEADING,
  type Imprint,
  isCapital,
  kindOf,
  PASSAGE,
  SENTENCE,
  TITLE,
  termOf,
} from './imprint.ts'
import type { Query } from './query.ts'

/** A sentence of a lesson as a question sees it. Bits stand for the question's words. */
export type SentenceSeen = {
  /** The question's words that it holds. */
  holds: number
  /** How many terms it has. */
  length: number
  /** How many neighbours of the question are neighbours here too. */
  pairs: number
  /** What it holds, as bits of `cues.ts`. */
  readonly cues: number
  /** It holds a name that the question lacks. */
  names: boolean
  /** Index of its passage. */
  readonly passage: number
}

/** A passage of a lesson as a question sees it. */
export type PassageSeen = {
  holds: number
  /** What the heading above it holds. */
  readonly above: number
  /** The words of the key term that it defines, when the question has them all; else 0. */
  defines: number
  /** How many terms it has. */
  length: number
  /** BM25 among all passages of the catalogue. */
  score: number
  /** Index of its first sentence, and of the one after its last. */
  readonly from: number
  to: number
}

export type Reading = {
  readonly sentences: readonly SentenceSeen[]
  readonly passages: readonly PassageSeen[]
  /** What the lesson holds anywhere, its title and headings included. */
  readonly holds: number
}

/** BM25 of the passage that fits best. */
export function topScore({ passages }: Reading): number {
  return passages.reduce((most, { score }) => Math.max(most, score), 0)
}

/**
 * Reads a lesson for a question.
 * @param marks for each term of the vocabulary 1 plus its position among the question's words, or 0
 * @param average how many terms a passage of the catalogue has
 */
export function read(imprint: Imprint, query: Query, marks: Uint8Array, average: number): Reading {
  const reader = new Reader(query, average)
  for (const token of imprint) {
    if (token < 0) reader.begin(kindOf(token), flagsOf(token))
    else reader.term(marks[termOf(token)]!, isCapital(token))
  }
  return reader.end()
}

class Reader {
  readonly #query: Query
  readonly #average: number
  readonly #sentences: SentenceSeen[] = []
  readonly #passages: PassageSeen[] = []
  readonly #counts: Uint16Array
  #holds = 0
  #heading = 0
  #kind: number = TITLE
  /** How many terms of the open passage's key term are still to come. */
  #keyTerm = 0
  /** Position of the question's word just before, or -1. */
  #before = -1

  constructor(query: Query, average: number) {
    this.#query = query
    this.#average = average
    this.#counts = new Uint16Array(query.terms.length)
  }

  begin(kind: number, flags: number): void {
    this.#kind = kind
    this.#before = -1
    if (kind === HEADING) this.#heading = 0
    if (kind === PASSAGE) {
      this.#close()
      this.#keyTerm = flags
      const from = this.#sentences.length
      this.#passages.push({ holds: 0, above: this.#heading, defines: 0, length: 0, score: 0, from, to: from })
    }
    if (kind === SENTENCE) {
      const passage = this.#passages.length - 1
      this.#sentences.push({ holds: 0, length: 0, pairs: 0, cues: flags, names: false, passage })
    }
  }

  term(mark: number, capital: boolean): void {
    const bit = mark === 0 ? 0 : 1 << (mark - 1)
    this.#holds |= bit
    if (this.#kind === HEADING) this.#heading |= bit
    if (this.#kind !== SENTENCE) return
    const sentence = this.#sentences.at(-1)!
    const passage = this.#passages.at(-1)!
    sentence.length++
    passage.length++
    sentence.holds |= bit
    passage.holds |= bit
    if (this.#keyTerm > 0) this.#readKeyTerm(passage, bit)
    if (mark === 0) {
      if (capital) sentence.names = true
      this.#before = -1
      return
    }
    this.#counts[mark - 1]!++
    if (this.#before >= 0 && (this.#query.followers[this.#before]! & bit) !== 0) sentence.pairs++
    this.#before = mark - 1
  }

  end(): Reading {
    this.#close()
    return { sentences: this.#sentences, passages: this.#passages, holds: this.#holds }
  }

  #readKeyTerm(passage: PassageSeen, bit: number): void {
    passage.defines |= bit
    this.#keyTerm = bit === 0 ? 0 : this.#keyTerm - 1
    if (bit === 0) passage.defines = 0
  }

  #close(): void {
    const passage = this.#passages.at(-1)
    if (passage === undefined) return
    passage.to = this.#sentences.length
    passage.score = relevance(
      this.#counts,
      passage.above,
      passage.length / this.#average,
      this.#query.weights,
    )
    this.#counts.fill(0)
  }
}
