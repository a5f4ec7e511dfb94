import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import { paragraph, text } from '../src/core/markdown.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import { buttons, nodes, quietly, said } from './pieces/blocks.ts'
import { completeLesson, findOne, resultsView } from './pieces/find.ts'
import { entryOf, openButton, sectionKey, whereLine } from './pieces/lesson.ts'
import { readPage } from './pieces/reading.ts'
import { askTutor, continueReading, openLesson, openSection, shareLesson, startQuiz } from './presses.ts'

const open = defineAction({
  ...openLesson,
  respond: 'update',
  run: (ctx, { lesson, page }) => readPage(ctx, lesson, page),
})

const openAtSection = defineAction({
  ...openSection,
  respond: 'private',
  run(ctx, { lesson, section }) {
    const pages = ctx.lessons.pages(lesson)
    const page = pages.findIndex(({ blocks }) =>
      blocks.some((block) => sectionKey(block.section) === section),
    )
    return readPage(ctx, lesson, Math.max(0, page))
  },
})

const resume = defineAction({ ...continueReading, respond: 'update', run: (ctx) => whereILeftOff(ctx) })

const share = defineAction({
  ...shareLesson,
  respond: 'private',
  async run(ctx, { lesson }) {
    const entry = entryOf(ctx, lesson)
    const posted = await ctx.share(cardView(ctx, lesson), { name: entry.title })
    if (posted.thread !== undefined) {
      const { platform, tenant, channel, thread } = posted
      const opened_at = ctx.now().getTime()
      await ctx.store.conversations.openThread({ platform, tenant, channel, thread, lesson, opened_at })
    }
    return { tone: 'good', body: [said(ctx.say.text('lesson.shared'))] }
  },
})

/** What everybody in the channel sees: each opens the lesson privately from it. */
function cardView(ctx: Ctx, lesson: string): View {
  const { say } = ctx
  const entry = entryOf(ctx, lesson)
  return {
    context: whereLine(ctx, entry),
    title: entry.title,
    body: [
      nodes(paragraph(text(entry.summary))),
      quietly(say.text('lesson.card.lead', { name: ctx.caller.name })),
      quietly(say.text('lesson.card.thread')),
      ...buttons(
        openButton(entry, say.line('lesson.button.read'), 'primary'),
        entry.questions > 0 && {
          label: say.line('lesson.button.quiz'),
          press: press(startQuiz, { lesson }),
        },
        { label: say.line('lesson.button.ask'), press: press(askTutor, { lesson }) },
      ),
    ],
  }
}

/** The open lesson; after its end the next one; the first for a newcomer. */
async function whereILeftOff(ctx: Ctx): Promise<View> {
  const { lessons, store } = ctx
  const learner = await ctx.learner()
  const last = await store.readings.last(learner)
  const known = last && lessons.entry(last.lesson)
  if (last && known && last.finished_at === null) return readPage(ctx, known.id, last.page)
  const finished = await store.readings.finished(learner)
  const order = lessons.order()
  const after = known ? order.slice(lessons.position(known.id)) : []
  const next = [...after, ...order].find((id) => !finished.has(id)) ?? known?.id ?? order[0]
  if (next === undefined) throw new UserError('lesson.none')
  return readPage(ctx, next, 0)
}

export default defineFeature({
  command: {
    name: 'lesson',
    description: 'lesson.command',
    visibility: 'private',
    options: {
      find: {
        label: 'lesson.option.find',
        description: 'lesson.option.find.hint',
        max: 200,
        complete: completeLesson,
      },
    },
    run(ctx, { find }) {
      if (find === undefined) return whereILeftOff(ctx)
      const lesson = findOne(ctx, find)
      return lesson ? readPage(ctx, lesson.id, 0) : resultsView(ctx, find)
    },
  },
  actions: [open, openAtSection, resume, share],
})
