import { asksFor } from './cues.ts'
import { ASKING_WORDS, OVERVIEW_WORDS, STOP_WORDS } from './stop-words.ts'
import { stem } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Longer questions are cut at a word. */
const MAX_LENGTH = 500
/** Sentences keep the question's words as bits of a number. */
const MAX_WORDS = 30

const BEFORE_NOUN = new Set(['what', 'which', 'many', 'much'])

/** A question as its words tell it, whatever the lessons hold. */
export type Question = {
  /** Without stop words, folded, one of each stem. */
  readonly words: readonly string[]
  /** Positions in `words`, repeats included, as the question goes. */
  readonly sequence: readonly number[]
  /** What kinds of thing it asks for, as bits of `cues.ts`. */
  readonly asks: number
  /** The position in `words` of the noun that it asks for, as in "which engine"; -1 without one. */
  readonly noun: number
  /** The positions in `words` of what it is about, as bits: all but words like "mean", if there are others. */
  readonly subject: number
  /** It may be asking what the lesson is about as a whole. */
  readonly overview: boolean
}

/** @param stemOf gives the Porter 2 stem of a word, for who has it at hand */
export function parseQuestion(typed: string, stemOf = stem): Question {
  const text = cut(typed.trim())
  const words: string[] = []
  const stems: string[] = []
  const sequence: number[] = []
  let noun = -1
  let before = ''
  for (const { folded } of wordsOf(text)) {
    const at = STOP_WORDS.has(folded) ? -1 : place(stems, stemOf(folded))
    if (at >= 0) {
      words[at] ??= folded
      sequence.push(at)
      if (noun < 0 && BEFORE_NOUN.has(before)) noun = at
    }
    before = folded
  }
  const all = (1 << words.length) - 1
  const asking = words.reduce((bits, word, at) => (ASKING_WORDS.has(word) ? bits | (1 << at) : bits), 0)
  return {
    words,
    sequence,
    asks: asksFor(text),
    noun,
    subject: asking === all ? all : all & ~asking,
    overview: words.length > 0 && words.every((word) => OVERVIEW_WORDS.has(word)),
  }
}

/** The stem's position, added when there is room for it; -1 otherwise. */
function place(stems: string[], stem: string): number {
  const at = stems.indexOf(stem)
  return at >= 0 || stems.length === MAX_WORDS ? at : stems.push(stem) - 1
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  const head = text.slice(0, MAX_LENGTH + 1).replace(/\s+\S*$/, '')
  return head.slice(0, MAX_LENGTH).toWellFormed()
}
