import stemmer from 'wink-porter2-stemmer'
import { singular } from './plurals.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Stands for a stop word, which has no term. */
export const STOP = -1
/** Stands for a word that no lesson contains. */
export const UNKNOWN = -2

const LONGEST_STEMMED = 40

/** Numbers the stems of the lessons' words, from 0 and without gaps. Words are never forgotten. */
export class Vocabulary {
  readonly #words = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #names: string[] = []

  /** How many terms there are. */
  get size(): number {
    return this.#names.length
  }

  /** The stem that a term stands for. */
  name(term: number): string {
    return this.#names[term] ?? ''
  }

  /** The stem of a word that is no stop word; of a lesson's word without working it out. */
  stem(folded: string): string {
    const term = this.spelled(folded)
    return term >= 0 ? this.name(term) : stem(folded)
  }

  /** The term of a lesson's word, new or known, or `STOP`. */
  add(folded: string): number {
    const known = this.#words.get(folded)
    if (known !== undefined) return known
    const term = STOP_WORDS.has(folded) ? STOP : this.#number(stem(folded))
    this.#words.set(detached(folded), term)
    return term
  }

  /** The term of a question's word, `STOP`, or `UNKNOWN`; remembers nothing. */
  find(folded: string): number {
    if (STOP_WORDS.has(folded)) return STOP
    return this.#words.get(folded) ?? this.#stems.get(stem(folded)) ?? UNKNOWN
  }

  /** The term of a word that a lesson contains just as it is spelled, or `UNKNOWN`. */
  spelled(folded: string): number {
    return this.#words.get(folded) ?? UNKNOWN
  }

  #number(stem: string): number {
    const known = this.#stems.get(stem)
    if (known !== undefined) return known
    const own = detached(stem)
    this.#stems.set(own, this.#names.length)
    return this.#names.push(own) - 1
  }
}

/** The Porter 2 stem of a word, or of its singular; a word too long to be English is its own. */
export function stem(folded: string): string {
  if (folded.length > LONGEST_STEMMED) return folded
  // The stemmer looks exceptions up in a plain object, which answers "constructor" with a function.
  const stemmed: unknown = stemmer(singular(folded))
  return typeof stemmed === 'string' ? stemmed : folded
}

/** A copy that does not keep alive the text that the word was cut from. */
function detached(word: string): string {
  return Buffer.from(word).toString()
}
