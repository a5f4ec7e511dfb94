import type { Query } from './query.ts'

const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** A heading's word counts as half a word of each passage under it. */
const HEADING_COUNT = 0.5
/** What defining a key term that the question names adds. */
const DEFINING_SHARE = 1
/** What holding much of the question in a single sentence adds. */
const SENTENCE_SHARE = 0.5

/** BM25 without its IDF, for a word that occurs `count` times in a text `length` times the average. */
export function saturated(count: number, length: number): number {
  return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length))
}

/** The weight of the question's words whose bits these are. */
export function weightOf(words: number, weights: readonly number[]): number {
  let total = 0
  for (let word = 0; word < weights.length; word++) if ((words >> word) & 1) total += weights[word]!
  return total
}

/** Measures passages one after the other against a question, word by word. */
export class Gauge {
  readonly #weights: readonly number[]
  readonly #followers: readonly number[]
  readonly #average: number
  readonly #counts: Uint16Array
  #above = 0
  #length = 0
  #holds = 0
  #joined = 0
  /** Position of the question's word just before, or -1. */
  #before = -1
  #bestSentence = 0
  /** How many terms of the passage's key term are still to come. */
  #keyTerm = 0
  #keyTermLength = 0
  #defines = 0

  /** @param average how many terms a passage of the catalogue has */
  constructor({ weights, followers }: Query, average: number) {
    this.#weights = weights
    this.#followers = followers
    this.#average = average
    this.#counts = new Uint16Array(weights.length)
  }

  /** The words of the key term that the passage defines, when the question has them all; else 0. */
  get defines(): number {
    return this.#keyTerm === 0 ? this.#defines : 0
  }

  /**
   * @param above the question's words that the headings above hold, as bits
   * @param keyTerm how many terms the key term has with which the passage begins
   */
  beginPassage(above: number, keyTerm: number): void {
    this.#counts.fill(0)
    this.#above = above
    this.#length = 0
    this.#joined = 0
    this.#bestSentence = 0
    this.#holds = 0
    this.#keyTerm = keyTerm
    this.#keyTermLength = keyTerm
    this.#defines = 0
  }

  beginSentence(): void {
    this.#closeSentence()
    this.#before = -1
  }

  /**
   * @param mark 1 plus the position among the question's words, 0 for any other word
   * @returns whether it follows its neighbour as in the question
   */
  term(mark: number): boolean {
    this.#length++
    const before = this.#before
    this.#before = mark - 1
    if (mark === 0) return false
    const bit = 1 << (mark - 1)
    this.#holds |= bit
    // Stays above 0, and thus the term undefined, when a word of it is not the question's.
    if (this.#length <= this.#keyTermLength) {
      this.#defines |= bit
      this.#keyTerm--
    }
    this.#counts[mark - 1]!++
    if (before < 0 || (this.#followers[before]! & bit) === 0) return false
    this.#joined |= bit
    return true
  }

  /** Of the passage so far: BM25, and what neighbouring words, the best sentence and a key term add. */
  score(): number {
    this.#closeSentence()
    let score = 0
    for (let word = 0; word < this.#weights.length; word++) {
      const count = this.#counts[word]! + ((this.#above >> word) & 1) * HEADING_COUNT
      if (count > 0) score += this.#weights[word]! * saturated(count, this.#length / this.#average)
    }
    return (
      score +
      weightOf(this.#joined, this.#weights) +
      SENTENCE_SHARE * this.#bestSentence +
      DEFINING_SHARE * weightOf(this.defines, this.#weights)
    )
  }

  #closeSentence(): void {
    if (this.#holds === 0) return
    this.#bestSentence = Math.max(this.#bestSentence, weightOf(this.#holds, this.#weights))
    this.#holds = 0
  }
}
