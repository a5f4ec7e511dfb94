import { toString as plain } from 'mdast-util-to-string'
import type { Question } from '../../lesson/types.ts'
import { wordsOf } from '../words.ts'
import { contentStems } from './known-words.ts'

/** Of an option's words that carry matter: so many in an answer give the option away. */
const GIVEN_AWAY = 0.75
/** Shorter options give themselves away only by all of their words. */
const LEAST_STEMS = 3
const LEAST_WORDS = 4

/** A hint has no use for any of these, and an option can be told by each. */
const SIGNS: readonly RegExp[] = [
  // A letter by itself; "a" and "A" are one at an end, or after a word that speaks of options.
  /(?<![\p{L}\p{N}'’.-])[b-eB-E](?![\p{L}\p{N}'’-])/u,
  /(?<![\p{L}\p{N}'’])[aA](?=['"”’)*_`]*\s*(?:[.,;:!?)]|$))/mu,
  /\b(?:options?|answers?|choices?|letters?|pick|choose|select|press|take)\b[\s:'"“‘(is]*\bA\b/,
  /\b(?:options?|answers?|choices?|letters?|number|no\.|#)\s*(?:is\s+)?(?:[1-5]|one|two|three|four|five)\b/i,
  /\b(?:alfa|alpha|bravo|charlie|delta|echo)\b/i,
  /\b(?:first|second|third|fourth|fifth|last|top|bottom)\s+(?:option|answer|choice|one)\b/i,
  /\bthe\s+(?:first|second|third|fourth|fifth|last)\s*(?:[.,;:!?]|$)/im,
  /[\p{Extended_Pictographic}\p{Regional_Indicator}Ⓐ-ⓩ]/u,
]

/** What the options of open questions say; never shown to the model. */
export function optionsOf(open: readonly Question[]): string[] {
  return open.flatMap(({ options }) =>
    options.map(({ text }) => plain({ type: 'root', children: [...text] })),
  )
}

/** Whether a text tells an option of an open quiz: in its words, nearly so, by its letter, its place or a sign. */
export function tellsOption(text: string, options: readonly string[]): boolean {
  if (SIGNS.some((sign) => sign.test(text))) return true
  const said = foldedWords(text)
  const words = new Set(said)
  const stems = contentStems(text)
  return options.some((option) => {
    const own = foldedWords(option)
    if (own.length > 0 && ` ${said.join(' ')} `.includes(` ${own.join(' ')} `)) return true
    if (own.length >= LEAST_WORDS && own.every((word) => words.has(word))) return true
    const matter = [...contentStems(option)]
    const told = matter.filter((stem) => stems.has(stem)).length
    return matter.length >= LEAST_STEMS && told >= matter.length * GIVEN_AWAY
  })
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded)
}
