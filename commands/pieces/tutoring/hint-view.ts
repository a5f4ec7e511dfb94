import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, type Button, VIEW, type View } from '../../../src/core/view.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import type { Quoted } from '../../../src/tutor/types.ts'
import { nextHint, openLesson, openSection, resumeQuiz } from '../../presses.ts'
import { buttons, said, shorten } from '../blocks.ts'
import { lessonOf, sectionKey } from '../lesson.ts'
import { sectionOf } from '../reread.ts'
import { about, opinionButtons, quoteBlock } from './answer-view.ts'
import { givenAway } from './giveaway.ts'
import { HINT_STEPS, hintsFor } from './hints.ts'
import type { OpenQuestion } from './open-questions.ts'

/** A hint as it is shown, and as text for the asker's next question. */
export type ShownHint = { readonly view: View; readonly text: string }

/**
 * The next hint to an open question: the section, a sentence near it, then the nearest one that does not
 * answer it. What is right is said by none of them.
 * @param row id of what was asked, for the buttons that ask what one thinks of the answer; may be empty
 */
export async function showHint(
  ctx: Ctx,
  entry: Entry,
  question: OpenQuestion,
  { open, row }: { readonly open: readonly OpenQuestion[]; readonly row: string },
): Promise<ShownHint> {
  const { say, store, now } = ctx
  const { own } = question
  if (!own) return roundHint(ctx, entry, question, { open, row })
  const { attempt, index } = own
  const step = await store.hints.next(attempt, question.question.id, HINT_STEPS, now().getTime())
  const { vague, plain } = hintsFor(lessonOf(ctx, entry.id), question, open)
  const section = safeSection(ctx, entry, question, open) ?? plain?.section
  const shown = step === 1 ? undefined : step === 2 ? vague : (plain ?? vague)
  return {
    text: shown?.sentence ?? section?.title ?? '',
    view: {
      ...about(ctx, entry),
      body: [
        ...hintBlocks(ctx, step, section, shown),
        ...buttons(
          rereadButton(ctx, entry, shown?.section ?? section),
          step < HINT_STEPS && {
            label: say.line('tutor.button.hint'),
            press: press(nextHint, { attempt, question: index, asked: row }),
          },
          { label: say.line('quiz.button.go-on'), press: press(resumeQuiz, { attempt }) },
        ),
        ...opinionButtons(ctx, row, undefined),
      ],
    },
  }
}

/** To a question that a round asks everybody: where to read, and no more until it is closed. */
function roundHint(
  ctx: Ctx,
  entry: Entry,
  question: OpenQuestion,
  { open, row }: { readonly open: readonly OpenQuestion[]; readonly row: string },
): ShownHint {
  const { say } = ctx
  const section = safeSection(ctx, entry, question, open)
  const hint = section
    ? say.text('tutor.hint.round.section', { section: section.title })
    : say.text('tutor.hint.round')
  return {
    text: section?.title ?? '',
    view: {
      ...about(ctx, entry),
      body: [
        said(hint),
        ...buttons(rereadButton(ctx, entry, section)),
        ...opinionButtons(ctx, row, undefined),
      ],
    },
  }
}

function hintBlocks(
  { say }: Ctx,
  step: number,
  section: Quoted['section'] | undefined,
  shown: Quoted | undefined,
): Block[] {
  if (step === 1) {
    return [
      said(
        section ? say.text('tutor.hint.section', { section: section.title }) : say.text('tutor.hint.lesson'),
      ),
    ]
  }
  if (!shown) return [said(say.text('tutor.hint.nothing'))]
  return [said(say.text(step === 2 ? 'tutor.hint.vague' : 'tutor.hint.plain')), quoteBlock(shown)]
}

/** Where the lesson speaks of it, unless the section's title says the answer. */
function safeSection(
  ctx: Ctx,
  entry: Entry,
  { question }: OpenQuestion,
  open: readonly OpenQuestion[],
): Quoted['section'] | undefined {
  const section = sectionOf(ctx, entry, question)
  if (!section || section.title === '') return undefined
  return givenAway(open, section.title, '') ? undefined : section
}

function rereadButton({ say }: Ctx, entry: Entry, section: Quoted['section'] | undefined): Button {
  return section && section.title !== ''
    ? {
        label: shorten(say.line('quiz.button.reread', { section: section.title }), VIEW.buttonLabel),
        press: press(openSection, { lesson: entry.id, section: sectionKey(section.id) }),
        look: 'primary',
      }
    : {
        label: say.line('lesson.button.open'),
        press: press(openLesson, { lesson: entry.id }),
        look: 'primary',
      }
}
