import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Option } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import { LOCALES } from '../src/core/locales.ts'
import { press } from '../src/core/press.ts'
import { speak } from '../src/core/say.ts'
import type { View } from '../src/core/view.ts'
import { readZone, zonesLike } from '../src/learn/schedule-words.ts'
import type { Choice } from '../src/store/preferences.ts'
import { buttons } from './pieces/blocks.ts'
import { withNews } from './pieces/news.ts'
import { settingsView } from './pieces/settings/settings-view.ts'
import { chooseLanguage, chooseZone, hideMe, showSettings, takeZone, unnameMe } from './presses.ts'

const ZONE_MAX = 60

const zone = {
  label: 'settings.option.zone',
  description: 'settings.option.zone.hint',
  max: ZONE_MAX,
  complete: (_ctx, typed) => zonesLike(typed, 25).map((name) => ({ label: name, value: name })),
} as const satisfies Option

/** @throws UserError with the nearest zone, and a button that takes it */
async function setZone(ctx: Ctx, typed: string): Promise<View> {
  const reading = readZone(typed)
  if ('value' in reading) return choose(ctx, 'zone', reading.value)
  const { say } = ctx
  const { nearest } = reading
  throw new UserError(
    'drill.bad.zone',
    { label: say.line('settings.form.zone'), typed, nearest },
    buttons(
      {
        label: say.line('settings.button.take', { zone: nearest }),
        press: press(takeZone, { zone: nearest }),
        look: 'primary',
      },
      { label: say.line('settings.button.zone'), press: press(chooseZone, {}) },
    ),
  )
}

async function choose(ctx: Ctx, name: Choice, value: string): Promise<View> {
  const { store } = ctx
  const learner = await ctx.learner()
  await store.preferences.choose(learner, name, value, ctx.now().getTime())
  return show(ctx)
}

async function show(ctx: Ctx): Promise<View> {
  return settingsView(ctx, await ctx.store.preferences.ofLearner(await ctx.learner()))
}

export default defineFeature({
  command: {
    name: 'settings',
    description: 'settings.command',
    visibility: 'private',
    options: { zone },
    run: async (ctx, typed) =>
      typed.zone === undefined
        ? withNews(ctx, await show(ctx), press(showSettings, {}))
        : setZone(ctx, typed.zone),
  },
  actions: [
    defineAction({ ...showSettings, respond: 'private', run: show }),
    defineAction({
      ...chooseZone,
      respond: 'update',
      form: {
        title: 'settings.form',
        fields: {
          zone: {
            label: 'settings.form.zone',
            description: 'settings.form.zone.hint',
            max: ZONE_MAX,
            required: true,
          },
        },
      },
      run: (ctx, _args, typed) => setZone(ctx, typed.zone),
    }),
    defineAction({
      ...takeZone,
      respond: 'update',
      run: (ctx, { zone: taken }) => (taken === '' ? choose(ctx, 'zone', '') : setZone(ctx, taken)),
    }),
    defineAction({
      ...chooseLanguage,
      respond: 'update',
      run: async (ctx, { locale }) => {
        if (locale !== '' && !LOCALES.includes(locale)) throw new UserError('settings.language.unknown')
        return choose({ ...ctx, say: speak(locale || ctx.platformLocale) }, 'locale', locale)
      },
    }),
    defineAction({
      ...hideMe,
      respond: 'update',
      run: (ctx, { hidden }) => choose(ctx, 'hidden', String(hidden)),
    }),
    defineAction({
      ...unnameMe,
      respond: 'update',
      run: (ctx, { unnamed }) => choose(ctx, 'unnamed', String(unnamed)),
    }),
  ],
})
