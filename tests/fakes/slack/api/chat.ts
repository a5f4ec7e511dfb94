import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import { slackId } from '../ids.ts'
import { checkContent, viewOf } from '../messages.ts'
import type { ApiArgs } from '../wire.ts'
import { APP, type Workspace } from '../workspace.ts'
import type { ApiMethods } from './index.ts'

/** Messages of the bot. */
export function chatMethods(context: Context): ApiMethods {
  const { workspace, messages } = context
  return {
    'chat.postMessage': (args) => {
      const channel = workspace.channel(args.channel)
      checkContent(args, workspace)
      const message = messages.post(channel, args)
      return { channel: channel.id, ts: message.ts, message: viewOf(message) }
    },
    'chat.postEphemeral': (args) => {
      const channel = workspace.channel(args.channel)
      checkContent(args, workspace)
      const { id } = workspace.knownUser(args.user)
      if (!channel.members.has(id)) throw new SlackError('user_not_in_channel')
      return { message_ts: messages.postEphemeral(channel, id, args).ts }
    },
    'chat.update': (args) => {
      const { channel, message } = ownMessage(workspace, args, 'cant_update_message')
      if (message.streaming) throw new SlackError('streaming_state_conflict')
      checkContent(args, workspace, { update: true })
      messages.edit(channel, message, args)
      return { channel: channel.id, ts: message.ts, text: message.text, message: viewOf(message) }
    },
    'chat.delete': (args) => {
      const { channel, message } = ownMessage(workspace, args, 'cant_delete_message')
      messages.delete(message)
      return { channel: channel.id, ts: message.ts }
    },
    'chat.getPermalink': ({ channel, message_ts }) => {
      const { ts } = workspace.message(workspace.channel(channel), String(message_ts))
      const origin = `https://${workspace.team.domain}.slack.invalid`
      return { channel, permalink: `${origin}/archives/${channel}/p${ts.replace('.', '')}` }
    },
    'chat.scheduleMessage': (args) => schedule(workspace, args),
    'chat.deleteScheduledMessage': ({ scheduled_message_id }) => {
      if (!workspace.scheduled.delete(String(scheduled_message_id))) {
        throw new SlackError('invalid_scheduled_message_id')
      }
      return {}
    },
  }
}

function ownMessage(workspace: Workspace, args: ApiArgs, refusal: string) {
  const channel = workspace.channel(args.channel)
  const message = workspace.message(channel, args.ts)
  if (channel.is_archived) throw new SlackError('is_inactive')
  if (message.user !== APP.user_id) throw new SlackError(refusal)
  return { channel, message }
}

function schedule(workspace: Workspace, args: ApiArgs) {
  const channel = workspace.channel(args.channel)
  checkContent(args, workspace)
  const post_at = Number(args.post_at)
  if (post_at * 1000 < Date.now()) throw new SlackError('time_in_past')
  const id = slackId('Q')
  workspace.scheduled.set(id, { id, channel_id: channel.id, post_at, args })
  return { channel: channel.id, scheduled_message_id: id, post_at, message: { text: args.text } }
}
