import type { Ctx } from '../../../src/bot/context.ts'
import type { View } from '../../../src/core/view.ts'
import { personalFiles } from '../../../src/export/personal.ts'
import { personalRows } from '../../../src/store/exports.ts'
import { said } from '../blocks.ts'

/** Everything about the caller, as files that only they get. */
export async function exportView(ctx: Ctx): Promise<View> {
  const { say, store } = ctx
  const learners = await store.people.learnersOf(await ctx.learner())
  const rows = await personalRows(store.db, learners)
  const count = Object.values(rows).reduce((sum, { length }) => sum + length, 0)
  const files = personalFiles(rows, ctx.now())
  return {
    title: say.line('privacy.export.title'),
    body: [
      said(say.text('privacy.export', { count })),
      ...files.map(({ name, text }) => ({
        kind: 'file' as const,
        name,
        bytes: new TextEncoder().encode(text),
      })),
    ],
  }
}
