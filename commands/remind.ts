import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import { withNews } from './pieces/news.ts'
import { reminderView, setAt, stop } from './pieces/reminding/reminder.ts'
import { resumeReminder, setReminder, showHelp, stopReminder } from './presses.ts'

const fields = {
  at: { label: 'remind.form.at', description: 'remind.form.at.hint', max: 20, required: true },
  days: { label: 'remind.form.days', description: 'remind.form.days.hint', max: 100 },
  zone: { label: 'remind.form.zone', description: 'remind.form.zone.hint', max: 60 },
} as const satisfies Options

const OFF = /^(off|stop|none|never)$/i

export default defineFeature({
  command: {
    name: 'remind',
    description: 'remind.command',
    visibility: 'private',
    options: { at: { label: 'remind.option.at', description: 'remind.option.at.hint', max: 20 } },
    async run(ctx, { at }) {
      if (at === undefined) return withNews(ctx, await reminderView(ctx), press(showHelp, {}))
      return OFF.test(at) ? stop(ctx) : setAt(ctx, { at })
    },
  },
  actions: [
    defineAction({
      ...setReminder,
      respond: 'update',
      form: { title: 'remind.form', fields },
      run: (ctx, _args, typed) => setAt(ctx, typed),
    }),
    defineAction({ ...stopReminder, respond: 'private', run: (ctx) => stop(ctx) }),
    defineAction({ ...resumeReminder, respond: 'private', run: (ctx) => setAt(ctx, {}) }),
  ],
})
