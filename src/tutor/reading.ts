import { Gauge } from './gauge.ts'
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
  /** What the headings above it hold, the lesson's title and summary included. */
  readonly above: number
  /** The words of the key term that it defines, when the question has them all; else 0. */
  defines: number
  /** How well it fits, as the gauge says. */
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

/** For each term of the vocabulary 1 plus its position among the question's words, or 0. */
export type Marks = Uint8Array

/** The score of the passage that fits best. */
export function topScore({ passages }: Reading): number {
  return passages.reduce((most, { score }) => Math.max(most, score), 0)
}

/** The `topScore` of a reading without the reading, for the many lessons beside the one asked about. */
export function skim(imprint: Imprint, query: Query, marks: Marks, average: number): number {
  const gauge = new Gauge(query, average)
  let best = 0
  let kind: number = TITLE
  let heading = 0
  let title = 0
  for (const token of imprint) {
    if (token >= 0) {
      const mark = marks[termOf(token)]!
      if (kind === SENTENCE) gauge.term(mark)
      else if (mark > 0 && kind === HEADING) heading |= 1 << (mark - 1)
      else if (mark > 0) title |= 1 << (mark - 1)
      continue
    }
    kind = kindOf(token)
    if (kind === SENTENCE) gauge.beginSentence()
    else if (kind === HEADING) heading = title
    else if (kind === PASSAGE) {
      best = Math.max(best, gauge.score())
      gauge.beginPassage(heading, flagsOf(token))
    }
  }
  return Math.max(best, gauge.score())
}

/** Reads a lesson for a question. @param average how many terms a passage of the catalogue has */
export function read(imprint: Imprint, query: Query, marks: Marks, average: number): Reading {
  const reader = new Reader(new Gauge(query, average))
  for (const token of imprint) {
    if (token < 0) reader.begin(kindOf(token), flagsOf(token))
    else reader.term(marks[termOf(token)]!, isCapital(token))
  }
  return reader.end()
}

class Reader {
  readonly #gauge: Gauge
  readonly #sentences: SentenceSeen[] = []
  readonly #passages: PassageSeen[] = []
  #holds = 0
  #title = 0
  #heading = 0
  #kind: number = TITLE

  constructor(gauge: Gauge) {
    this.#gauge = gauge
  }

  begin(kind: number, flags: number): void {
    this.#kind = kind
    if (kind === HEADING) this.#heading = this.#title
    if (kind === PASSAGE) {
      this.#close()
      this.#gauge.beginPassage(this.#heading, flags)
      const from = this.#sentences.length
      this.#passages.push({ holds: 0, above: this.#heading, defines: 0, score: 0, from, to: from })
    }
    if (kind === SENTENCE) {
      this.#gauge.beginSentence()
      const passage = this.#passages.length - 1
      this.#sentences.push({ holds: 0, length: 0, pairs: 0, cues: flags, names: false, passage })
    }
  }

  term(mark: number, capital: boolean): void {
    const bit = mark === 0 ? 0 : 1 << (mark - 1)
    this.#holds |= bit
    if (this.#kind === HEADING) this.#heading |= bit
    if (this.#kind === TITLE) this.#title |= bit
    if (this.#kind !== SENTENCE) return
    const sentence = this.#sentences.at(-1)!
    const passage = this.#passages.at(-1)!
    sentence.length++
    sentence.holds |= bit
    passage.holds |= bit
    if (this.#gauge.term(mark)) sentence.pairs++
    if (capital && mark === 0) sentence.names = true
  }

  end(): Reading {
    this.#close()
    return { sentences: this.#sentences, passages: this.#passages, holds: this.#holds }
  }

  #close(): void {
    const passage = this.#passages.at(-1)
    if (passage === undefined) return
    passage.to = this.#sentences.length
    passage.score = this.#gauge.score()
    passage.defines = this.#gauge.defines
  }
}
