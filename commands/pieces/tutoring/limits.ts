import type { Ctx } from '../../../src/bot/context.ts'
import type { View } from '../../../src/core/view.ts'
import { DIRECT } from '../../../src/store/accounts.ts'
import type { AskingScope } from '../../../src/store/asking.ts'
import type { QuestionAskedRow } from '../../../src/store/schema.ts'
import { buttons, said } from '../blocks.ts'
import { entryOf, openButton } from '../lesson.ts'

/** How many questions the tutor takes within the window. */
export const LIMITS = { person: 20, tenant: 300, windowMs: 10 * 60 * 1000 } as const

/** Too many questions, and when there is room for the next. */
export type Limited = { readonly who: 'person' | 'tenant'; readonly until: number }

/**
 * Whether a question comes on top of as many as there may be: just the ones before it count, so that of
 * questions at the same moment the first are answered.
 */
export async function limited(
  { store }: Ctx,
  question: Pick<QuestionAskedRow, 'id' | 'asked_at' | 'learner' | 'platform' | 'tenant'>,
): Promise<Limited | undefined> {
  const { learner, platform, tenant, asked_at } = question
  const over = async (who: Limited['who'], scope: AskingScope): Promise<Limited | undefined> => {
    const before = await store.asking.before(question, scope, asked_at - LIMITS.windowMs)
    const leaving = before[before.length - LIMITS[who]]
    return leaving === undefined ? undefined : { who, until: leaving + LIMITS.windowMs }
  }
  const person = await over('person', { learner })
  if (person || tenant === DIRECT) return person
  return over('tenant', { platform, tenant })
}

export function limitedView(ctx: Ctx, lesson: string, { who, until }: Limited): View {
  const { say, now } = ctx
  const minutes = Math.max(1, Math.ceil((until - now().getTime()) / 60_000))
  return {
    body: [
      said(say.text(`tutor.limit.${who}`, { count: LIMITS[who], minutes })),
      ...buttons(openButton(entryOf(ctx, lesson), say.line('lesson.button.open'))),
    ],
  }
}
