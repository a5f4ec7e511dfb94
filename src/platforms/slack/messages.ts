import type { App, Context } from '@slack/bolt'
import { z } from 'zod'
import { Views } from './answer.ts'
import { Pane } from './assistant.ts'
import { callerFrom, isDirect, tenantOf } from './caller.ts'
import { readMessage } from './incoming-text.ts'
import { deliveryOf } from './intake.ts'
import { PublicOutlet, WhisperOutlet } from './outlets.ts'
import { type Parts, showAnswer } from './parts.ts'
import { PATIENCE_MS, within } from './waiting.ts'

/** A message that a person wrote; what bots post, edits and notices of Slack's do not match. */
const Written = z.object({
  channel: z.string(),
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  hidden: z.literal(false).optional(),
})

/** Messages in channels and direct messages; one that mentions the bot arrives as two events. */
export function listenToMessages(app: App, parts: Parts): void {
  const pane = new Pane(parts)
  app.event(/^(message|app_mention)$/, async ({ event, context }) => {
    await onMessage(event, context, parts, pane)
  })
}

/** 👀 at once, so that the asker knows before a slow answer; without the scope the answer comes all the same. */
function markSeen({ web, log }: Parts, channel: string, timestamp: string): void {
  web.reactions.add({ channel, timestamp, name: 'eyes' }).catch((error: unknown) => {
    log.debug({ err: error }, 'a message could not be marked as seen')
  })
}

async function onMessage(event: unknown, context: Context, parts: Parts, pane: Pane): Promise<void> {
  const { data: written } = Written.safeParse(event)
  if (!written || written.user === parts.botUser()) return
  const { channel, user, ts, thread_ts } = written
  const { text, mentioned } = readMessage(written.text, parts.botUser())
  const direct = isDirect(channel)
  const addressed = mentioned || direct
  // The answer begins a thread under a message that asks in a channel; a direct message needs none.
  const thread = thread_ts ?? (mentioned && !direct ? ts : undefined)
  const caller = callerFrom({ tenant: tenantOf(context), user, channel, thread })
  const id = `${channel}:${ts}`
  const answer = await parts.bot.message({ text, addressed, id }, caller)
  await deliveryOf(context).acknowledge('message')
  if (!answer) return
  const views = new Views(answer.views)
  const inPane = direct && thread_ts !== undefined
  // Before the answer can be posted: a status that came after it would stay.
  const working = inPane && (await within(pane.work(caller), PATIENCE_MS)) === true
  if (inPane) void pane.name(caller, text)
  if (!working) markSeen(parts, channel, ts)
  const whisper = new WhisperOutlet(parts, caller, undefined)
  const outlet =
    answer.respond === 'public'
      ? new PublicOutlet(parts.poster, {
          channel,
          thread: thread ?? (direct ? undefined : ts),
          once: id,
          since: ts,
          maybePosted: (context.retryNum ?? 0) > 0,
        })
      : whisper
  try {
    await showAnswer(views, outlet, whisper, { parts, locale: parts.bot.locale(caller) })
  } catch (error) {
    if (working) await pane.rest(caller)
    throw error
  }
}
