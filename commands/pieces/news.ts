import type { Ctx } from '../../src/bot/context.ts'
import type { Press } from '../../src/core/press.ts'
import type { MessageKey, MessageValues } from '../../src/core/say.ts'
import { type Block, VIEW, type View } from '../../src/core/view.ts'
import { measure, measureText } from '../../src/lesson/measure.ts'
import { buttons, quietly, said } from './blocks.ts'

/** Beside the news, as much is for the line that leads on. */
const BESIDE = 100

/**
 * The view, with what the learner has to be told once above it; alone where both do not fit one message.
 * @param onward shows the view then; without it the news waits for another time
 */
export async function withNews(ctx: Ctx, view: View, onward?: Press): Promise<View> {
  const { store, say } = ctx
  const learner = await ctx.learner()
  const told: Block[] = []
  const ids: string[] = []
  for (const { id, message, given } of await store.mending.untold(learner)) {
    const line = said(say.text(message as MessageKey, JSON.parse(given) as MessageValues))
    if (told.length > 0 && sizeOf([...told, line]) > VIEW.text - BESIDE) break
    told.push(line)
    ids.push(id)
  }
  const fits = sizeOf([...told, ...view.body]) <= VIEW.text
  if (told.length === 0 || (!fits && onward === undefined)) return view
  await store.mending.told(learner, ids, ctx.now().getTime())
  if (fits || onward === undefined) return { ...view, body: [...told, ...view.body] }
  return {
    body: [
      ...told,
      quietly(say.text('news.more')),
      ...buttons({ label: say.line('news.button.on'), press: onward, look: 'primary' }),
    ],
  }
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'text') return sum + measure([block.markdown])
    if (block.kind === 'fields') return sum + measureText(block.rows.flat().join(' '))
    return sum
  }, 0)
}
