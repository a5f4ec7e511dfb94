const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SHORTEST = 4
const LONGEST = 24
const ONLY_LETTERS = /^\p{L}+$/u

/**
 * All that one slip makes of a word: a letter left out, doubled or foreign, or two swapped. None for words
 * that are too short to tell a slip from another word, and for whatever holds a digit.
 */
export function* oneSlipFrom(word: string): Generator<string> {
  if (word.length < SHORTEST || word.length > LONGEST || !ONLY_LETTERS.test(word)) return
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    for (const letter of LETTERS) yield before + letter + after
    if (after === '') return
    yield before + after.slice(1)
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2)
    for (const letter of LETTERS) if (letter !== after[0]) yield before + letter + after.slice(1)
  }
}

const SHORTEST_KIN = 4
const LONGEST_ENDING = 3

/** How many letters two stems of one family begin with: "organis" and "organ", "asian" and "asia"; 0 for strangers. */
export function kinship(one: string, other: string): number {
  if (!ONLY_LETTERS.test(one)) return 0
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  const shorter = Math.min(one.length, other.length)
  const begins = shared === shorter
  const near = begins ? shared >= SHORTEST_KIN : shared > SHORTEST_KIN && shared === shorter - 1
  return near && Math.max(one.length, other.length) - shared <= LONGEST_ENDING ? shared : 0
}
