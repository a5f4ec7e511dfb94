import { clone, dropOldest, hide, type JsonObject } from '../loopback/json.ts'
import { completeComponents } from './component-defaults.ts'
import { Flags, MessageType } from './constants.ts'
import { formError } from './errors.ts'
import type { Gateway } from './gateway/gateway.ts'
import { isoTime, snowflake } from './ids.ts'
import type { Settings } from './options.ts'
import { asksForV2, legacyMember, validateMessage } from './rules/message.ts'
import { showUploads, uploadsOf } from './uploads.ts'
import type { Message, MessageBody, UploadedFile, User } from './wire.ts'
import { isEphemeral, type StoredMessage, type World } from './world.ts'

/** What a new message is made of. */
export interface MessageDraft {
  channelId: string
  author: User
  body: MessageBody
  files?: UploadedFile[]
  type?: number
  /** Further members of the payload. */
  extra?: JsonObject
}

/** Messages kept while no calls are recorded. */
const UNRECORDED_LIMIT = 5000
const KEPT_FLAGS =
  Flags.Ephemeral | Flags.SuppressEmbeds | Flags.SuppressNotifications | Flags.V2 | Flags.Loading
const MENTION = /<@!?(\d+)>/g

/** Writes, edits and announces messages. */
export class Messages {
  readonly #settings: Settings
  readonly #world: World
  readonly #gateway: Gateway
  readonly #origin: string

  constructor(settings: Settings, world: World, gateway: Gateway, origin: string) {
    this.#settings = settings
    this.#world = world
    this.#gateway = gateway
    this.#origin = origin
  }

  /** Store a new message; the body must have been validated, and nobody is told yet. */
  create({ channelId, author, body, files = [], type = MessageType.Default, extra = {} }: MessageDraft) {
    const channel = this.#world.channel(channelId)
    const uploads = uploadsOf(body, files, [], this.#attachmentsBase(channelId))
    const components = clone(body.components ?? [])
    const payload: Message = {
      id: snowflake(),
      channel_id: channelId,
      type,
      content: body.content ?? '',
      author,
      timestamp: isoTime(),
      edited_timestamp: null,
      tts: Boolean(body.tts),
      mention_everyone: false,
      mentions: this.#mentions(body.content),
      mention_roles: [],
      attachments: showUploads(components, uploads),
      embeds: richEmbeds(body),
      pinned: false,
      flags: (body.flags ?? 0) & KEPT_FLAGS,
      components: completeComponents(components),
      ...(body.nonce != null ? { nonce: body.nonce } : {}),
      ...extra,
    }
    if (body.message_reference) this.#makeReply(payload, body, channel.guild_id)
    const message: StoredMessage = hide(payload, {
      ephemeralFor: null,
      uploads,
      history: [],
      interaction: null,
    })
    this.#world.messages.set(message.id, message)
    if (!this.#settings.record) dropOldest(this.#world.messages, UNRECORDED_LIMIT)
    this.#noteInChannel(channelId, message.id)
    return message
  }

  /** Validate an edit and apply it; nobody is told yet. */
  edit(message: StoredMessage, body: MessageBody, files: UploadedFile[] = []): void {
    const wasV2 = asksForV2(message)
    const v2 = wasV2 || asksForV2(body)
    if (wasV2 && body.flags != null && !asksForV2(body)) {
      const refusal = 'IS_COMPONENTS_V2 cannot be removed from a message'
      throw formError(['flags'], 'MESSAGE_FLAGS_V2_IRREVERSIBLE', refusal)
    }
    validateMessage(body, { v2, edit: true, hasFiles: files.length > 0 })
    if (v2 && !wasV2 && message.content && body.content !== null && body.content !== '') {
      throw legacyMember(['content'], 'content must be null when converting to components v2')
    }
    const uploads = uploadsOf(body, files, message.uploads, this.#attachmentsBase(message.channel_id))
    const components = clone('components' in body ? (body.components ?? []) : message.components)
    const attachments = showUploads(components, uploads)
    message.history.push(viewOf(message))
    if ('content' in body) {
      message.content = body.content ?? ''
      message.mentions = this.#mentions(message.content)
    }
    if ('embeds' in body) message.embeds = richEmbeds(body)
    message.components = completeComponents(components)
    message.attachments = attachments
    message.uploads = uploads
    if (body.flags != null) {
      const added = body.flags & (Flags.SuppressEmbeds | Flags.V2)
      message.flags = (message.flags & ~Flags.SuppressEmbeds) | added
    }
    message.flags &= ~Flags.Loading
    message.edited_timestamp = isoTime()
  }

  /** Remove a message and tell those who could see it. */
  delete(message: StoredMessage): void {
    this.#world.messages.delete(message.id)
    if (isEphemeral(message)) return
    this.#gateway.dispatch('MESSAGE_DELETE', {
      id: message.id,
      channel_id: message.channel_id,
      guild_id: this.#world.channels.get(message.channel_id)?.guild_id,
    })
  }

  /** Echo one of the bot's own public messages, if the settings say so. */
  publish(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: StoredMessage): void {
    if (this.#settings.echo && !isEphemeral(message)) this.announce(event, message)
  }

  /** Dispatch a message event; returns how many sessions got it. */
  announce(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: StoredMessage): number {
    const channel = this.#world.channel(message.channel_id)
    const guildId = channel.guild_id
    if (!guildId) return this.#gateway.dispatch(event, { ...viewOf(message), channel_type: channel.type })
    const { user: _author, ...member } = this.#world.member(message.author, guildId)
    const where = { guild_id: guildId, member, channel_type: channel.type }
    return this.#gateway.dispatch(event, { ...viewOf(message), ...where })
  }

  #makeReply(payload: Message, body: MessageBody, guildId: string | undefined): void {
    payload.type = MessageType.Reply
    payload.message_reference = {
      type: 0,
      channel_id: payload.channel_id,
      guild_id: guildId,
      ...body.message_reference,
    }
    const target = this.#world.messages.get(String(body.message_reference?.message_id))
    payload.referenced_message = target ? viewOf(target) : null
  }

  #noteInChannel(channelId: string, messageId: string): void {
    const channel = this.#world.channel(channelId)
    channel.last_message_id = messageId
    if (!channel.thread_metadata) return
    channel.message_count = (channel.message_count ?? 0) + 1
    channel.total_message_sent = (channel.total_message_sent ?? 0) + 1
    channel.thread_metadata.archived = false
  }

  #mentions(content: string | null | undefined): User[] {
    const ids = [...String(content ?? '').matchAll(MENTION)].map((match) => match[1] ?? '')
    return [...new Set(ids)].flatMap((id) => this.#world.users.get(id) ?? [])
  }

  #attachmentsBase(channelId: string): string {
    return `${this.#origin}/attachments/${channelId}`
  }
}

const richEmbeds = (body: MessageBody): JsonObject[] =>
  (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed }))

/** A copy of the message as it goes over the wire. */
export const viewOf = (message: StoredMessage): Message => clone<Message>({ ...message })
