import { wordsOf } from '../words.ts'
import { contentStems } from './known-words.ts'

/** Of an option's words that carry matter: so many in an answer give the option away. */
const GIVEN_AWAY = 0.75
/** Shorter options give themselves away only word for word. */
const LEAST_STEMS = 3

// The letter is a capital one, or every "answer a question" would be meant.
const LETTER =
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?|[Ll]etters?|[Pp]ick|[Cc]hoose|[Ss]elect|[Pp]ress|[Tt]ake)\b[\s:'"“‘(is]*\b[A-E]\b(?!['’])|\b[A-E]\b[)'"”’]*\s+is\s+(?:right|correct|true|the\b)/
const PLACE = /\b(?:first|second|third|fourth|fifth|last|top|bottom)\s+(?:option|answer|choice|one)\b/i

/** Whether a text tells an option of an open quiz: in its words, nearly so, by its letter or by its place. */
export function tellsOption(text: string, options: readonly string[]): boolean {
  if (LETTER.test(text) || PLACE.test(text)) return true
  const words = ` ${foldedWords(text)} `
  const stems = contentStems(text)
  return options.some((option) => {
    const own = foldedWords(option)
    if (own !== '' && words.includes(` ${own} `)) return true
    const matter = [...contentStems(option)]
    const told = matter.filter((stem) => stems.has(stem)).length
    return matter.length >= LEAST_STEMS && told >= matter.length * GIVEN_AWAY
  })
}

function foldedWords(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')
}
