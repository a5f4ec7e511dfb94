const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
// Short words are too close to each other to tell a slip from another word.
const SHORTEST = 5
const LONGEST = 24
const ONLY_LETTERS = /^\p{L}+$/u

/**
 * All words that one slip may have turned into this one: a letter left out, added or taken for another, or two
 * swapped. None of fewer than five letters, and none for what holds a digit.
 */
export function* oneSlipFrom(word: string): Generator<string> {
  if (word.length < SHORTEST - 1 || word.length > LONGEST || !ONLY_LETTERS.test(word)) return
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    for (const letter of LETTERS) yield before + letter + after
    if (after === '' || word.length < SHORTEST) continue
    if (word.length > SHORTEST) yield before + after.slice(1)
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2)
    for (const letter of LETTERS) yield before + letter + after.slice(1)
  }
}

const SHORTEST_KIN = 4
const LONGEST_ENDING = 3

/** How many letters two stems of a family share, as "asian" and "asia" do; 0 for strangers. */
export function kinship(one: string, other: string): number {
  if (!ONLY_LETTERS.test(one)) return 0
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  const shorter = Math.min(one.length, other.length)
  const begins = shared === shorter
  const near = begins ? shared >= SHORTEST_KIN : shared > SHORTEST_KIN && shared === shorter - 1
  return near && Math.max(one.length, other.length) - shared <= LONGEST_ENDING ? shared : 0
}
