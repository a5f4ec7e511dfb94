import type { App, GlobalShortcut } from '@slack/bolt'
import { Views } from './answer.ts'
import { callerFrom, tenantOf } from './caller.ts'
import { openForm } from './forms.ts'
import { deliveryOf } from './intake.ts'
import { postedOutlet, WhisperOutlet } from './outlets.ts'
import { type Parts, showAnswer } from './parts.ts'

/** Entries of Slack's shortcut menu: presses in no channel, answered by a direct message. */
export function listenToShortcuts(app: App, parts: Parts): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut' }, async ({ body, context }) => {
    const delivery = deliveryOf(context)
    const { callback_id: press, trigger_id: trigger, action_ts: at, user } = body
    const tenant = tenantOf(context)
    const directly = async () => {
      const channel = await parts.poster.directWith(user.id)
      return callerFrom({ tenant, user: user.id, name: user.username, channel })
    }
    const nowhere = callerFrom({ tenant, user: user.id, name: user.username, channel: '' })
    const form = parts.bot.form(press, nowhere)
    if (form) {
      const locale = parts.bot.locale(nowhere)
      const origin = { press, tenant, ephemeral: false, at }
      const apology = async () => postedOutlet(await directly(), at, parts)
      // Nothing is done yet that would have to be saved first, and the form may open for three seconds only.
      await Promise.all([
        delivery.acknowledge('press'),
        openForm({ form, origin, trigger, locale, apology }, parts),
      ])
      return
    }
    const caller = await directly()
    const views = new Views(parts.bot.press(press, caller).views)
    const taken = await views.first()
    await delivery.acknowledge('press')
    const whisper = new WhisperOutlet(parts, caller, undefined)
    await showAnswer(views, postedOutlet(caller, at, parts), whisper, {
      parts,
      locale: parts.bot.locale(caller),
      taken,
    })
  })
}
