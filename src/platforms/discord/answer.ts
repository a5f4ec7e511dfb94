import {
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type RawFile,
} from 'discord.js'
import type { Answer } from '../../bot/bot.ts'
import type { Respond } from '../../bot/define.ts'
import type { Log } from '../../core/log.ts'
import type { EventKind, Measure } from '../../core/platform.ts'
import type { View } from '../../core/view.ts'
import type { Answerable } from './caller.ts'
import { failureFields } from './failure.ts'
import { within } from './in-hand.ts'
import { show } from './show.ts'
import { CODES, codeOf, type Wire } from './wire.ts'

/** Half of Discord's three seconds: the other half is for the deferral's own way there. */
const DEFER_AFTER_MS = 1_500

/** What a first answer needs to know; `arrived` is when the event did. */
export type Event = { readonly interaction: Answerable; readonly kind: EventKind; readonly arrived: Date }

type Parts = { readonly wire: Wire; readonly log: Log; readonly measure: Measure; now(): Date }

/** Carries answers to interactions: the first view by the callback itself, the next ones as edits. */
export class Answers {
  readonly #wire: Wire
  readonly #log: Log
  readonly #measure: Measure
  readonly #now: () => Date

  constructor({ wire, log, measure, now }: Parts) {
    this.#wire = wire
    this.#log = log
    this.#measure = measure
    this.#now = now
  }

  /** Defers only what takes long: discord.js counts edits against its own 50 a second, callbacks not. */
  async deliver(event: Event, answer: Answer): Promise<void> {
    const { interaction } = event
    const manner = mannerOf(interaction, answer.respond)
    const views = answer.views[Symbol.asyncIterator]()
    try {
      const first = views.next()
      let next = await within(first, DEFER_AFTER_MS)
      if (next === undefined) {
        if (!(await this.acknowledge(event, manner.deferral))) return
        next = await first
      } else {
        if (next.done) throw new TypeError(`an answer without a view to a ${event.kind}`)
        const shown = await show(next.value, interaction, this.#log, ({ body, files }) => {
          const data = { ...body, flags: body.flags | manner.flags }
          return this.acknowledge(event, { type: manner.type, data }, files)
        })
        if (!shown) return
        next = await views.next()
      }
      for (; !next.done; next = await views.next()) {
        if (!(await this.#edit(interaction, next.value))) return
      }
    } finally {
      await views.return?.()
    }
  }

  /** @returns false when Discord had already given up: nothing more can be said. */
  async acknowledge(
    { interaction, kind, arrived }: Event,
    body: APIInteractionResponse,
    files?: RawFile[],
  ): Promise<boolean> {
    const outcome = await this.#wire.callback(interaction, body, files)
    const seconds = (this.#now().getTime() - arrived.getTime()) / 1_000
    this.#measure.acknowledged('discord', kind, seconds)
    if (outcome === 'late')
      this.#log.warn({ kind, seconds }, 'acknowledged too late: Discord had given up (10062)')
    return outcome === 'done'
  }

  async #edit(interaction: Answerable, view: View): Promise<boolean> {
    try {
      await show(view, interaction, this.#log, (content) => this.#wire.editReply(interaction, content))
      return true
    } catch (error) {
      if (!GONE.has(codeOf(error))) throw error
      this.#log.warn(failureFields(error), 'the reply is not there any more')
      return false
    }
  }
}

const GONE: ReadonlySet<number | undefined> = new Set([
  CODES.unknownMessage,
  CODES.unknownWebhook,
  CODES.invalidWebhookToken,
])

type Manner = {
  readonly type: InteractionResponseType.UpdateMessage | InteractionResponseType.ChannelMessageWithSource
  readonly flags: MessageFlags | 0
  readonly deferral: APIInteractionResponse
}

const UPDATE: Manner = {
  type: InteractionResponseType.UpdateMessage,
  flags: 0,
  deferral: { type: InteractionResponseType.DeferredMessageUpdate },
}
const REPLY: Manner = {
  type: InteractionResponseType.ChannelMessageWithSource,
  flags: 0,
  deferral: { type: InteractionResponseType.DeferredChannelMessageWithSource },
}
const REPLY_PRIVATELY: Manner = {
  type: InteractionResponseType.ChannelMessageWithSource,
  flags: MessageFlags.Ephemeral,
  deferral: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
}

/** Who sees the answer, fixed by the first acknowledgement: a press never changes what others are reading. */
function mannerOf(interaction: Answerable, respond: Respond): Manner {
  const direct = interaction.guild_id === undefined
  switch (respond) {
    case 'update': {
      const pressed =
        interaction.type === InteractionType.MessageComponent ||
        interaction.type === InteractionType.ModalSubmit
          ? interaction.message
          : undefined
      const own = direct || ((pressed?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
      if (pressed && own) return UPDATE
      return direct ? REPLY : REPLY_PRIVATELY
    }
    case 'private':
      return direct ? REPLY : REPLY_PRIVATELY
    case 'public':
      return REPLY
    default:
      return respond satisfies never
  }
}
