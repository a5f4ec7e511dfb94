import { STOP_WORDS } from '../stop-words.ts'
import { stem } from '../vocabulary.ts'
import { wordsOf } from '../words.ts'
import { contentStems, type Known } from './known-words.ts'
import { linksIn } from './links.ts'
import { numbersIn } from './numbers.ts'
import { OPENERS } from './openers.ts'

const LEAST_KNOWN = 0.5
const RAW_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*/gu
const CAPITAL = /^\p{Lu}/u
/** Capitals or digits inside a word: "OpenAI", "GDPR", "iPhone". */
const NAMELIKE = /^.+[\p{Lu}\p{N}]/u
const FIGURE = /^\p{N}/u
/** What stands before the first word of a sentence, or of a quotation. */
const BEGINNING = /(?:^|[.!?:…]['"”’)]*\s+|["“‘(])\s*$/
const ADVERB_OR_GERUND = /(?:ly|ing)$/

/**
 * Looks for what a true quote does not carry: numbers, names, links and words from elsewhere.
 * @returns what is wrong, for the model to mend; undefined when nothing is
 */
export function faultOfProse(say: string, known: Known): string | undefined {
  const link = linksIn(say).find((candidate) => !known.links.has(candidate))
  if (link !== undefined) return `"${link}" is not in the lesson`
  const number = [...numbersIn(say)].find((candidate) => !known.numbers.has(candidate))
  if (number !== undefined) return `the number ${number} is not in the lesson`
  const name = namesIn(say).find((candidate) => !isKnown(candidate, known))
  if (name !== undefined) return `"${name}" is not in the lesson`
  const stems = [...contentStems(say)]
  const foreign = stems.filter((word) => !known.stems.has(word)).length
  return foreign > stems.length * LEAST_KNOWN
    ? `"${say}" says more than the lesson: use the lesson's own words`
    : undefined
}

/** Words that stand for somebody or something, as their capitals tell. */
function namesIn(text: string): string[] {
  return [...text.matchAll(RAW_WORD)]
    .filter(({ 0: word, index }) => isName(word, BEGINNING.test(text.slice(0, index))))
    .map(([word]) => word)
}

function isName(word: string, begins: boolean): boolean {
  if (FIGURE.test(word)) return false
  if (NAMELIKE.test(word)) return true
  // Any word has a capital where a sentence begins; a name there is one that hardly begins sentences otherwise.
  const lower = word.toLowerCase()
  return CAPITAL.test(word) && !(begins && (OPENERS.has(lower) || ADVERB_OR_GERUND.test(lower)))
}

function isKnown(name: string, known: Known): boolean {
  const words = wordsOf(name).map(({ folded }) => folded)
  return words.every((word) => STOP_WORDS.has(word) || known.stems.has(stem(word)))
}
