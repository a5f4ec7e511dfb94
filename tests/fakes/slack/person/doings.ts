import { randomUUID } from 'node:crypto'
import { richTextBlocks } from '../block-ids.ts'
import type { Context } from '../context.ts'
import { hasAssistant, hasHome } from '../manifest.ts'
import { viewOf } from '../messages.ts'
import { viewOutput } from '../views.ts'
import { APP, channelType, type UserSpec } from '../workspace.ts'
import type { EventOptions } from './events.ts'

/** A message somebody writes. */
export interface WriteSpec extends EventOptions {
  channel?: string
  user?: UserSpec
  text?: string
  thread_ts?: string
  files?: unknown[]
}

/** A thread with the assistant. */
export interface AssistantThread {
  channel: string
  thread_ts: string
  user: string
}

/** Write a message: the bot gets message.* and, when it is mentioned, app_mention. */
export async function writeMessage(context: Context, spec: WriteSpec) {
  const { channel: channelId, user: userSpec, text = '', thread_ts, files, ...options } = spec
  const { workspace, messages, events } = context
  const user = workspace.userFor(userSpec)
  const channel = workspace.channel(channelId ?? workspace.general.id)
  const parent = workspace.findMessage(channel.id, thread_ts)
  const message = messages.store(channel, {
    user: user.id,
    client_msg_id: randomUUID(),
    text,
    blocks: richTextBlocks(text),
    ...(thread_ts ? { thread_ts, parent_user_id: parent?.user } : {}),
    ...(files ? { files, subtype: 'file_share' } : {}),
  })
  const mention = { ...viewOf(message), channel: channel.id, event_ts: message.ts }
  const event = { ...mention, channel_type: channelType(channel) }
  const isMention = text.includes(`<@${APP.user_id}>`) && !channel.is_im
  const [outcome, mentionOutcome] = await Promise.all([
    events.send(event, options),
    isMention ? events.send({ ...mention, type: 'app_mention' }, options) : undefined,
  ])
  return { ...outcome, mention: mentionOutcome, ts: message.ts, channel: channel.id, message }
}

/** Open the app's home. */
export function openHome({ workspace, events, settings }: Context, spec: { user?: UserSpec; tab?: string }) {
  if (spec.tab !== 'messages' && !hasHome(settings.manifest))
    throw new Error('the manifest declares no home tab')
  const user = workspace.userFor(spec.user)
  const view = workspace.home.get(user.id)
  return events.send({
    type: 'app_home_opened',
    user: user.id,
    channel: workspace.directChannel(user.id).id,
    tab: spec.tab ?? 'home',
    ...(view ? { view: viewOutput(view) } : {}),
  })
}

/** Who comes into which channel. */
export interface InviteSpec extends EventOptions {
  channel: string
  /** Default: the bot. */
  invited?: string
  user?: UserSpec
}

/** Invite somebody to a channel. */
export function invite({ workspace, events }: Context, spec: InviteSpec) {
  const { channel: channelId, invited = APP.user_id, user, ...options } = spec
  const channel = workspace.channel(channelId)
  channel.members.add(invited)
  const event = {
    type: 'member_joined_channel',
    user: invited,
    channel: channel.id,
    channel_type: channel.is_group ? 'G' : 'C',
    team: workspace.team.id,
    inviter: workspace.userFor(user).id,
  }
  return events.send(event, options)
}

/** Start a thread with the assistant. */
export async function startAssistant(context: Context, spec: { user?: UserSpec; context?: object }) {
  const { workspace, messages, events, settings } = context
  if (!hasAssistant(settings.manifest)) throw new Error('the manifest declares no assistant')
  const user = workspace.userFor(spec.user)
  const channel = workspace.directChannel(user.id)
  const root = messages.store(channel, {
    user: APP.user_id,
    bot_id: APP.bot_id,
    text: 'New Assistant Thread',
    subtype: 'assistant_app_thread',
    assistant_app_thread: { title: '', title_blocks: [], artifacts: [] },
  })
  root.thread_ts = root.ts
  const outcome = await events.send({
    type: 'assistant_thread_started',
    assistant_thread: {
      user_id: user.id,
      context: spec.context ?? defaultAssistantContext(context),
      channel_id: channel.id,
      thread_ts: root.ts,
    },
  })
  return { ...outcome, channel: channel.id, thread_ts: root.ts, user: user.id }
}

const defaultAssistantContext = ({ workspace }: Context) => ({
  channel_id: workspace.general.id,
  team_id: workspace.team.id,
  enterprise_id: null,
})

/** Change what the assistant's user is looking at. */
export const changeAssistantContext = (
  { events }: Context,
  { thread, context }: { thread: AssistantThread; context: object },
) =>
  events.send({
    type: 'assistant_thread_context_changed',
    assistant_thread: {
      user_id: thread.user,
      context,
      channel_id: thread.channel,
      thread_ts: thread.thread_ts,
    },
  })
