import { STOP_WORDS } from '../stop-words.ts'
import { stem } from '../vocabulary.ts'
import { wordsOf } from '../words.ts'
import { linksIn } from './links.ts'
import { numbersIn } from './numbers.ts'

/** What an answer may be made of. */
export type Known = {
  readonly stems: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** Words and numbers of the lesson and the question; links of the lesson alone. */
export function knownFrom(lesson: string, question: string): Known {
  const both = `${lesson}\n${question}`
  return {
    stems: new Set([...distinctWords(both)].map(stem)),
    numbers: numbersIn(both),
    links: new Set(linksIn(lesson)),
  }
}

/** The stems of a text's words that carry matter, each once. */
export function contentStems(text: string): Set<string> {
  return new Set([...distinctWords(text)].filter((word) => !STOP_WORDS.has(word)).map(stem))
}

function distinctWords(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ folded }) => folded))
}
