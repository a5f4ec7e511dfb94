import type { Guild } from 'discord.js'
import type { Bot } from '../../bot/bot.ts'
import type { Caller } from '../../core/caller.ts'
import { PlatformRefusal } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { failureFields } from './failure.ts'
import { refusalOf } from './refusal.ts'
import { speakIn } from './speak.ts'
import { channelToGreet } from './where-to-greet.ts'
import type { Wire } from './wire.ts'

/** Small facts of this installation, by name. */
export type Notebook = {
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
}

type Parts = {
  readonly bot: Bot
  readonly wire: Wire
  readonly log: Log
  readonly notebook: Notebook
  now(): Date
}

/** When this installation began to greet, in milliseconds: servers that are older know the bot. */
const SINCE = 'discord.greets-since'
/** People add the bot to their server first, and start it then. */
const HEAD_START_MS = 24 * 60 * 60 * 1_000
/** Refused greetings of a server until the next start: Discord bans whoever asks in vain too often. */
const TRIES = 3

/** The first word in a server and in a direct message. The bot remembers where it was said. */
export class Greetings {
  readonly #parts: Parts
  #since: number | undefined
  /** Servers where it could not be said, and how often it was refused. */
  readonly #unsaid = new Map<string, number>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** In servers that added the bot while it was not there to hear of it. */
  async catchUp(guilds: ReadonlyMap<string, Guild>): Promise<void> {
    this.#since ??= await this.#beginning()
    for (const guild of guilds.values()) {
      if (guild.available && guild.joinedTimestamp >= this.#since) await this.welcome(guild)
    }
  }

  /** In a server that has just added the bot; silent where it may write nowhere. */
  async welcome(guild: Guild): Promise<void> {
    const caller = speakerIn(guild)
    const refusals = this.#unsaid.get(guild.id) ?? 0
    if (caller && (await this.#say(caller, guild.id))) this.#unsaid.delete(guild.id)
    else this.#unsaid.set(guild.id, caller ? refusals + 1 : refusals)
  }

  /** In a server that is using the bot, where it could not be said before. */
  async again(guild: Guild | undefined): Promise<void> {
    const refusals = guild && this.#unsaid.get(guild.id)
    if (guild && refusals !== undefined && refusals < TRIES) await this.welcome(guild)
  }

  /** In a direct message. Never rejects: what is asked for does not wait for a greeting that fails. */
  async greet(caller: Caller): Promise<void> {
    await this.#say(caller, caller.channel)
  }

  /** @returns false when it was refused: another time it may be allowed */
  async #say(caller: Caller, place: string): Promise<boolean> {
    const { bot, wire, log } = this.#parts
    const answer = await bot.greet(caller, place)
    if (!answer) return true
    const { channel, locale } = caller
    try {
      await speakIn({ id: channel, locale }, answer, { wire, log }, (content) =>
        wire.createMessage(channel, content, channel),
      )
    } catch (error) {
      const refused = refusalOf(error, 'posting')
      if (refused instanceof PlatformRefusal) {
        log.info({ refusal: refused.refusal }, 'a greeting was not allowed')
        await bot.ungreet(caller, place)
        return false
      }
      log.error(failureFields(error), 'a greeting could not be posted')
    }
    return true
  }

  async #beginning(): Promise<number> {
    const { notebook, now } = this.#parts
    const known = await notebook.get(SINCE)
    if (known !== undefined) return Number(known)
    const since = now().getTime() - HEAD_START_MS
    await notebook.set(SINCE, String(since))
    return since
  }
}

/** Discord does not say who added the bot, so it speaks of its own accord. */
function speakerIn(guild: Guild): Caller | undefined {
  const channel = channelToGreet(guild)
  const { me } = guild.members
  if (!channel || !me) return undefined
  return {
    platform: 'discord',
    tenant: guild.id,
    user: me.id,
    name: me.displayName,
    channel: channel.id,
    locale: guild.preferredLocale,
    admin: false,
  }
}
