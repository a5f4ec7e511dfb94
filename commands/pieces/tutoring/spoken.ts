import type { Ctx } from '../../../src/bot/context.ts'
import type { MessageKey } from '../../../src/core/say.ts'
import type { Asked, TeacherReply } from '../../../src/tutor/teacher.ts'
import type { Band, Quoted, TutorAnswer } from '../../../src/tutor/types.ts'

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
  readonly without: TeacherReply['without']
}

export function spokenOf(
  ctx: Ctx,
  { lesson, question, manner }: Pick<Asked, 'lesson' | 'question' | 'manner'>,
  { answer, claims, followUp, without }: TeacherReply,
): Spoken {
  const { band, score, related } = answer
  const common = { score, related, followUp, without }
  if (claims.length > 0) return { ...common, band: 'answered', heading: undefined, lines: claims }
  const lines = answer.quotes.map((quote) => ({ quote }))
  switch (manner) {
    case 'simpler':
      return { ...common, band, lines, heading: simplerHeading(answer, ctx.tutor.ask(lesson, question)) }
    case 'example':
      return {
        ...common,
        band,
        lines,
        heading: band === 'uncovered' ? 'tutor.example.none' : 'tutor.example',
      }
    case undefined:
      return { ...common, band, lines, heading: HEADINGS[band] }
    default:
      return manner satisfies never
  }
}

const HEADINGS = {
  answered: 'tutor.answered',
  unsure: 'tutor.unsure',
  uncovered: 'tutor.uncovered',
} as const satisfies Record<Band, MessageKey>

function simplerHeading({ band, quotes }: TutorAnswer, before: TutorAnswer): MessageKey {
  if (band === 'uncovered') return 'tutor.uncovered'
  const shown = new Set(before.quotes.map(({ sentence }) => sentence))
  return quotes.every(({ sentence }) => shown.has(sentence)) ? 'tutor.simpler.none' : 'tutor.simpler'
}

/** As plain text, for the person's next question. */
export function textOf({ lines, followUp }: Spoken): string {
  return [...lines.map(({ say, quote }) => say ?? quote.sentence), ...(followUp ? [followUp] : [])].join(' ')
}
