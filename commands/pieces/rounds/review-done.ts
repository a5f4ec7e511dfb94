import type { ListItem, Paragraph } from 'mdast'
import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { Block, View } from '../../../src/core/view.ts'
import { DAY_MS, daysBetween, dueOn, isLeech, type Memory, plusDays } from '../../../src/learn/memory.ts'
import { keyOf, nextDueIn, pick } from '../../../src/learn/pick.ts'
import type { Asked } from '../../../src/learn/round.ts'
import { shelfOf } from '../../../src/learn/scope.ts'
import { continueReading } from '../../presses.ts'
import { buttons, nodes, quietly, said } from '../blocks.ts'
import { questionLine } from '../question-view.ts'
import { rereadButton } from '../reread.ts'
import { leechBlocks } from './leech.ts'
import { type OpenRound, sourceOf } from './round-of.ts'

/** What was right, what comes back when, and where to go from here. */
export async function reviewDone(ctx: Ctx, open: OpenRound, note: readonly Block[]): Promise<View> {
  const { say, store } = ctx
  ctx.progressed()
  const { round, learner } = open
  const memories = await store.memories.of(learner)
  const byKey = new Map(memories.map((memory) => [keyOf(memory), memory]))
  const missed = round.missed[0]
  const days = nextIn(ctx, memories, await store.readings.opened(learner))
  return {
    title: say.line('review.title'),
    tone: round.right === round.counted ? 'good' : 'plain',
    body: [
      ...note,
      said(say.text('quiz.score', { right: round.right, size: round.counted })),
      said(say.text('review.comes-back')),
      nodes({
        type: 'list',
        ordered: false,
        spread: false,
        children: round.asked.map((asked) => lineOf(ctx, asked, byKey.get(asked.question.id))),
      }),
      quietly(
        days === undefined
          ? say.text('review.next.none')
          : say.text('review.next', { when: whenLine(ctx, days) }),
      ),
      ...leechBlocks(ctx, memories),
      ...buttons(
        { label: say.line('review.button.lesson'), press: press(continueReading, {}), look: 'primary' },
        missed && rereadButton(ctx, sourceOf(open, missed).lesson, missed.question),
      ),
    ],
  }
}

/** Days until a review has something to ask; undefined where nothing is left that ever could. */
export function nextIn(
  ctx: Ctx,
  memories: readonly Memory[],
  opened: ReadonlySet<string>,
): number | undefined {
  const shelf = shelfOf(ctx.lessons, ctx.lessons.order())
  const tomorrow = pick({
    size: 1,
    shelf,
    memories,
    begun: new Set([...opened, ...memories.map(({ lesson }) => lesson)]),
    at: ctx.now().getTime() + DAY_MS,
    today: plusDays(ctx.today(), 1),
    random: ctx.random,
  })
  return tomorrow.length > 0 ? 1 : nextDueIn({ memories, shelf, today: ctx.today() })
}

/** "tomorrow", "in 6 days" */
export function whenLine({ say }: Ctx, days: number): string {
  return say.line('review.when', { days })
}

function lineOf(ctx: Ctx, { question, given }: Asked, memory: Memory | undefined): ListItem {
  const { say } = ctx
  const days = memory ? Math.max(0, daysBetween(ctx.today(), dueOn(memory))) : 1
  const key =
    memory && isLeech(memory)
      ? 'review.line.aside'
      : given?.correct
        ? 'review.line.right'
        : 'review.line.missed'
  const values = { question: questionLine(question), when: whenLine(ctx, days) }
  return { type: 'listItem', spread: false, children: say.text(key, values).children as Paragraph[] }
}
