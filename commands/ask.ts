import type { Incoming } from '../src/bot/bot.ts'
import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { placeOf } from '../src/core/caller.ts'
import type { View } from '../src/core/view.ts'
import { helpView } from './help.ts'
import { askAbout, askCatalogue, QUESTION_MAX } from './pieces/tutoring.ts'
import { askTutor } from './presses.ts'

const options = {
  question: {
    label: 'tutor.option.question',
    description: 'tutor.option.question.hint',
    required: true,
    max: QUESTION_MAX,
    long: true,
  },
} as const satisfies Options

const ask = defineAction({
  ...askTutor,
  respond: 'private',
  form: { title: 'tutor.form', fields: options },
  run: (ctx, { lesson }, { question }) => askAbout(ctx, lesson, question),
})

/** The lesson of the thread, else the one read last, else the one that covers the question. */
async function askWhereIAm(ctx: Ctx, question: string): Promise<View> {
  const here = await ctx.store.conversations.lessonOf(placeOf(ctx.caller))
  const lesson = here ?? (await ctx.store.readings.last(await ctx.learner()))?.lesson
  return lesson !== undefined && ctx.lessons.entry(lesson)
    ? askAbout(ctx, lesson, question)
    : askCatalogue(ctx, question)
}

/** A message in a lesson's thread, in a direct message, or one that mentions the bot. */
export async function converse(ctx: Ctx, message: Incoming): Promise<View | undefined> {
  const question = message.text.trim()
  if (question === '') return message.addressed ? helpView(ctx) : undefined
  return askWhereIAm(ctx, question)
}

export default defineFeature({
  command: {
    name: 'ask',
    description: 'tutor.command',
    visibility: 'private',
    options,
    run: (ctx, { question }) => askWhereIAm(ctx, question),
  },
  actions: [ask],
})
