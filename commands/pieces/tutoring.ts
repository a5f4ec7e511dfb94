import type { Ctx } from '../../src/bot/context.ts'
import { newId } from '../../src/core/id.ts'
import { paragraph, quote, text } from '../../src/core/markdown.ts'
import { press } from '../../src/core/press.ts'
import { type Block, type Button, VIEW, type View } from '../../src/core/view.ts'
import type { Entry } from '../../src/lesson/types.ts'
import type { Quoted, TutorAnswer } from '../../src/tutor/types.ts'
import { askTutor, openSection } from '../presses.ts'
import { buttons, nodes, quietly, said, shorten } from './blocks.ts'
import { entryOf, openButton, sectionKey } from './lesson.ts'

/** The longest question the tutor takes. */
export const QUESTION_MAX = 500

/** Asks the tutor about one lesson, and keeps what was asked for the learner's history. */
export async function askAbout(ctx: Ctx, lesson: string, question: string): Promise<View> {
  const entry = entryOf(ctx, lesson)
  const answer = ctx.tutor.ask(lesson, question)
  await ctx.store.conversations.asked({
    id: newId(ctx.random),
    learner: await ctx.learner(),
    platform: ctx.caller.platform,
    tenant: ctx.caller.tenant,
    lesson,
    question: question.slice(0, QUESTION_MAX),
    band: answer.band,
    score: answer.score,
    asked_at: ctx.now().getTime(),
  })
  return answerView(ctx, entry, answer)
}

/** Without a lesson in hand: the lesson that covers the question, asked about it. */
export async function askCatalogue(ctx: Ctx, question: string): Promise<View> {
  const lesson = ctx.tutor.route(question)
  return lesson === undefined
    ? { body: [said(ctx.say.text('tutor.no-lesson'))] }
    : askAbout(ctx, lesson, question)
}

function answerView(ctx: Ctx, entry: Entry, answer: TutorAnswer): View {
  const { say, lessons } = ctx
  const related = answer.related === undefined ? undefined : lessons.entry(answer.related)
  return {
    context: shorten(say.line('tutor.about', { title: entry.title }), VIEW.context),
    body: [
      ...bandBlocks(ctx, answer, related),
      ...buttons(
        ...answer.quotes.slice(0, 1).map((quoted) => sectionButton(ctx, entry, quoted)),
        answer.band === 'uncovered' &&
          related &&
          openButton(related, say.line('lesson.button.open'), 'primary'),
        answer.band === 'unsure' && related && openButton(related, related.title),
        { label: say.line('tutor.button.again'), press: press(askTutor, { lesson: entry.id }) },
      ),
    ],
  }
}

function bandBlocks({ say }: Ctx, answer: TutorAnswer, related: Entry | undefined): Block[] {
  switch (answer.band) {
    case 'answered':
      return [said(say.text('tutor.answered')), ...answer.quotes.map(quoteBlock)]
    case 'unsure':
      return [
        said(say.text('tutor.unsure')),
        ...answer.quotes.map(quoteBlock),
        ...(related ? [quietly(say.text('tutor.related', { title: related.title }))] : []),
      ]
    case 'uncovered':
      return [
        said(
          related
            ? say.text('tutor.uncovered.related', { title: related.title })
            : say.text('tutor.uncovered'),
        ),
      ]
    default:
      return answer.band satisfies never
  }
}

/** The lesson's own sentence, and where it stands. */
function quoteBlock({ sentence, section }: Quoted): Block {
  const source = section.title === '' ? [] : [text('  ('), text(section.title), text(')')]
  return nodes(quote(paragraph({ type: 'emphasis', children: [text(sentence)] }, ...source)))
}

function sectionButton({ say }: Ctx, entry: Entry, { section }: Quoted): Button {
  return {
    label: shorten(
      say.line('tutor.button.section', { section: section.title || entry.title }),
      VIEW.buttonLabel,
    ),
    press: press(openSection, { lesson: entry.id, section: sectionKey(section.id) }),
  }
}
