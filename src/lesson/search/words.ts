/** Small letters without accents, so that "Café" is found by "cafe". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words so common that a question asked in a sentence holds them whatever it is about. */
const COMMON = new Set(
  `a about an and any are as at be by can could did do does for from had has have how i if in is it its
  me my of on or our should so some than that the their them then there these they this to was we were
  what when where which who why will with would you your`.split(/\s+/),
)

const QUERY_WORDS = 8

/** The different words that a query is about; the common ones too when there are no others. */
export function queryWords(query: string): string[] {
  const words = [...new Set(wordsOf(query.slice(0, 400)))]
  const telling = words.filter((word) => !COMMON.has(word))
  return (telling.length > 0 ? telling : words).slice(0, QUERY_WORDS)
}
