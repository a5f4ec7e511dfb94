import type { Quoted } from '../types.ts'
import { wordsOf } from '../words.ts'
import { fold } from './folding.ts'
import type { Quotable } from './lesson-text.ts'

/** Fewer words are found in any text. */
const LEAST_WORDS = 3
/** Of a quote that is shown with the rest of its sentences. In characters. */
const LONGEST = 600

const LIST_MARK = /^\s*[-–—•*]\s+/
const EDGES = /^(?:['\s…]|\.{2,}|\.\s)+|['\s.,;:…]+$/g
const OPENING = /["'´‘’‚‛“”„‟′″«»‹›([{*_~`]/
const CLOSING = /["'´‘’‚‛“”„‟′″«»‹›)\]}*_~`.,;:!?…]/
const LONG_DASH = /[–—―]/
const DIGIT = /\p{N}/u
const SPACE = /\s/

/**
 * Finds what a model says it quotes: at least three whole words that stand in one passage just so, quote
 * marks, dashes, white space, emphasis and case aside.
 * @returns the lesson's own sentences that hold the quote; undefined when the lesson does not say it
 */
export function findQuote(passages: readonly Quotable[], quote: string): Quoted | undefined {
  if (wordsOf(quote).length < LEAST_WORDS) return undefined
  const sought = fold(quote.replace(LIST_MARK, '')).text.replace(EDGES, '')
  if (sought === '') return undefined
  for (const passage of passages) {
    const found = spanOf(passage, sought)
    if (found !== undefined) return { sentence: wholeSentences(passage, found), section: passage.section }
  }
  return undefined
}

type Span = { readonly from: number; readonly to: number }

function spanOf({ text, folded }: Quotable, sought: string): Span | undefined {
  for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at + 1)) {
    const span = { from: folded.from[at] ?? 0, to: folded.to[at + sought.length - 1] ?? 0 }
    if (beginsWord(text, span.from) && endsWord(text, span.to)) return span
  }
  return undefined
}

/** No letter, digit, sign or currency mark is cut off in front: neither "5 million" of "3.5 million" nor of "-5 million". */
function beginsWord(text: string, from: number): boolean {
  let before = from - 1
  while (OPENING.test(text[before] ?? '')) before--
  return isApart(text, before, before - 1, from)
}

function endsWord(text: string, to: number): boolean {
  let after = to
  while (CLOSING.test(text[after] ?? '')) after++
  return isApart(text, after, after + 1, to - 1)
}

/** Whether the character at `beside` keeps the one `inside` apart from the one `beyond`. */
function isApart(text: string, beside: number, beyond: number, inside: number): boolean {
  const character = text[beside]
  if (character === undefined) return true
  if (!SPACE.test(character) && !LONG_DASH.test(character)) return false
  // "5–10" and "10 000" are one number.
  return !(DIGIT.test(text[beyond] ?? '') && DIGIT.test(text[inside] ?? ''))
}

/** All of what the lesson says there, so that nothing is cut away that would change it. */
function wholeSentences({ text, sentences }: Quotable, span: Span): string {
  const touched = sentences.filter(({ from, to }) => from < span.to && to > span.from)
  const from = touched[0]?.from ?? span.from
  const to = touched.at(-1)?.to ?? span.to
  return to - from > LONGEST ? text.slice(span.from, span.to) : text.slice(from, to)
}
