import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIAttachment,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type Guild,
  InteractionResponseType,
  InteractionType,
} from 'discord.js'
import type { Bot } from '../../bot/bot.ts'
import type { Caller } from '../../core/caller.ts'
import type { Suggestion } from '../../core/view.ts'
import type { Answers } from './answer.ts'
import { callerOf, DIRECT } from './caller.ts'
import { givenWith } from './commands.ts'
import { fieldsOf, modal } from './forms.ts'
import type { Greetings } from './greetings.ts'
import { answerTo } from './handed-in.ts'
import { LIMITS, shorten } from './limits.ts'
import { readText } from './received-file.ts'

type Parts = {
  readonly bot: Bot
  readonly answers: Answers
  readonly greetings: Greetings
  servers(id: string): Guild | undefined
  readonly apiUrl?: string | undefined
}

/** Turns interactions into calls of the bot. */
export class Interactions {
  readonly #bot: Bot
  readonly #answers: Answers
  readonly #greetings: Greetings
  readonly #servers: Parts['servers']
  readonly #read: (file: APIAttachment) => Promise<string>

  constructor({ bot, answers, greetings, servers, apiUrl }: Parts) {
    this.#bot = bot
    this.#answers = answers
    this.#greetings = greetings
    this.#servers = servers
    this.#read = (file) => readText(file, apiUrl)
  }

  async handle(interaction: APIInteraction, arrived: Date): Promise<void> {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        return this.#command(interaction, arrived)
      case InteractionType.ApplicationCommandAutocomplete:
        return this.#suggest(interaction, arrived)
      case InteractionType.MessageComponent:
        return this.#press(interaction, arrived)
      case InteractionType.ModalSubmit:
        return this.#form(interaction, arrived)
      case InteractionType.Ping:
        return
      default:
        interaction satisfies never
    }
  }

  async #command(interaction: APIApplicationCommandInteraction, arrived: Date): Promise<void> {
    const { data } = interaction
    if (data.type !== ApplicationCommandType.ChatInput) return
    const caller = callerOf(interaction)
    const answer = answerTo(givenWith(data), {
      respond: this.#bot.commands.find(({ name }) => name === data.name)?.visibility ?? 'private',
      locale: this.#bot.locale(caller),
      read: this.#read,
      run: (texts) => this.#bot.command(data.name, texts, caller),
    })
    await this.#answers.deliver({ interaction, kind: 'command', arrived }, answer)
    await this.#meet(caller, data.name)
  }

  /** The first word, where it was not said yet: after the answer, which Discord waits for. */
  async #meet(caller: Caller, command: string): Promise<void> {
    if (caller.tenant !== DIRECT) return this.#greetings.again(this.#servers(caller.tenant))
    const introduced = this.#bot.commands.some(({ name, introduces }) => name === command && introduces)
    if (introduced) await this.#bot.greet(caller)
    else await this.#greetings.greet(caller)
  }

  async #suggest(interaction: APIApplicationCommandAutocompleteInteraction, arrived: Date): Promise<void> {
    const { name, options } = interaction.data
    const typed = options.find((option) => 'focused' in option && option.focused)
    if (typed?.type !== ApplicationCommandOptionType.String) return
    const suggestions = await this.#bot.suggest(name, typed.name, typed.value, callerOf(interaction))
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult
    const event = { interaction, kind: 'suggest', arrived } as const
    await this.#answers.acknowledge(event, { type, data: { choices: choices(suggestions) } })
  }

  async #press(interaction: APIMessageComponentInteraction, arrived: Date): Promise<void> {
    const { data } = interaction
    const press = data.component_type === ComponentType.StringSelect ? data.values[0] : data.custom_id
    if (press === undefined) return
    const caller = callerOf(interaction)
    const event = { interaction, kind: 'press', arrived } as const
    const form = this.#bot.form(press, caller)
    if (form) await this.#answers.acknowledge(event, modal(press, form))
    else await this.#answers.deliver(event, this.#bot.press(press, caller))
  }

  async #form(interaction: APIModalSubmitInteraction, arrived: Date): Promise<void> {
    const press = interaction.data.custom_id
    const caller = callerOf(interaction)
    const answer = answerTo(fieldsOf(interaction.data), {
      respond: this.#bot.press(press, caller).respond,
      locale: this.#bot.locale(caller),
      read: this.#read,
      run: (texts) => this.#bot.press(press, caller, texts),
    })
    await this.#answers.deliver({ interaction, kind: 'form', arrived }, answer)
  }
}

/** A suggestion whose value Discord cannot carry is left out; its label only names it. */
function choices(suggestions: readonly Suggestion[]): { name: string; value: string }[] {
  return suggestions
    .filter(({ value }) => value.length <= LIMITS.suggestion)
    .slice(0, LIMITS.suggestions)
    .map(({ label, value }) => ({ name: shorten(label, LIMITS.suggestion), value }))
}
