import { grown } from './growth.ts'
import { type Imprint, kindOf, PASSAGE, SENTENCE, termOf } from './imprint.ts'

// A handful of passages says little about which words are rare.
const FEWEST_PASSAGES = 16

/** How often terms occur in the catalogue's passages. */
export class Statistics {
  #passages = 0
  #terms = 0
  /** For each term how many passages hold it. */
  #counts = new Int32Array(1 << 10)

  /** How many terms a passage has. */
  get average(): number {
    return this.#passages === 0 ? 1 : Math.max(1, this.#terms / this.#passages)
  }

  passagesWith(term: number): number {
    return this.#counts[term] ?? 0
  }

  /** IDF over the passages; the highest for what no passage holds. */
  rarity(term: number): number {
    return rarity(this.passagesWith(term), Math.max(FEWEST_PASSAGES, this.#passages))
  }

  /** Counts a lesson's passages, or takes them back with -1. */
  count(imprint: Imprint, sign: 1 | -1): void {
    const seen = new Set<number>()
    let inSentence = false
    for (const token of imprint) {
      if (token >= 0) {
        if (!inSentence) continue
        this.#terms += sign
        seen.add(termOf(token))
        continue
      }
      inSentence = kindOf(token) === SENTENCE
      if (kindOf(token) !== PASSAGE) continue
      this.#passages += sign
      this.#take(seen, sign)
    }
    this.#take(seen, sign)
  }

  #take(seen: Set<number>, sign: 1 | -1): void {
    for (const term of seen) {
      this.#counts = grown(this.#counts, term + 1)
      this.#counts[term]! += sign
    }
    seen.clear()
  }
}

/** BM25's inverse document frequency: how much a word that `count` of `all` texts hold tells them apart. */
export function rarity(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5))
}
