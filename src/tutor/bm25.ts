import { HEADING, type Imprint, kindOf, PASSAGE, SENTENCE, TITLE, termOf } from './imprint.ts'

const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** A heading's word counts as half a word of each passage under it. */
const HEADING_COUNT = 0.5

/** What a word that occurs `count` times is worth in a text `length` times the average: BM25 without its IDF. */
export function saturated(count: number, length: number): number {
  return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length))
}

/**
 * BM25 of a passage.
 * @param counts how often each of the question's words occurs
 * @param above the words that its heading holds, as bits
 * @param length of the passage beside the average
 */
export function relevance(
  counts: Uint16Array,
  above: number,
  length: number,
  weights: readonly number[],
): number {
  let total = 0
  for (let word = 0; word < weights.length; word++) {
    const count = counts[word]! + ((above >> word) & 1) * HEADING_COUNT
    if (count > 0) total += weights[word]! * saturated(count, length)
  }
  return total
}

/** BM25 of a lesson's best passage: what `read` finds, without the rest of it, for the many lessons beside the one. */
export function bestRelevance(
  imprint: Imprint,
  weights: readonly number[],
  marks: Uint8Array,
  average: number,
): number {
  const counts = new Uint16Array(weights.length)
  let best = 0
  let kind: number = TITLE
  let heading = 0
  let above = 0
  let length = 0
  let found = false
  for (const token of imprint) {
    if (token >= 0) {
      if (kind === SENTENCE) length++
      const mark = marks[termOf(token)]!
      if (mark === 0) continue
      if (kind === HEADING) heading |= 1 << (mark - 1)
      if (kind !== SENTENCE) continue
      counts[mark - 1]!++
      found = true
      continue
    }
    kind = kindOf(token)
    if (kind === HEADING) heading = 0
    if (kind !== PASSAGE) continue
    if (found || above !== 0) best = Math.max(best, relevance(counts, above, length / average, weights))
    if (found) counts.fill(0)
    above = heading
    length = 0
    found = false
  }
  return found || above !== 0 ? Math.max(best, relevance(counts, above, length / average, weights)) : best
}
