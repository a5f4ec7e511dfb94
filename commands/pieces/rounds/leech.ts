import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { Block } from '../../../src/core/view.ts'
import { isLeech, type Memory } from '../../../src/learn/memory.ts'
import { askTutor } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { questionLine } from '../question-view.ts'
import { rereadButton } from '../reread.ts'

/** The question that lapsed again and again: where its lesson speaks of it, and the tutor. */
export function leechBlocks(ctx: Ctx, memories: readonly Memory[]): Block[] {
  const { say, lessons } = ctx
  const newestFirst = memories.filter(isLeech).toSorted((a, b) => b.answeredAt - a.answeredAt)
  for (const memory of newestFirst) {
    const lesson = lessons.lesson(memory.lesson)
    const question = lesson?.quiz.find(({ id }) => id === memory.question)
    if (!lesson || !question) continue
    return [
      { kind: 'divider' },
      said(say.text('review.leech', { question: questionLine(question), title: lesson.title })),
      ...buttons(rereadButton(ctx, lesson.id, question), {
        label: say.line('lesson.button.ask'),
        press: press(askTutor, { lesson: lesson.id }),
      }),
    ]
  }
  return []
}
