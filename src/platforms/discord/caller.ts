import {
  type APIInteraction,
  type APIPingInteraction,
  type APIUser,
  ChannelType,
  type GatewayMessageCreateDispatchData,
  PermissionFlagsBits,
} from 'discord.js'
import type { Caller } from '../../core/caller.ts'

/** Direct messages belong to no server. */
export const DIRECT = 'dm'

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
])

/** Every interaction that a person makes. */
export type Answerable = Exclude<APIInteraction, APIPingInteraction>

/** All from the event itself, so that a caller never depends on what happens to be cached. */
export function callerOf(interaction: Answerable): Caller {
  const { member, channel } = interaction
  const user = member?.user ?? interaction.user
  if (!user) throw new TypeError('an interaction without a user')
  return {
    platform: 'discord',
    tenant: interaction.guild_id ?? DIRECT,
    ...(interaction.guild_id === undefined && { direct: true }),
    user: user.id,
    name: displayName(user, member?.nick),
    ...spot(
      channel?.id ?? interaction.channel_id ?? '',
      channel && 'parent_id' in channel ? parentOf(channel) : undefined,
    ),
    locale: interaction.locale,
    admin: member ? mayManage(member.permissions) : false,
  }
}

/** `parent`: the channel that holds the thread in which the message was written. */
export function authorOf(
  message: GatewayMessageCreateDispatchData,
  parent: string | undefined,
  locale: string,
): Caller {
  return {
    platform: 'discord',
    tenant: message.guild_id ?? DIRECT,
    ...(message.guild_id === undefined && { direct: true }),
    user: message.author.id,
    name: displayName(message.author, message.member?.nick),
    ...spot(message.channel_id, parent),
    locale,
    // A message carries no permissions, and nothing that only an admin may do is asked by message.
    admin: false,
  }
}

/** The channel over a thread; undefined when it is no thread. */
export function parentOf(channel: { type: ChannelType; parent_id?: string | null }): string | undefined {
  return THREADS.has(channel.type) ? (channel.parent_id ?? undefined) : undefined
}

function spot(channel: string, parent: string | undefined): Pick<Caller, 'channel' | 'thread'> {
  return parent === undefined ? { channel } : { channel: parent, thread: channel }
}

function displayName(
  user: Pick<APIUser, 'username' | 'global_name'>,
  nick: string | null | undefined,
): string {
  return nick ?? user.global_name ?? user.username
}

const MANAGERS = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator

function mayManage(permissions: string): boolean {
  return (BigInt(permissions) & MANAGERS) !== 0n
}
