import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Option } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import { completeLesson, findOne, resultsView } from './pieces/find.ts'
import { withNews } from './pieces/news.ts'
import { readPage, readSection } from './pieces/reading.ts'
import { shareLessonHere } from './pieces/sharing.ts'
import {
  continueReading,
  findLesson,
  jumpToSection,
  openLesson,
  openSection,
  shareLesson,
} from './presses.ts'

const words = {
  label: 'lesson.option.find',
  description: 'lesson.option.find.hint',
  max: 200,
} as const satisfies Option

const open = defineAction({
  ...openLesson,
  respond: 'update',
  run: (ctx, { lesson, page }) => readPage(ctx, lesson, page),
})

const openAtSection = defineAction({
  ...openSection,
  respond: 'private',
  run: (ctx, { lesson, section }) => readSection(ctx, lesson, section),
})

const jump = defineAction({
  ...jumpToSection,
  respond: 'update',
  run: (ctx, { lesson, section }) => readSection(ctx, lesson, section),
})

const find = defineAction({
  ...findLesson,
  respond: 'private',
  form: { title: 'lesson.find.form', fields: { find: { ...words, required: true } } },
  run: (ctx, _args, values) => found(ctx, values.find),
})

const resume = defineAction({ ...continueReading, respond: 'update', run: (ctx) => whereILeftOff(ctx) })

const share = defineAction({
  ...shareLesson,
  respond: 'private',
  run: (ctx, { lesson, again }) => shareLessonHere(ctx, lesson, again > 0),
})

/** The open lesson; after its end the next one; the first for a newcomer. */
async function whereILeftOff(ctx: Ctx): Promise<View> {
  const { lessons, store } = ctx
  const learner = await ctx.learner()
  const last = await store.readings.last(learner)
  const known = last && lessons.entry(last.lesson)
  if (last && known && last.finished_at === null) {
    return readPage(ctx, known.id, lessons.samePage(known.id, last.page, last.lesson_hash))
  }
  const finished = await store.readings.finished(learner)
  const order = lessons.order()
  const after = known ? order.slice(lessons.position(known.id)) : []
  const next = [...after, ...order].find((id) => !finished.has(id)) ?? known?.id ?? order[0]
  if (next === undefined) throw new UserError('lesson.none')
  return readPage(ctx, next, 0)
}

/** The one lesson that was meant, else what to choose from. */
async function found(ctx: Ctx, query: string): Promise<View> {
  const lesson = findOne(ctx, query)
  return lesson ? readPage(ctx, lesson.id, 0) : resultsView(ctx, query)
}

export default defineFeature({
  command: {
    name: 'lesson',
    description: 'lesson.command',
    visibility: 'private',
    options: { find: { ...words, complete: completeLesson } },
    run: async (ctx, values) =>
      withNews(
        ctx,
        await (values.find === undefined ? whereILeftOff(ctx) : found(ctx, values.find)),
        press(continueReading, {}),
      ),
  },
  actions: [open, openAtSection, jump, find, resume, share],
  shortcuts: [{ title: 'lesson.find.form', press: press(findLesson, {}) }],
})
