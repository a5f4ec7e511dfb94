import type { App, GlobalShortcut } from '@slack/bolt'
import { tenantOf } from './caller.ts'
import { deliveryOf } from './intake.ts'
import { answerDirectly } from './nowhere.ts'
import type { Parts } from './parts.ts'

/** Entries of Slack's shortcut menu. */
export function listenToShortcuts(app: App, parts: Parts): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut' }, async ({ body, context }) => {
    const { callback_id: press, trigger_id: trigger, action_ts: at, user } = body
    const pressed = { press, tenant: tenantOf(context), user: user.id, name: user.username, trigger, at }
    await answerDirectly(pressed, deliveryOf(context), parts)
  })
}
