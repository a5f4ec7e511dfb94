import type { Ctx } from '../../src/bot/context.ts'
import { placeOf } from '../../src/core/caller.ts'
import { paragraph, text } from '../../src/core/markdown.ts'
import { press } from '../../src/core/press.ts'
import type { View } from '../../src/core/view.ts'
import type { Entry } from '../../src/lesson/types.ts'
import type { ThreadRow } from '../../src/store/schema.ts'
import { askTutor, shareLesson, startQuiz } from '../presses.ts'
import { buttons, nodes, quietly, said } from './blocks.ts'
import { entryOf, openButton, whereLine } from './lesson.ts'
import { nameOf, rememberNaming } from './name.ts'

/**
 * Posts the lesson's card in the channel, with a thread under it in which the tutor answers.
 * @param again whether a thread that exists is no reason not to
 */
export async function shareLessonHere(ctx: Ctx, lesson: string, again: boolean): Promise<View> {
  const { store, say } = ctx
  const entry = entryOf(ctx, lesson)
  const existing = again ? undefined : await store.conversations.threadOf(lesson, placeOf(ctx.caller))
  if (existing) return alreadySharedView(ctx, existing)
  const posted = await ctx.share(lessonCard(ctx, entry, nameOf(ctx)), { name: entry.title })
  await rememberNaming(ctx, posted, { kind: 'lesson', subject: lesson })
  if (posted.thread !== undefined) {
    const { platform, tenant, channel, thread } = posted
    const [opened_at, url] = [ctx.now().getTime(), posted.url ?? null]
    await store.conversations.openThread({ platform, tenant, channel, thread, lesson, opened_at, url })
  }
  return { tone: 'good', body: [said(say.text('lesson.shared'))] }
}

/** Two threads about one lesson in one channel would split the conversation. */
function alreadySharedView({ say }: Ctx, { lesson, url }: ThreadRow): View {
  return {
    body: [
      said(say.text('lesson.shared.already')),
      ...buttons(url !== null && { label: say.line('lesson.button.thread'), url }, {
        label: say.line('lesson.button.share-again'),
        press: press(shareLesson, { lesson, again: 1 }),
      }),
    ],
  }
}

/** What everybody in the channel sees: each opens the lesson privately from it. */
export function lessonCard(ctx: Pick<Ctx, 'lessons' | 'say'>, entry: Entry, name: string): View {
  const { say } = ctx
  return {
    context: whereLine(ctx, entry),
    title: entry.title,
    body: [
      nodes(paragraph(text(entry.summary))),
      quietly(say.text('lesson.card.lead', { name })),
      quietly(say.text('lesson.card.thread')),
      ...buttons(
        openButton(entry, say.line('lesson.button.read'), 'primary'),
        entry.questions > 0 && {
          label: say.line('lesson.button.quiz'),
          press: press(startQuiz, { lesson: entry.id }),
        },
        { label: say.line('lesson.button.ask'), press: press(askTutor, { lesson: entry.id }) },
      ),
    ],
  }
}
