import type { Ctx } from '../../../src/bot/context.ts'
import { paragraph, quote, text } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, type Button, VIEW, type View } from '../../../src/core/view.ts'
import { measure } from '../../../src/lesson/measure.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import type { Quoted } from '../../../src/tutor/types.ts'
import {
  askPerson,
  askTutor,
  explainSimpler,
  giveExample,
  openSection,
  quizOnThis,
  rateAnswer,
} from '../../presses.ts'
import { buttons, nodes, quietly, said, shorten } from '../blocks.ts'
import { openButton, sectionKey } from '../lesson.ts'
import type { Line, Manner, Spoken } from './spoken.ts'

/** Of a message, as much is for what stands beside the lesson's sentences. */
const BESIDE = 700

/** An answer under the lesson's name, with what to press next. */
export function answerView(
  ctx: Ctx,
  entry: Entry,
  spoken: Spoken,
  { question, manner }: { readonly question: string; readonly manner: Manner | undefined },
): View {
  const related = spoken.related === undefined ? undefined : ctx.lessons.entry(spoken.related)
  return {
    ...about(ctx, entry),
    body: [
      ...spokenBlocks(ctx, entry, spoken, related),
      ...(spoken.band === 'uncovered'
        ? uncoveredButtons(ctx, entry, related)
        : spoken.lines.length === 0
          ? overviewButtons(ctx, entry)
          : teachingButtons(ctx, entry, spoken, { question, manner })),
      ...opinionButtons(ctx, question, spoken.band === 'unsure' ? related : undefined),
    ],
  }
}

export function about({ say }: Ctx, entry: Entry): Pick<View, 'context'> {
  return { context: shorten(say.line('tutor.about', { title: entry.title }), VIEW.context) }
}

function spokenBlocks(ctx: Ctx, entry: Entry, spoken: Spoken, related: Entry | undefined): Block[] {
  const { say } = ctx
  const { band, heading, followUp, without } = spoken
  const notes = [
    ...(followUp === undefined ? [] : [said(say.text('tutor.check', { question: followUp }))]),
    ...(without === undefined ? [] : [quietly(say.text(`tutor.without.${without}`))]),
  ]
  const elsewhere =
    related && band === 'unsure' ? [quietly(say.text('tutor.related', { title: related.title }))] : []
  const opening =
    heading === 'tutor.uncovered' && related
      ? [said(say.text('tutor.uncovered.related', { title: related.title }))]
      : heading === undefined
        ? []
        : [said(say.text(heading, { summary: entry.summary }))]
  return [...opening, ...lineBlocks(spoken.lines), ...elsewhere, ...notes]
}

/** As many as fit into one message: the first is always there. */
function lineBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let taken = 0
  for (const { say, quote } of lines) {
    const own = [...(say === undefined ? [] : [nodes(paragraph(text(say)))]), quoteBlock(quote)]
    taken += own.reduce((sum, block) => sum + (block.kind === 'text' ? measure([block.markdown]) : 0), 0)
    if (blocks.length > 0 && taken > VIEW.text - BESIDE) break
    blocks.push(...own)
  }
  return blocks
}

/** The lesson's own sentence, and where it stands. */
export function quoteBlock({ sentence, section }: Quoted): Block {
  const source = section.title === '' ? [] : [text('  ('), text(section.title), text(')')]
  return nodes(quote(paragraph({ type: 'emphasis', children: [text(sentence)] }, ...source)))
}

type Beneath = { readonly question: string; readonly manner: Manner | undefined }

function teachingButtons(ctx: Ctx, entry: Entry, { lines }: Spoken, { question, manner }: Beneath): Block[] {
  const { say } = ctx
  const section = lines[0]?.quote.section
  return buttons(
    section && sectionButton(ctx, entry, section),
    manner !== 'simpler' && {
      label: say.line('tutor.button.simpler'),
      press: press(explainSimpler, { question }),
    },
    manner !== 'example' && {
      label: say.line('tutor.button.example'),
      press: press(giveExample, { question }),
    },
    entry.questions > 0 && {
      label: say.line('tutor.button.quiz'),
      press: press(quizOnThis, { lesson: entry.id, section: section ? sectionKey(section.id) : '' }),
    },
  )
}

function overviewButtons({ say }: Ctx, entry: Entry): Block[] {
  return buttons(
    openButton(entry, say.line('lesson.button.open'), 'primary'),
    entry.questions > 0 && {
      label: say.line('tutor.button.quiz'),
      press: press(quizOnThis, { lesson: entry.id }),
    },
  )
}

function uncoveredButtons({ say }: Ctx, entry: Entry, related: Entry | undefined): Block[] {
  return buttons(related && openButton(related, say.line('lesson.button.open'), 'primary'), {
    label: say.line('tutor.button.again'),
    press: press(askTutor, { lesson: entry.id }),
  })
}

/**
 * Whether it helped, and who could help further.
 * @param question id of what was asked; without one, as on buttons from before it was carried, there are none
 */
export function opinionButtons({ say }: Ctx, question: string, related: Entry | undefined): Block[] {
  if (question === '') return []
  return buttons(
    { label: say.line('tutor.button.helpful'), press: press(rateAnswer, { question, yes: 1 }) },
    { label: say.line('tutor.button.not-helpful'), press: press(rateAnswer, { question, yes: 0 }) },
    { label: say.line('tutor.button.person'), press: press(askPerson, { question }) },
    related && openButton(related, related.title),
  )
}

function sectionButton({ say }: Ctx, entry: Entry, section: Quoted['section']): Button {
  return {
    label: shorten(
      say.line('tutor.button.section', { section: section.title || entry.title }),
      VIEW.buttonLabel,
    ),
    press: press(openSection, { lesson: entry.id, section: sectionKey(section.id) }),
  }
}
