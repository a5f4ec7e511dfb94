import type { Passage } from './passages.ts'
import type { Quoted } from './types.ts'

/** Longer sentences are evidence, but are never quoted. In characters. */
const LONGEST = 600
const AT_MOST = 2

/**
 * The first of these sentences that are short enough to quote, at most two.
 * @param sentences indexes of the lesson's sentences, best first
 */
export function quote(passages: readonly Passage[], sentences: Iterable<number>): Quoted[] {
  const all = passages.flatMap(({ section, sentences }) =>
    sentences.map((sentence) => ({ sentence, section })),
  )
  const quotes: Quoted[] = []
  for (const at of sentences) {
    const quoted = all[at]
    if (quoted === undefined || quoted.sentence.length > LONGEST) continue
    quotes.push(quoted)
    if (quotes.length === AT_MOST) break
  }
  return quotes
}
