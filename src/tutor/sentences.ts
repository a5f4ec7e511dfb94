const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

// Only what hardly ever ends a sentence: "etc." and "Inc." do, so they are left to the segmenter.
const TITLES = new Set(
  'mr mrs ms dr prof rev gen col lt sgt capt gov sen rep hon st mt vs cf e.g i.e'.split(' '),
)
const BEFORE_NUMBERS = new Set('no nos vol fig figs eq sec ch pp p ca c approx'.split(' '))
const INITIALS = /^(?:[A-HJ-Z]|\p{L}(?:\.\p{L})+)$/u
const LAST_WORD = /(?:^|[\s\p{P}])(\p{L}[\p{L}.]*)\.\s*$/u
const LONGEST = 12
const GOES_ON = /^[\s\p{P}\p{S}]*(?:\p{Ll}|$)/u
const NUMBER = /^\p{N}/u

/**
 * The sentences of a text without line ends: substrings of it, in order, without the space around them.
 * `Intl.Segmenter` breaks after "Dr." and after a quoted question; such halves are joined.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, segment } of segmenter.segment(text)) {
    if (index > start && !joins(text.slice(start, index), segment)) {
      sentences.push(text.slice(start, index).trim())
      start = index
    }
  }
  sentences.push(text.slice(start).trim())
  return sentences.filter((sentence) => sentence !== '')
}

function joins(before: string, next: string): boolean {
  if (GOES_ON.test(next)) return true
  const word = LAST_WORD.exec(before.slice(-LONGEST))?.[1]
  if (word === undefined) return false
  const folded = word.toLowerCase()
  return TITLES.has(folded) || INITIALS.test(word) || (BEFORE_NUMBERS.has(folded) && NUMBER.test(next))
}
