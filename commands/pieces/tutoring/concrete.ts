import type { Lesson } from '../../../src/lesson/types.ts'
import { passagesOf } from '../../../src/tutor/passages.ts'
import type { Quoted } from '../../../src/tutor/types.ts'
import { subjectOf } from './follow-up.ts'
import { type Matter, matterOf, rarityIn } from './matter.ts'

/** In characters: shorter ones show nothing, longer ones are not read. */
const LENGTH = { from: 25, to: 400 } as const
const COUNTS =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|dozens?|twice)\b/gi
const CASES =
  /["“][^"”]{4,}["”]|\b(?:morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last night|tonight|tomorrow|imagine|suppose|pick|take a|a friend|a colleague|your (?:aunt|own|neighbour))\b/gi

/** Of what is asked, by rarity, so much must be in a sentence and around it. */
const ON_THE_MATTER = 0.5

/**
 * The sentence on the same matter that shows it most: with counts, a case or somebody's words. For a
 * question whose answer the lesson illustrates without saying "for example".
 */
export function mostConcrete(lesson: Lesson, question: string, shown: readonly Quoted[]): Quoted | undefined {
  const asked = matterOf(...subjectOf(question))
  const known = new Set(shown.map(({ sentence }) => sentence))
  const passages = passagesOf(lesson)
  const rarity = rarityIn(
    passages.flatMap(({ sentences }) => sentences.map((sentence) => matterOf(sentence))),
  )
  const weigh = (matter: Matter) =>
    [...asked].reduce((sum, stem) => sum + (matter.has(stem) ? rarity(stem) : 0), 0) / weighed(asked, rarity)
  const rated = passages.flatMap(({ section, sentences }) =>
    sentences
      .filter((sentence) => !known.has(sentence) && isReadable(sentence))
      .map((sentence) => ({
        quoted: { sentence, section },
        near: weigh(matterOf(sentence)) + weigh(matterOf(...sentences)) / 2,
        isOn: weigh(matterOf(...sentences)) >= ON_THE_MATTER,
        shows: Math.min(3, countOf(sentence, COUNTS) + 2 * countOf(sentence, CASES)),
      })),
  )
  return rated
    .filter(({ isOn, shows }) => isOn && shows > 0)
    .toSorted((a, b) => b.near + b.shows / 4 - (a.near + a.shows / 4))[0]?.quoted
}

const weighed = (matter: Matter, rarity: (stem: string) => number): number =>
  [...matter].reduce((sum, stem) => sum + rarity(stem), 0) || 1

const isReadable = ({ length }: string): boolean => length >= LENGTH.from && length <= LENGTH.to

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The sentences right before and after these, where they stand together in the lesson. */
export function besides(lesson: Lesson, shown: readonly Quoted[]): readonly Quoted[] {
  const known = new Set(shown.map(({ sentence }) => sentence))
  return passagesOf(lesson).flatMap(({ section, sentences }) =>
    sentences
      .filter((sentence, at) => {
        const neighbours = [sentences[at - 1], sentences[at + 1]]
        return !known.has(sentence) && neighbours.some((other) => other !== undefined && known.has(other))
      })
      .map((sentence) => ({ sentence, section })),
  )
}
