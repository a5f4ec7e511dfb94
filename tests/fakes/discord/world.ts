import { hide } from '../loopback/json.ts'
import { ChannelType, Flags, isThreadType } from './constants.ts'
import { unknown } from './errors.ts'
import {
  botUserPayload,
  directChannelPayload,
  guildArrival,
  guildChannelPayload,
  guildPayload,
  memberPayload,
  OWNER_ID,
  personPayload,
} from './fixtures.ts'
import { snowflake } from './ids.ts'
import type { Interaction } from './interactions/interaction.ts'
import type { Settings } from './options.ts'
import type { Upload } from './uploads.ts'
import type { Channel, Command, Guild, Member, Message, User } from './wire.ts'

/** A guild with the roles it gave out. */
export type StoredGuild = Guild & { memberRoles: Map<string, string[]> }

/** A channel; a thread also knows who is in it. */
export type StoredChannel = Channel & { memberIds?: Set<string> }

/** A message with what only the fake knows about it. */
export type StoredMessage = Message & {
  /** The only user who can see it, when it is ephemeral. */
  ephemeralFor: string | null
  uploads: Upload[]
  /** Its earlier versions. */
  history: Message[]
  /** The interaction it answers. */
  interaction: Interaction | null
}

/** Somebody, by id or with members that differ from the standard person. */
export type UserSpec = string | (Partial<User> & { id: string })

/** Everything that exists on the fake Discord. */
export class World {
  readonly users = new Map<string, User>()
  readonly guilds = new Map<string, StoredGuild>()
  readonly channels = new Map<string, StoredChannel>()
  readonly messages = new Map<string, StoredMessage>()
  /** Files that people handed in with commands, by attachment id. */
  readonly handedIn = new Map<string, Buffer>()
  /** Ids of people whose direct messages are closed to the bot. */
  readonly closedToBot = new Set<string>()
  /** Interactions by token. */
  readonly interactions = new Map<string, Interaction>()
  readonly globalCommands = new Map<string, Command>()
  readonly guildCommands = new Map<string, Map<string, Command>>()

  readonly applicationId: string
  readonly botUser: User
  /** The guild that exists from the start. */
  readonly home: StoredGuild
  /** Its #general. */
  readonly general: StoredChannel

  constructor(settings: Settings) {
    this.applicationId = settings.applicationId
    this.botUser = botUserPayload(settings.applicationId, settings.botUser)
    this.users.set(this.botUser.id, this.botUser)
    this.home = this.addGuild({ id: settings.guildId })
    this.general = this.addChannel({ id: settings.channelId, guild_id: this.home.id })
  }

  /** The user with this id, made up if there is none yet. */
  user(id: string = snowflake(), extra: Partial<User> = {}): User {
    const known = this.users.get(String(id))
    if (known) return known
    const user = personPayload(String(id), extra)
    this.users.set(user.id, user)
    return user
  }

  /** The user a test means. */
  userFor(spec: UserSpec): User {
    return typeof spec === 'string' ? this.user(spec) : this.user(spec.id, spec)
  }

  /** A user's membership in a guild. */
  member(user: User, guildId: string): Member {
    return memberPayload(user, this.guilds.get(guildId)?.memberRoles.get(user.id) ?? [])
  }

  /** Add a guild without telling anyone. */
  addGuild(extra: Partial<Guild> = {}): StoredGuild {
    const ownerId = extra.owner_id ?? this.user(OWNER_ID).id
    const { members: _members, ...own } = guildPayload(extra.id ?? snowflake(), ownerId, extra)
    const guild = hide(own as Guild, { memberRoles: new Map<string, string[]>() })
    this.guilds.set(guild.id, guild)
    return guild
  }

  /** Add a channel, by default to the first guild, without telling anyone. */
  addChannel(extra: Partial<Channel> = {}): StoredChannel {
    const id = extra.id ?? snowflake()
    const channel =
      extra.type === ChannelType.DirectMessage
        ? directChannelPayload(id, extra)
        : guildChannelPayload(id, extra.guild_id ?? this.guilds.keys().next().value, extra)
    this.channels.set(channel.id, channel)
    return channel
  }

  /** The guild, or Unknown Guild. */
  guild(id: string): StoredGuild {
    const guild = this.guilds.get(id)
    if (!guild) throw unknown('Guild')
    return guild
  }

  /** The channel, or Unknown Channel. */
  channel(id: string): StoredChannel {
    const channel = this.channels.get(id)
    if (!channel) throw unknown('Channel')
    return channel
  }

  /** A public message, or Unknown Message. */
  publicMessage(channelId: string, messageId: string): StoredMessage {
    const message = this.messages.get(messageId)
    if (!message || message.channel_id !== channelId || isEphemeral(message)) throw unknown('Message')
    return message
  }

  /** A guild's channels and threads. */
  channelsOf(guildId: string): StoredChannel[] {
    return [...this.channels.values()].filter((channel) => channel.guild_id === guildId)
  }

  /** The guild as GUILD_CREATE announces it. */
  guildCreatePayload(guild: StoredGuild) {
    const all = this.channelsOf(guild.id)
    const channels = all.filter((channel) => !isThreadType(channel.type))
    const threads = all.filter((channel) => isThreadType(channel.type) && !channel.thread_metadata?.archived)
    const members = [this.member(this.botUser, guild.id)]
    return { guild_id: guild.id, ...guild, ...guildArrival(members, channels, threads, guild.joined_at) }
  }

  /** Commands a guild offers, its own before the global ones. */
  commandsIn(guildId: string | undefined): Command[] {
    const own = guildId ? this.guildCommands.get(guildId)?.values() : undefined
    return [...(own ?? []), ...this.globalCommands.values()]
  }

  /** Commands registered for exactly one guild, or globally. */
  commandScope(guildId: string | undefined): Map<string, Command> {
    if (!guildId) return this.globalCommands
    let scope = this.guildCommands.get(guildId)
    if (!scope) {
      scope = new Map()
      this.guildCommands.set(guildId, scope)
    }
    return scope
  }
}

/** Is the message for one pair of eyes only? */
export const isEphemeral = (message: Message): boolean => (message.flags & Flags.Ephemeral) !== 0

/** Is the message a deferred reply still to be filled? */
export const isLoading = (message: Message): boolean => (message.flags & Flags.Loading) !== 0
