import type { Ctx } from '../../src/bot/context.ts'
import type { MessageKey, MessageValues } from '../../src/core/say.ts'
import type { View } from '../../src/core/view.ts'
import { said } from './blocks.ts'

/** The view, with what the learner has to be told once above it. */
export async function withNews(ctx: Ctx, view: View): Promise<View> {
  const news = await ctx.store.mending.news(await ctx.learner(), ctx.now().getTime())
  if (news.length === 0) return view
  const told = news.map(({ message, given }) =>
    said(ctx.say.text(message as MessageKey, JSON.parse(given) as MessageValues)),
  )
  return { ...view, body: [...told, ...view.body] }
}
