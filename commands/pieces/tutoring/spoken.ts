import type { Ctx } from '../../../src/bot/context.ts'
import type { MessageKey } from '../../../src/core/say.ts'
import type { Lesson } from '../../../src/lesson/types.ts'
import type { Asked, TeacherReply } from '../../../src/tutor/teacher.ts'
import type { Band, Quoted } from '../../../src/tutor/types.ts'
import { besides, mostConcrete } from './concrete.ts'

export type Manner = NonNullable<Asked['manner']>

/** Something that is said, with the lesson's own sentence that carries it. */
export type Line = { readonly say?: string; readonly quote: Quoted }

/** An answer before it is shown: nothing but sentences of the lesson, and words that they carry. */
export type Spoken = {
  readonly band: Band
  readonly score: number
  /** Stands above the lines; none above a model's words. */
  readonly heading: MessageKey | undefined
  readonly lines: readonly Line[]
  /** Id of the lesson that covers the question better. */
  readonly related: string | undefined
  readonly followUp: string | undefined
  /** Why these are not a model's words although one is set up. */
  readonly without: TeacherReply['without'] | 'quiz'
}

/**
 * What a reply says. Where the embedded tutor finds nothing simpler and no example by that name, the lesson's
 * nearest words stand in, and it says so.
 */
export function spokenOf(
  ctx: Ctx,
  { lesson, question, manner }: Pick<Asked, 'lesson' | 'question' | 'manner'>,
  { answer, claims, followUp, without }: TeacherReply,
): Spoken {
  const { band, score, related, quotes } = answer
  const common = { band, score, related, followUp, without }
  if (claims.length > 0) return { ...common, band: 'answered', heading: undefined, lines: claims }
  if (answer.overview) return { ...common, heading: 'tutor.overview', lines: [] }
  const spoken = { ...common, heading: HEADINGS[band], lines: quotes.map((quote) => ({ quote })) }
  const text = manner && ctx.lessons.lesson(lesson)
  if (!text) return spoken
  const before = ctx.tutor.ask(lesson, question).quotes
  switch (manner) {
    case 'simpler':
      return moreSimply(spoken, text, before)
    case 'example':
      return byExample(spoken, text, { question, before })
    default:
      return manner satisfies never
  }
}

const HEADINGS = {
  answered: 'tutor.answered',
  unsure: 'tutor.unsure',
  uncovered: 'tutor.uncovered',
} as const satisfies Record<Band, MessageKey>

function moreSimply(spoken: Spoken, lesson: Lesson, before: readonly Quoted[]): Spoken {
  const shown = new Set(before.map(({ sentence }) => sentence))
  if (spoken.lines.some(({ quote }) => !shown.has(quote.sentence)))
    return { ...spoken, heading: 'tutor.simpler' }
  const around = besides(lesson, before).slice(0, 2)
  return around.length > 0
    ? { ...spoken, heading: 'tutor.simpler.around', lines: around.map((quote) => ({ quote })) }
    : { ...spoken, heading: 'tutor.simpler.none', lines: spoken.lines.slice(0, 1) }
}

type Sought = { readonly question: string; readonly before: readonly Quoted[] }

function byExample(spoken: Spoken, lesson: Lesson, { question, before }: Sought): Spoken {
  if (spoken.band !== 'uncovered') return { ...spoken, heading: 'tutor.example' }
  const quote = before.length > 0 ? mostConcrete(lesson, question, before) : undefined
  return quote
    ? { ...spoken, band: 'unsure', related: undefined, heading: 'tutor.example.near', lines: [{ quote }] }
    : { ...spoken, heading: 'tutor.example.none' }
}

/** As plain text, for the person's next question. */
export function textOf({ lines, followUp }: Spoken): string {
  return [...lines.map(({ say, quote }) => say ?? quote.sentence), ...(followUp ? [followUp] : [])].join(' ')
}
