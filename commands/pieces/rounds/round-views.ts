import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { Block, View } from '../../../src/core/view.ts'
import type { Asked, Given } from '../../../src/learn/round.ts'
import { answerRound, reportInRound, resumeRound } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'
import { namingBlocks } from '../drills/naming.ts'
import { titleOf } from '../lesson.ts'
import { askedBlocks, feedback } from '../question-view.ts'
import { rereadButton } from '../reread.ts'
import { reviewDone } from './review-done.ts'
import { isLate, type OpenRound, sourceOf } from './round-of.ts'

/** The question to answer now; how it went when there is none. */
export async function currentInRound(ctx: Ctx, open: OpenRound, note: readonly Block[] = []): Promise<View> {
  const asked = open.round.current
  if (!asked) return open.row.kind === 'review' ? reviewDone(ctx, open, note) : drillDone(ctx, open, note)
  return {
    ...heading(ctx, open, asked),
    body: [
      ...note,
      ...lateNote(ctx, open),
      ...askedBlocks(asked, (choice) =>
        press(answerRound, { round: open.row.id, question: asked.index, choice }),
      ),
    ],
  }
}

/** What was right and why, at once: it is the learner's own message, which nobody else sees. */
export function feedbackInRound(
  ctx: Ctx,
  open: OpenRound,
  asked: Asked,
  given: Given,
  note: readonly Block[] = [],
): View {
  const more = open.round.current !== undefined
  return {
    ...heading(ctx, open, asked),
    ...feedback(ctx, asked, given, {
      lesson: sourceOf(open, asked).lesson,
      next: {
        label: ctx.say.line(more ? 'quiz.button.next' : 'round.button.done'),
        press: press(resumeRound, { round: open.row.id }),
      },
      report: press(reportInRound, { round: open.row.id, question: asked.index }),
      note,
    }),
  }
}

/** A member's own result; what the others chose is shown in the channel when the round closes. */
async function drillDone(ctx: Ctx, open: OpenRound, note: readonly Block[]): Promise<View> {
  const { say } = ctx
  const { round } = open
  const missed = round.missed[0]
  return {
    title: say.line('round.drill'),
    tone: round.right === round.counted ? 'good' : 'plain',
    body: [
      ...note,
      said(say.text('quiz.score', { right: round.right, size: round.counted })),
      quietly(say.text(isLate(open, ctx.now().getTime()) ? 'round.done.closed' : 'round.done')),
      ...buttons(missed && rereadButton(ctx, sourceOf(open, missed).lesson, missed.question)),
      ...(await namingBlocks(ctx, open.row)),
    ],
  }
}

function lateNote({ say, now }: Ctx, open: OpenRound): Block[] {
  return isLate(open, now().getTime()) ? [quietly(say.text('round.late'))] : []
}

function heading({ say, lessons }: Ctx, open: OpenRound, asked: Asked): Pick<View, 'context' | 'title'> {
  const { lesson } = sourceOf(open, asked)
  const key = open.row.kind === 'review' ? 'review.question' : 'round.question'
  return {
    context: say.line(key, { number: asked.index + 1, size: open.round.size }),
    title: titleOf(lessons, lesson),
  }
}
