import { clone, countCharacters, dropOldest, hide, type JsonObject } from '../loopback/json.ts'
import { assignIds, richTextBlocks } from './block-ids.ts'
import { detailedError, SlackError } from './errors.ts'
import type { Settings } from './options.ts'
import { validateBlocks } from './rules/blocks.ts'
import type { Block, Message, MessageContent, SlackEvent } from './wire.ts'
import {
  APP,
  channelType,
  messageKey,
  type StoredChannel,
  type StoredMessage,
  type Workspace,
} from './workspace.ts'

const MAX_MARKDOWN = 12_000
const MAX_TEXT = 40_000
const MAX_ATTACHMENTS = 100
/** Messages kept while no calls are recorded. */
const UNRECORDED_LIMIT = 5000
const UNRECORDED_EPHEMERALS = 2000

/** Writes and edits messages, and lets the bot hear of its own. */
export class Messages {
  readonly #settings: Settings
  readonly #workspace: Workspace
  readonly #echo: (event: SlackEvent) => void

  /** @param echo delivers an event about a message of the bot, if the settings want that */
  constructor(settings: Settings, workspace: Workspace, echo: (event: SlackEvent) => void) {
    this.#settings = settings
    this.#workspace = workspace
    this.#echo = echo
  }

  /** Post a message of the bot; its content must have been checked. */
  post(channel: StoredChannel, content: MessageContent, extra: JsonObject = {}): StoredMessage {
    if (!channel.members.has(APP.user_id)) throw new SlackError('not_in_channel')
    if (channel.is_archived) throw new SlackError('is_archived')
    const { thread_ts, attachments, metadata } = content
    const root = thread_ts ? this.#workspace.findMessage(channel.id, thread_ts) : undefined
    if (thread_ts && !root && this.#settings.strictThreads) throw new SlackError('thread_not_found')
    const message = this.store(channel, {
      user: APP.user_id,
      bot_id: APP.bot_id,
      app_id: APP.id,
      bot_profile: botProfile(this.#workspace.team.id),
      text: content.text ?? content.markdown_text ?? '',
      blocks: blocksOf(content),
      ...(attachments ? { attachments } : {}),
      ...(thread_ts ? { thread_ts, parent_user_id: root?.user } : {}),
      ...(metadata ? { metadata } : {}),
      ...extra,
    })
    const where = { channel: channel.id, event_ts: message.ts, channel_type: channelType(channel) }
    this.#echo({ ...viewOf(message), ...where })
    // An answer ends the status that announced it.
    this.#workspace.status.delete(messageKey(channel.id, thread_ts))
    return message
  }

  /** Put any message into a channel, and count it in its thread. */
  store(channel: StoredChannel, content: Partial<Message>): StoredMessage {
    const { clock, messages, team } = this.#workspace
    const payload: Message = {
      type: 'message',
      ts: clock.next(),
      team: team.id,
      user: '',
      text: '',
      blocks: [],
      ...content,
    }
    const message = hideInternals(payload, channel, null)
    messages.set(messageKey(channel.id, message.ts), message)
    this.#countReply(channel, message)
    if (!this.#settings.record) dropOldest(messages, UNRECORDED_LIMIT)
    return message
  }

  /** Change a message; the content must have been checked. */
  edit(channel: StoredChannel, message: StoredMessage, content: MessageContent): void {
    const previous = viewOf(message)
    message.history.push(previous)
    if ('text' in content || 'markdown_text' in content) {
      message.text = content.text ?? content.markdown_text ?? ''
      if (!('blocks' in content)) message.blocks = message.text ? richTextBlocks(message.text) : []
    }
    if ('blocks' in content) message.blocks = assignIds(content.blocks)
    if ('attachments' in content) message.attachments = content.attachments ?? []
    if ('metadata' in content) message.metadata = content.metadata ?? {}
    message.edited = { user: message.user, ts: this.#workspace.clock.next() }
    this.announceChange(channel, message, previous)
  }

  /** Let the bot hear that its message changed. */
  announceChange(channel: StoredChannel, message: StoredMessage, previous?: Message): void {
    const { clock } = this.#workspace
    this.#echo({
      type: 'message',
      subtype: 'message_changed',
      message: viewOf(message),
      ...(previous ? { previous_message: previous } : {}),
      channel: channel.id,
      hidden: true,
      ts: clock.next(),
      event_ts: clock.next(),
      channel_type: channelType(channel),
    })
  }

  /** Show a message to one user only. */
  postEphemeral(channel: StoredChannel, userId: string, content: MessageContent): StoredMessage {
    const { clock, ephemerals } = this.#workspace
    const payload: Message = {
      type: 'message',
      ts: clock.next(),
      user: APP.user_id,
      bot_id: APP.bot_id,
      text: content.text ?? '',
      blocks: assignIds(content.blocks),
      ...(content.thread_ts ? { thread_ts: content.thread_ts } : {}),
      is_ephemeral: true,
    }
    const message = hideInternals(payload, channel, userId)
    ephemerals.push(message)
    if (!this.#settings.record && ephemerals.length > UNRECORDED_EPHEMERALS) {
      ephemerals.splice(0, UNRECORDED_EPHEMERALS / 2)
    }
    return message
  }

  /** Take a message away. */
  delete(message: StoredMessage): void {
    const { ephemerals, messages } = this.#workspace
    messages.delete(messageKey(message.channel, message.ts))
    const index = ephemerals.indexOf(message)
    if (index >= 0) ephemerals.splice(index, 1)
  }

  #countReply(channel: StoredChannel, reply: StoredMessage): void {
    if (!reply.thread_ts) return
    const root = this.#workspace.findMessage(channel.id, reply.thread_ts)
    if (!root || root === reply) return
    root.thread_ts = root.ts
    root.reply_count = (root.reply_count ?? 0) + 1
    root.latest_reply = reply.ts
    root.reply_users = [...new Set([...(root.reply_users ?? []), reply.user])]
  }
}

/** Throw the refusal Slack would answer to this content. */
export function checkContent(content: MessageContent, workspace: Workspace, { update = false } = {}): void {
  const { text, blocks, attachments, markdown_text: markdown, file_ids } = content
  if (blocks != null) {
    if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format')
    refuseInvalidBlocks(blocks, workspace)
  }
  if (markdown != null && (text || blocks)) throw new SlackError('markdown_text_conflict')
  if (countCharacters(markdown) > MAX_MARKDOWN || countCharacters(text) > MAX_TEXT) {
    throw new SlackError('msg_too_long')
  }
  const clearsBlocks = update && (blocks || file_ids)
  if (!text && !blocks?.length && !attachments?.length && !markdown && !clearsBlocks) {
    throw new SlackError('no_text')
  }
  if (attachments && attachments.length > MAX_ATTACHMENTS) throw new SlackError('too_many_attachments')
}

/** Throw invalid_blocks, listing why. */
export function refuseInvalidBlocks(blocks: unknown, workspace: Workspace): void {
  const complaints = validateBlocks(blocks, workspace)
  if (complaints.length) throw detailedError('invalid_blocks', complaints)
}

function blocksOf({ blocks, markdown_text: markdown, text }: MessageContent): Block[] {
  if (blocks?.length) return assignIds(blocks)
  if (markdown) return [{ type: 'markdown', text: markdown }]
  return text ? richTextBlocks(text) : []
}

const hideInternals = (payload: Message, channel: StoredChannel, viewer: string | null): StoredMessage =>
  hide(payload, {
    channel: channel.id,
    for: viewer,
    history: [],
    streaming: false,
    chunks: [],
  })

/** The bot's profile, as its messages show it. */
export const botProfile = (teamId: string) => ({
  id: APP.bot_id,
  app_id: APP.id,
  name: APP.name,
  icons: {},
  deleted: false,
  updated: 1,
  team_id: teamId,
})

/** A copy of the message as it goes over the wire. */
export const viewOf = (message: Message): Message => clone<Message>(message)
