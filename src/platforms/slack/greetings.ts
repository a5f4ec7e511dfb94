import type { App, Context } from '@slack/bolt'
import type { Caller } from '../../core/caller.ts'
import { PlatformRefusal } from '../../core/errors.ts'
import { derivedId } from '../../core/id.ts'
import { speak } from '../../core/say.ts'
import { Views } from './answer.ts'
import { callerFrom, tenantOf } from './caller.ts'
import { deliveryOf } from './intake.ts'
import { PublicOutlet } from './outlets.ts'
import { type Parts, present } from './parts.ts'

/** The first word in a channel that the bot joins, and in a direct message that a person opens; their home tab. */
export function listenToArrivals(app: App, parts: Parts): void {
  app.event('member_joined_channel', async ({ event, context }) => {
    const { user, channel, event_ts } = event
    if (user !== parts.botUser()) return
    await greet(callerFrom({ tenant: tenantOf(context), user, channel }), event_ts, context, parts)
  })
  app.event('app_home_opened', async ({ event, context }) => {
    const { user, channel, tab, event_ts } = event
    if (tab === 'home') {
      await deliveryOf(context).acknowledge('message')
      await parts.homes.opened(tenantOf(context), user)
      return
    }
    await greet(callerFrom({ tenant: tenantOf(context), user, channel }), event_ts, context, parts)
  })
}

async function greet(caller: Caller, since: string, context: Context, parts: Parts): Promise<void> {
  const { tenant, channel } = caller
  const answer = await parts.bot.greet(caller)
  await deliveryOf(context).acknowledge('message')
  if (!answer) return
  const once = derivedId('greeting', tenant, channel)
  const outlet = new PublicOutlet(parts.poster, { channel, once, since })
  try {
    await new Views(answer.views).show(outlet, (view) =>
      present(view, parts, speak(parts.bot.locale(caller))),
    )
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error
    parts.log.info({ refusal: error.refusal }, 'a greeting was not allowed')
  }
}
