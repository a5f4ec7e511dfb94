import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'

const WRITING = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages

/** Where a server welcomes its members, else the topmost text channel; undefined when it may write in none. */
export function channelToGreet(guild: Guild): GuildBasedChannel | undefined {
  const { me } = guild.members
  const open = (channel: GuildBasedChannel) => me !== null && channel.permissionsFor(me).has(WRITING)
  if (guild.systemChannel && open(guild.systemChannel)) return guild.systemChannel
  return [...guild.channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .toSorted((a, b) => heightOf(a) - heightOf(b) || a.rawPosition - b.rawPosition)
    .find(open)
}

/** Channels outside any category stand above all categories. */
function heightOf({ parent }: { parent: { rawPosition: number } | null }): number {
  return parent?.rawPosition ?? -1
}
