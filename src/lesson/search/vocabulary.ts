import { slipsAllowed, slipsBetween } from '../slips.ts'

/** A set of folded words, and which of them a mistyped word may have meant. */
export class Vocabulary {
  readonly #words: readonly string[]
  /** The letters of each word, a bit each, to pass over most words without comparing them. */
  readonly #letters: Int32Array

  constructor(words: readonly string[]) {
    this.#words = words
    this.#letters = Int32Array.from(words, lettersOf)
  }

  /**
   * The words nearest to what was typed, all equally near; none when none is near. With `prefix`, words
   * that begin nearly as typed.
   */
  near(typed: string, prefix = false): string[] {
    let most = slipsAllowed(typed)
    if (most === 0) return []
    const letters = lettersOf(typed)
    let found: string[] = []
    for (let index = 0; index < this.#words.length; index += 1) {
      const others = this.#letters[index] ?? 0
      if (bitsIn(letters & ~others) > most || (!prefix && bitsIn(others & ~letters) > most)) continue
      const word = this.#words[index] ?? ''
      const slips = slipsBetween(typed, word, most, prefix)
      if (slips > most) continue
      if (slips < most) found = []
      most = slips
      found.push(word)
    }
    return found
  }
}

const A = 97
const LATIN = 26

function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - A
    bits |= 1 << (letter >= 0 && letter < LATIN ? letter : LATIN + (letter & 3))
  }
  return bits
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
