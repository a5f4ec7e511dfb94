import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { Bot } from '../../bot/bot.ts'
import type { Caller } from '../../core/caller.ts'
import { PlatformRefusal } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { failureFields } from './failure.ts'
import { refusalOf } from './refusal.ts'
import { speakIn } from './speak.ts'
import type { Wire } from './wire.ts'

type Parts = { readonly bot: Bot; readonly wire: Wire; readonly log: Log }

/** The first word in a server and in a direct message. The bot remembers where it was said. */
export class Greetings {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** In a server that has just added the bot; silent where it may write nowhere. */
  async welcome(guild: Guild): Promise<void> {
    const channel = channelToGreet(guild)
    const { me } = guild.members
    if (!channel || !me) return
    await this.greet({
      platform: 'discord',
      tenant: guild.id,
      // Discord does not say who added the bot, so it speaks of its own accord.
      user: me.id,
      name: me.displayName,
      channel: channel.id,
      locale: guild.preferredLocale,
      admin: false,
    })
  }

  /** Never rejects: what is asked for does not wait for a greeting that fails. */
  async greet(caller: Caller): Promise<void> {
    const { bot, wire, log } = this.#parts
    const answer = await bot.greet(caller)
    if (!answer) return
    const { channel, locale } = caller
    try {
      await speakIn({ id: channel, locale }, answer, { wire, log }, (content) =>
        wire.createMessage(channel, content, channel),
      )
    } catch (error) {
      const refused = refusalOf(error, 'posting')
      if (refused instanceof PlatformRefusal)
        log.info({ refusal: refused.refusal }, 'a greeting was not allowed')
      else log.error(failureFields(error), 'a greeting could not be posted')
    }
  }
}

const WRITING = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages

/** Where a server welcomes its members, else the topmost text channel; undefined when it may write in none. */
function channelToGreet(guild: Guild): GuildBasedChannel | undefined {
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
