import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import type { View } from '../../../src/core/view.ts'
import type { QuestionAskedRow } from '../../../src/store/schema.ts'
import { quietly } from '../blocks.ts'
import { askAbout } from './asking.ts'
import type { Manner } from './spoken.ts'

/** @throws UserError when it is not stored any more */
export async function questionOf(ctx: Ctx, id: string): Promise<QuestionAskedRow> {
  const question = await ctx.store.asking.question(id)
  if (!question) throw new UserError('tutor.gone')
  return question
}

/** Keeps whether an answer helped this person; the last press counts. */
export async function rate(ctx: Ctx, question: string, helpful: boolean): Promise<View> {
  const { id } = await questionOf(ctx, question)
  await ctx.store.asking.rate(id, await ctx.learner(), helpful, ctx.now().getTime())
  return { body: [quietly(ctx.say.text(helpful ? 'tutor.rated.helpful' : 'tutor.rated.not-helpful'))] }
}

/** The same question once more, in simpler words or with an example, for whoever pressed. */
export async function askAnew(ctx: Ctx, question: string, manner: Manner): Promise<View> {
  const { lesson, question: typed, meant } = await questionOf(ctx, question)
  return askAbout(ctx, lesson, meant ?? typed, { isShared: false, manner })
}
