/** A made-up lesson before it is a file: pseudo-words with a spread like that of a language. */
export type Draft = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly track: string
  readonly module: string
  readonly related: readonly string[]
  readonly premise: readonly string[]
  readonly works: readonly Claim[]
  readonly limits: readonly Claim[]
  readonly terms: readonly { readonly term: string; readonly definition: string }[]
  readonly advice: string
  readonly steps: readonly string[]
  readonly questions: readonly DraftQuestion[]
}
export type Claim = { readonly bold: string; readonly text: string }
export type DraftQuestion = {
  readonly id: string
  readonly prompt: string
  readonly options: readonly { readonly text: string; readonly why: string; readonly right: boolean }[]
  readonly explanation: string
}

const WORDS = 4_000
const LESSONS_A_MODULE = 12
const MODULES_A_TRACK = 12
const SYLLABLES =
  `ba be bi bo bu ca ce co da de di do fa fe fi ga ge go ha he hi ka ke la le li lo ma me mi mo na ne ni no
  pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we`.split(/\s+/)
const ENDINGS = ['', '', '', 'n', 'r', 's', 't', 'l', 'ing', 'ed', 'er', 'ion', 'ment']

/** Drafts of about 800 words and ten questions of four options; the same seed gives the same ones. */
export class Drafts {
  readonly vocabulary: readonly string[]
  readonly #cumulative: readonly number[]
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
    const words = new Set<string>()
    while (words.size < WORDS) {
      const syllables = times(1 + this.#below(3), () => this.#one(SYLLABLES))
      words.add(syllables.join('') + this.#one(ENDINGS))
    }
    this.vocabulary = [...words]
    let sum = 0
    this.#cumulative = this.vocabulary.map((_, rank) => {
      sum += 1 / (rank + 2.7)
      return sum
    })
  }

  /** The lesson in that place of `count`; call it in order, because it uses up randomness. */
  draft(index: number, count: number): Draft {
    const module = Math.floor(index / LESSONS_A_MODULE)
    return {
      id: `lesson-${index + 1}`,
      title: capital(this.#words(3 + this.#below(4))),
      summary: this.#sentence(18),
      track: `track-${Math.floor(module / MODULES_A_TRACK) + 1}`,
      module: `module-${module + 1}`,
      related: times(2, () => `lesson-${1 + this.#below(count)}`),
      premise: times(3, () => this.#paragraph(4)),
      works: times(4, () => this.#claim()),
      limits: times(4, () => this.#claim()),
      terms: times(5, () => ({
        term: capital(this.#words(1 + this.#below(2))),
        definition: this.#sentence(14),
      })),
      advice: this.#sentence(14),
      steps: times(3, () => this.#paragraph(2)),
      questions: times(10, (number) => this.#question(number)),
    }
  }

  #claim(): Claim {
    return { bold: `${capital(this.#words(3))}.`, text: this.#paragraph(2) }
  }

  #question(number: number): DraftQuestion {
    const right = this.#below(4)
    return {
      id: `question-${number + 1}`,
      prompt: this.#sentence(16).replace('.', '?'),
      options: times(4, (option) => ({
        text: `${this.#words(6 + this.#below(6))} ${option}`,
        why: this.#sentence(9),
        right: option === right,
      })),
      explanation: this.#sentence(12),
    }
  }

  #paragraph(sentences: number): string {
    return times(sentences, () => this.#sentence(10 + this.#below(10))).join(' ')
  }

  #sentence(words: number): string {
    return `${capital(this.#words(words))}.`
  }

  #words(count: number): string {
    return times(count, () => this.#word()).join(' ')
  }

  /** Of the vocabulary, the nth word about 1/n as often as the first. */
  #word(): string {
    const aim = this.#random() * (this.#cumulative.at(-1) ?? 0)
    let [low, high] = [0, this.#cumulative.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#cumulative[middle] ?? 0) < aim) low = middle + 1
      else high = middle
    }
    return this.vocabulary[low] ?? ''
  }

  #one(of: readonly string[]): string {
    return of[this.#below(of.length)] ?? ''
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  /** In [0, 1). (mulberry32) */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
