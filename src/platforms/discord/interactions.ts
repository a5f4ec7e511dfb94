import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js'
import type { Bot } from '../../bot/bot.ts'
import type { Suggestion } from '../../core/view.ts'
import type { Answers } from './answer.ts'
import { callerOf } from './caller.ts'
import { fieldsOf, modal } from './forms.ts'
import { LIMITS, shorten } from './limits.ts'

/** Turns interactions into calls of the bot. */
export class Interactions {
  readonly #bot: Bot
  readonly #answers: Answers

  constructor(bot: Bot, answers: Answers) {
    this.#bot = bot
    this.#answers = answers
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
    const raw: Record<string, string> = {}
    for (const option of data.options ?? []) {
      if (option.type === ApplicationCommandOptionType.String) raw[option.name] = option.value
    }
    const answer = this.#bot.command(data.name, raw, callerOf(interaction))
    await this.#answers.deliver({ interaction, kind: 'command', arrived }, answer)
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
    const answer = this.#bot.press(
      interaction.data.custom_id,
      callerOf(interaction),
      fieldsOf(interaction.data),
    )
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
