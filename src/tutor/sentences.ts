const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

// Only what hardly ever ends a sentence: "etc." and "Inc." do, so they are left to the segmenter.
const TITLE =
  /(?:^|[\s\p{P}])(?:mr|mrs|ms|dr|prof|rev|gen|col|lt|sgt|capt|gov|sen|rep|hon|st|mt|vs|cf|e\.g|i\.e)\.\s*$/iu
const INITIAL = /(?:^|[\s\p{P}])(?:[A-HJ-Z]|\p{L}(?:\.\p{L})+)\.\s*$/u
const NUMBERED = /(?:^|[\s\p{P}])(?:no|nos|vol|fig|figs|eq|sec|ch|pp|p|ca|c|approx)\.\s*$/iu
const GOES_ON = /^[\s\p{P}\p{S}]*(?:\p{Ll}|$)/u
const BEGINS_WITH_NUMBER = /^\p{N}/u

/**
 * The sentences of a text whose white space is folded: substrings of it, in order, without the space
 * around them. `Intl.Segmenter` breaks after "Dr." and after a quoted question; such halves are joined.
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
  return (
    GOES_ON.test(next) ||
    TITLE.test(before) ||
    INITIAL.test(before) ||
    (BEGINS_WITH_NUMBER.test(next) && NUMBERED.test(before))
  )
}
