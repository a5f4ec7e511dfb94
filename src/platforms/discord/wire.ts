import {
  type APIApplicationCommand,
  type APIChannel,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  DiscordAPIError,
  type RawFile,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Content } from './content.ts'
import { LIMITS, refuseOver } from './limits.ts'

/** Discord's error codes that the adapter acts on. */
export const CODES = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMember: 10_007,
  unknownMessage: 10_008,
  unknownUser: 10_013,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  dailyCommandCreates: 30_034,
  alreadyAcknowledged: 40_060,
  missingAccess: 50_001,
  cannotMessageUser: 50_007,
  notATextChannel: 50_008,
  missingPermissions: 50_013,
  wrongChannelType: 50_024,
  invalidWebhookToken: 50_027,
  invalidRecipient: 50_033,
  invalidForm: 50_035,
  archivedThread: 50_083,
  noMutualServers: 50_278,
  replyNeedsHistory: 160_002,
  threadExists: 160_004,
  lockedThread: 160_005,
  tooManyThreads: 160_006,
  tooManyAnnouncementThreads: 160_007,
} as const

/** Discord's code of a refusal; undefined for every other failure. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError ? Number(error.code) : undefined
}

/** A message that stands in a channel. */
export type Created = Pick<APIMessage, 'id' | 'channel_id'>

/**
 * The calls to Discord that the adapter makes, as raw JSON. Each may be repeated: a created message
 * carries a nonce, and the rest name what they change.
 */
export class Wire {
  readonly #rest: REST

  constructor(rest: REST) {
    this.#rest = rest
  }

  /** `late`: Discord has given up waiting (10062), and the interaction cannot be answered any more. */
  async callback(
    to: APIInteraction,
    body: APIInteractionResponse,
    files: RawFile[] = [],
  ): Promise<'done' | 'late'> {
    try {
      await this.#rest.post(Routes.interactionCallback(to.id, to.token), { body, files, auth: false })
      return 'done'
    } catch (error) {
      // The answer to an earlier try was lost on the way; the callback itself had arrived.
      if (codeOf(error) === CODES.alreadyAcknowledged) return 'done'
      if (codeOf(error) === CODES.unknownInteraction) return 'late'
      throw error
    }
  }

  /** Edits the interaction's reply, or the pressed message that the callback updated. */
  async editReply(to: APIInteraction, content: Content): Promise<void> {
    await this.#rest.patch(Routes.webhookMessage(to.application_id, to.token), { ...content, auth: false })
  }

  /** @param once the same nonce creates one message, however often it is sent. */
  async createMessage(channel: string, content: Content, once: string, replyTo?: string): Promise<Created> {
    refuseOver(LIMITS.nonce, once.length, 'characters of a nonce')
    const { files } = content
    const body: RESTPostAPIChannelMessageJSONBody = { ...content.body, nonce: once, enforce_nonce: true }
    if (replyTo !== undefined) body.message_reference = { message_id: replyTo, fail_if_not_exists: false }
    return (await this.#rest.post(Routes.channelMessages(channel), { body, files })) as Created
  }

  async editMessage(message: Created, content: Content): Promise<void> {
    await this.#rest.patch(Routes.channelMessage(message.channel_id, message.id), content)
  }

  async deleteMessage(message: Created): Promise<void> {
    await this.#rest.delete(Routes.channelMessage(message.channel_id, message.id))
  }

  /** The newest messages of a channel, newest first; none where the bot may not read the history. */
  async history(channel: string): Promise<APIMessage[]> {
    const query = new URLSearchParams({ limit: String(LIMITS.history) })
    return (await this.#rest.get(Routes.channelMessages(channel), { query })) as APIMessage[]
  }

  async react({ channel_id, id }: Created, emoji: string): Promise<void> {
    await this.#rest.put(Routes.channelMessageOwnReaction(channel_id, id, encodeURIComponent(emoji)))
  }

  /** The channel in which a person can be told something alone; the same one however often it is asked for. */
  async openDirect(user: string): Promise<string> {
    const body = { recipient_id: user }
    return ((await this.#rest.post(Routes.userChannels(), { body })) as APIChannel).id
  }

  /** The thread under a message has the message's id. */
  async startThread(message: Created, name: string): Promise<void> {
    await this.#rest.post(Routes.threads(message.channel_id, message.id), { body: { name } })
  }

  async typing(channel: string): Promise<void> {
    await this.#rest.post(Routes.channelTyping(channel))
  }

  async channel(id: string): Promise<APIChannel> {
    return (await this.#rest.get(Routes.channel(id))) as APIChannel
  }

  /** Whether somebody is in a server. */
  async hasMember(guild: string, user: string): Promise<boolean> {
    try {
      await this.#rest.get(Routes.guildMember(guild, user))
      return true
    } catch (error) {
      if (codeOf(error) === CODES.unknownMember) return false
      throw error
    }
  }

  async commands(application: string): Promise<APIApplicationCommand[]> {
    const query = new URLSearchParams({ with_localizations: 'true' })
    return (await this.#rest.get(Routes.applicationCommands(application), {
      query,
    })) as APIApplicationCommand[]
  }

  async putCommands(application: string, body: RESTPutAPIApplicationCommandsJSONBody): Promise<void> {
    await this.#rest.put(Routes.applicationCommands(application), { body })
  }
}
