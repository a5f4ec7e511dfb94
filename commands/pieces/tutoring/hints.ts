import type { Lesson } from '../../../src/lesson/types.ts'
import { passagesOf } from '../../../src/tutor/passages.ts'
import type { Quoted } from '../../../src/tutor/types.ts'
import { givenAway } from './giveaway.ts'
import { type Matter, matterOf, rarityIn, shareIn } from './matter.ts'
import type { OpenQuestion } from './open-questions.ts'

/** Three steps: the section, a sentence near the matter, the nearest sentence that does not answer. */
export const HINT_STEPS = 3

/** Two sentences of the lesson that lead to a question's answer without its wording. */
export type Hints = { readonly vague: Quoted | undefined; readonly plain: Quoted | undefined }

/** Of what only the right option says, a plain hint may touch a little, and a vague one nothing. */
const TOLD_MOST = 0.25
/** Shorter ones say nothing, longer ones are not read. In characters. */
const LENGTH = { from: 25, to: 400 } as const

/** @param open every question that is open: no hint to one gives another away */
export function hintsFor(lesson: Lesson, { key }: OpenQuestion, open: readonly OpenQuestion[]): Hints {
  const sentences = passagesOf(lesson).flatMap(({ section, sentences }) =>
    sentences.map((sentence) => ({ quoted: { section, sentence }, matter: matterOf(sentence) })),
  )
  const rarity = rarityIn(sentences.map(({ matter }) => matter))
  const near = (matter: Matter, other: Matter): number => {
    const shared = [...matter].filter((stem) => other.has(stem)).map(rarity)
    // Long sentences share words with everything.
    return shared.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(matter.size + 4)
  }
  const candidates = sentences
    .filter(({ quoted }) => quoted.sentence.length >= LENGTH.from && quoted.sentence.length <= LENGTH.to)
    .map(({ quoted, matter }) => ({
      quoted,
      nearness: [key.prompt, ...key.reasons].reduce((sum, other) => sum + near(matter, other), 0),
      told: shareIn(key.telling.size > 0 ? key.telling : key.right, matter),
    }))
    .filter(({ nearness, told }) => nearness > 0 && told <= TOLD_MOST)
    .filter(({ quoted: { sentence, section } }) =>
      [sentence, section.title].every((text) => givenAway(open, text, '') === undefined),
    )
    .toSorted((a, b) => b.nearness - a.nearness)
  const plain = candidates[0]
  const vague = candidates.find((other) => other !== plain && other.told === 0)
  return { vague: vague?.quoted, plain: plain?.quoted }
}
