import type { Root } from 'mdast'
import type { Ctx } from '../../../src/bot/context.ts'
import { LOCALES } from '../../../src/core/locales.ts'
import { press } from '../../../src/core/press.ts'
import { speak } from '../../../src/core/say.ts'
import type { Block, View } from '../../../src/core/view.ts'
import type { Preferences } from '../../../src/store/preferences.ts'
import { chooseLanguage, chooseZone, hideMe, setReminder, takeZone, unnameMe } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'

/** What a learner chose, what each of it means, and how to change it. */
export async function settingsView(ctx: Ctx, preferences: Preferences): Promise<View> {
  const { say } = ctx
  const { isHidden, isUnnamed, zone } = preferences
  return {
    title: say.line('settings.title'),
    body: [
      ...setting(await zoneLine(ctx, preferences), say.text('settings.zone.means')),
      ...setting(languageLine(ctx, preferences), say.text('settings.locale.means')),
      ...setting(
        say.text(isHidden ? 'settings.boards.hidden' : 'settings.boards.shown'),
        say.text('settings.boards.means'),
      ),
      ...setting(
        say.text(isUnnamed ? 'settings.name.unnamed' : 'settings.name.named'),
        say.text('settings.name.means'),
      ),
      ...buttons(
        { label: say.line('settings.button.zone'), press: press(chooseZone, {}), look: 'primary' },
        zone !== undefined && { label: say.line('settings.button.zone.told'), press: press(takeZone, {}) },
      ),
      ...buttons(
        {
          label: say.line(isHidden ? 'settings.button.show' : 'settings.button.hide'),
          press: press(hideMe, { hidden: isHidden ? 0 : 1 }),
        },
        {
          label: say.line(isUnnamed ? 'settings.button.name' : 'settings.button.unname'),
          press: press(unnameMe, { unnamed: isUnnamed ? 0 : 1 }),
        },
        { label: say.line('remind.button.set'), press: press(setReminder, {}) },
      ),
      {
        kind: 'choice',
        placeholder: say.line('settings.languages'),
        options: [
          { label: say.line('settings.language.told'), press: press(chooseLanguage, {}) },
          ...LOCALES.map((locale) => ({
            label: languageName(locale),
            press: press(chooseLanguage, { locale }),
          })),
        ],
      },
    ],
  }
}

const setting = (state: Root, means: Root): Block[] => [said(state), quietly(means)]

async function zoneLine(ctx: Ctx, { zone: chosen }: Preferences): Promise<Root> {
  const { say, houseZone } = ctx
  const told = chosen === undefined ? await ctx.zone() : undefined
  const zone = chosen ?? told ?? houseZone
  const key = chosen ? 'settings.zone.chosen' : told ? 'settings.zone.told' : 'settings.zone.house'
  const clock = new Intl.DateTimeFormat(say.locale, { timeZone: zone, timeStyle: 'short' })
  return say.text(key, { zone, time: clock.format(ctx.now()) })
}

function languageLine({ say }: Ctx, { locale }: Preferences): Root {
  return say.text(locale === undefined ? 'settings.locale.told' : 'settings.locale.chosen', {
    language: languageName(say.locale),
  })
}

/** In the language itself, because who looks for it reads that one. */
function languageName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(speak(locale).locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
