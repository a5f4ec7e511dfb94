import { isObject } from '../../loopback/json.ts'
import type { Context } from '../context.ts'
import type { Ack, DeliveryOptions } from '../delivery.ts'
import { declaresCommand } from '../manifest.ts'
import { validateBlocks } from '../rules/blocks.ts'
import type { MessageContent } from '../wire.ts'
import { APP, type ResponseUrl, type StoredMessage, type UserSpec } from '../workspace.ts'
import { outcomeOf } from './outcome.ts'

/** A slash command somebody types. */
export interface SlashSpec extends DeliveryOptions {
  /** With its slash. */
  command: string
  text?: string
  user?: UserSpec
  channel?: string
  /** Further members of the payload. */
  extra?: Record<string, string>
}

/** Type a slash command, and show what the bot acknowledges it with. */
export async function slash(context: Context, spec: SlashSpec) {
  const { command, text = '', extra, ...options } = spec
  const { settings, workspace, tickets, delivery, log } = context
  const user = workspace.userFor(spec.user)
  const channel = workspace.channel(spec.channel ?? workspace.general.id)
  const startedAt = log.mark()
  if (!declaresCommand(settings.manifest, command)) {
    throw new Error(`manifest declares no slash command ${command}`)
  }
  const trigger = tickets.newTrigger(user.id)
  const { url, record } = tickets.newResponseUrl({ channel: channel.id, user: user.id })
  const payload = {
    token: APP.verification_token,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channel.id,
    channel_name: channel.is_im ? 'directmessage' : String(channel.name),
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: APP.id,
    is_enterprise_install: 'false',
    response_url: url,
    trigger_id: trigger,
    ...extra,
  }
  const ack = await delivery.deliver('commands', payload, options)
  const message = showAck(context, ack, record)
  log.waiters.poke()
  return outcomeOf(context, startedAt, {
    ack,
    trigger,
    responseUrl: url,
    message,
    user: user.id,
    channel: channel.id,
  })
}

/** Show the message in an acknowledgement, if there is one. */
function showAck({ workspace, messages }: Context, ack: Ack, record: ResponseUrl): StoredMessage | null {
  if (!ack.ok) return null
  const content: MessageContent = isObject(ack.payload) ? ack.payload : { text: String(ack.payload ?? '') }
  if (!content.text && !content.blocks) return null
  const complaints = content.blocks ? validateBlocks(content.blocks, workspace) : []
  if (complaints.length) {
    ack.invalid = complaints
    return null
  }
  const channel = workspace.channel(record.channel)
  if (content.response_type === 'in_channel') {
    record.message = messages.post(channel, content)
    return record.message
  }
  record.ephemeral = messages.postEphemeral(channel, record.user, content)
  return record.ephemeral
}
