import { STOP_WORDS } from '../../../src/tutor/stop-words.ts'
import { stem } from '../../../src/tutor/vocabulary.ts'
import { wordsOf } from '../../../src/tutor/words.ts'

/** What a text is about: the stems of its content words. */
export type Matter = ReadonlySet<string>

export function matterOf(...texts: readonly string[]): Matter {
  return new Set(texts.flatMap((text) => contentWordsOf(text).map(stem)))
}

/** The words of a text that carry its matter, folded, in order. */
export function contentWordsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ folded }) => (STOP_WORDS.has(folded) ? [] : [folded]))
}

/** How much of one matter is in another, 0 to 1. */
export function shareIn(matter: Matter, other: Matter): number {
  return matter.size === 0 ? 0 : common(matter, other) / matter.size
}

/** How many stems both have. */
export function common(matter: Matter, other: Matter): number {
  let count = 0
  for (const stem of matter) if (other.has(stem)) count++
  return count
}

/** A text for finding it inside another: lower case, letters and digits, one space between words. */
export function wordingOf(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `
}

/** How few of these texts hold a stem: its inverse document frequency. */
export function rarityIn(texts: readonly Matter[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const stem of text) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => Math.log(1 + texts.length / (1 + (counts.get(stem) ?? 0)))
}
