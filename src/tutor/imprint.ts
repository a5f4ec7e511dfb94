import type { Lesson } from '../lesson/types.ts'
import { cuesOf } from './cues.ts'
import type { Passage } from './passages.ts'
import { STOP, type Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/**
 * A lesson as numbers, in reading order: markers (negative) and the terms that stand after each. Four bytes
 * a word that is not a stop word. The nth sentence here is the nth sentence of the lesson's passages.
 */
export type Imprint = Int32Array

/** What a marker begins. A title (with the summary) and a heading are evidence, but never quoted. */
export const TITLE = 0
export const HEADING = 1
export const PASSAGE = 2
export const SENTENCE = 3

const CAPITAL = 1 << 30
const TERM = CAPITAL - 1

export const kindOf = (marker: number): number => ~marker & 3
/** A sentence's cues; for a passage, how many terms its key term has, with which its first sentence begins. */
export const flagsOf = (marker: number): number => ~marker >> 2
export const termOf = (token: number): number => token & TERM
export const isCapital = (token: number): boolean => (token & CAPITAL) !== 0

const marker = (kind: number, flags = 0): number => ~(kind | (flags << 2))

/** Numbers a lesson's words; words that are new join the vocabulary. */
export function imprint(lesson: Lesson, passages: readonly Passage[], vocabulary: Vocabulary): Imprint {
  const stream: number[] = []
  const write = (kind: number, text: string, flags = 0): void => {
    stream.push(marker(kind, flags))
    pushTerms(stream, text, vocabulary)
  }
  write(TITLE, `${lesson.title} ${lesson.summary}`)
  let heading: string | undefined
  for (const { section, under, sentences, term } of passages) {
    const above = `${section.title} ${under}`
    if (above !== heading) write(HEADING, above)
    heading = above
    stream.push(marker(PASSAGE, term === undefined ? 0 : termsIn(term, vocabulary)))
    for (const sentence of sentences) write(SENTENCE, sentence, cuesOf(sentence))
  }
  return Int32Array.from(stream)
}

/** The terms of a lesson, each once. */
export function termsOf(imprint: Imprint): Set<number> {
  const terms = new Set<number>()
  for (const token of imprint) if (token >= 0) terms.add(termOf(token))
  return terms
}

function termsIn(text: string, vocabulary: Vocabulary): number {
  return wordsOf(text).filter(({ folded }) => vocabulary.add(folded) !== STOP).length
}

function pushTerms(stream: number[], text: string, vocabulary: Vocabulary): void {
  let first = true
  for (const { folded, capital } of wordsOf(text)) {
    const term = vocabulary.add(folded)
    // A capital at the beginning of a sentence says nothing.
    if (term !== STOP) stream.push(term | (capital && !first ? CAPITAL : 0))
    first = false
  }
}
