const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*/gu
const POSSESSIVE = /['’]s$/
const MARKS = /\p{M}+/gu
const UPPER = /^\p{Lu}/u

/** A word of a text as it is compared: lower case, without accents or a possessive ending. */
export type Word = { readonly folded: string; readonly capital: boolean }

/** The words of a text in order; symbols and emoji are none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const [word] of text.matchAll(WORD)) {
    words.push({ folded: fold(word), capital: UPPER.test(word) })
  }
  return words
}

function fold(word: string): string {
  const lower = word.toLowerCase().replace(POSSESSIVE, '')
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').replaceAll('’', "'")
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false
  return true
}
