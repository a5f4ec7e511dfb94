import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js'
import type { Answer, Bot } from '../../bot/bot.ts'
import type { Log } from '../../core/log.ts'
import type { Measure } from '../../core/platform.ts'
import { authorOf } from './caller.ts'
import type { Content } from './content.ts'
import { failureFields } from './failure.ts'
import type { Greetings } from './greetings.ts'
import { within } from './in-hand.ts'
import { speakIn } from './speak.ts'
import { CODES, type Created, codeOf, type Wire } from './wire.ts'

/** Typing is a courtesy: an answer does not wait longer for it. */
const TYPING_WITHIN_MS = 1_000

/** What the client knows about the places of messages. */
export type Surroundings = {
  /** The bot's own user id. */
  self(): string | undefined
  /** The channel over a thread; undefined when the channel is none. */
  parentOf(channel: string): Promise<string | undefined>
  /** The language of a server. */
  localeOf(guild: string | undefined): string
}

type Parts = {
  readonly bot: Bot
  readonly wire: Wire
  readonly log: Log
  readonly measure: Measure
  readonly surroundings: Surroundings
  readonly greetings: Greetings
  now(): Date
}

/** Answers messages that people write in threads, in direct messages, or to the bot by name. */
export class Messages {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async handle(message: GatewayMessageCreateDispatchData, arrived: Date): Promise<void> {
    const { bot, greetings, surroundings } = this.#parts
    if (!isFromPerson(message)) return
    const direct = message.guild_id === undefined
    const self = surroundings.self()
    const addressed = direct || message.mentions.some(({ id }) => id === self)
    // Without the message-content intent, what is not addressed to us arrives empty.
    if (!addressed && message.content === '') return
    const parent = direct ? undefined : await surroundings.parentOf(message.channel_id)
    if (!addressed && parent === undefined) return
    const text = message.content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), '').trim()
    const caller = authorOf(message, parent, surroundings.localeOf(message.guild_id))
    const answer = await bot.message({ text, addressed, id: message.id }, caller)
    if (!answer) return
    if (direct) await greetings.greet(caller)
    await this.#answer(message, answer, bot.locale(caller), arrived)
  }

  async #answer(
    message: GatewayMessageCreateDispatchData,
    answer: Answer,
    locale: string,
    arrived: Date,
  ): Promise<void> {
    const { wire, log, measure, now } = this.#parts
    this.#markSeen(message)
    const typing = this.#type(message.channel_id)
    try {
      await speakIn({ id: message.id, locale }, answer, { wire, log }, async (content) => {
        await typing
        const reply = await this.#reply(message, content)
        measure.acknowledged('discord', 'message', (now().getTime() - arrived.getTime()) / 1_000)
        return reply
      })
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      log.warn(failureFields(error), 'a message could not be answered')
    }
  }

  /** 👀 at once, so that the asker knows before a slow answer, which comes also where this is not allowed. */
  #markSeen(message: Created): void {
    const { wire, log } = this.#parts
    wire.react(message, '👀').catch((error: unknown) => {
      log.debug(failureFields(error), 'a message could not be marked as seen')
    })
  }

  async #type(channel: string): Promise<void> {
    const { wire, log } = this.#parts
    const typing = wire.typing(channel).catch((error: unknown) => {
      log.debug(failureFields(error), 'no typing indicator')
    })
    await within(typing, TYPING_WITHIN_MS)
  }

  async #reply(message: GatewayMessageCreateDispatchData, content: Content): Promise<Created> {
    const { wire } = this.#parts
    try {
      return await wire.createMessage(message.channel_id, content, message.id, message.id)
    } catch (error) {
      if (codeOf(error) !== CODES.replyNeedsHistory) throw error
      return wire.createMessage(message.channel_id, content, message.id)
    }
  }
}

function isFromPerson({ author, webhook_id, type }: GatewayMessageCreateDispatchData): boolean {
  const written = type === MessageType.Default || type === MessageType.Reply
  return written && !author.bot && !author.system && webhook_id === undefined
}
