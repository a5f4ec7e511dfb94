import { isDeepStrictEqual } from 'node:util'
import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandStringOption,
  type APIAttachment,
  type APIChatInputApplicationCommandInteractionData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord.js'
import type { CommandInfo } from '../../bot/bot.ts'
import type { Option } from '../../bot/define.ts'
import { type MessageKey, type Say, speak } from '../../core/say.ts'
import type { Given } from './handed-in.ts'
import { LIMITS, refuseOver } from './limits.ts'
import { localised, localisedBoth } from './localised.ts'
import type { Wire } from './wire.ts'

type CommandJson = ReturnType<typeof commandJson>

/**
 * Registers the bot's commands for every server, unless Discord has just these already: changing them
 * counts against a daily limit.
 * @returns whether they were sent
 */
export async function registerCommands(
  wire: Wire,
  application: string,
  commands: readonly CommandInfo[],
): Promise<boolean> {
  refuseOver(LIMITS.commands, commands.length, 'commands')
  const wanted = commands.map(commandJson)
  const registered = await wire.commands(application)
  if (isDeepStrictEqual(sameForm(registered), sameForm(wanted))) return false
  await wire.putCommands(application, wanted)
  return true
}

/** @throws RangeError over LIMITS. */
function commandJson({ name, description, options }: CommandInfo) {
  const say = speak('en')
  const list = Object.entries(options)
  refuseOver(LIMITS.commandOptions, list.length, `options of /${name}`)
  return {
    type: ApplicationCommandType.ChatInput as const,
    ...named(name, say.line(description)),
    ...localisedBoth(`command.${name}` as MessageKey, description),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    // Not in private channels of other people, where a reply without an ephemeral flag is seen by all.
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: list
      .map(([name, option]) => optionJson(name, option, say))
      // Discord wants the required ones first.
      .sort((a, b) => Number(b.required === true) - Number(a.required === true)),
  }
}

/** The values that a command came with. */
export function givenWith({ options = [], resolved }: APIChatInputApplicationCommandInteractionData): Given {
  const texts: Record<string, string> = {}
  const files = new Map<string, APIAttachment>()
  for (const option of options) {
    if (option.type === ApplicationCommandOptionType.String) texts[option.name] = option.value
    if (option.type !== ApplicationCommandOptionType.Attachment) continue
    const file = resolved?.attachments?.[option.value]
    if (file) files.set(option.name, file)
  }
  return { texts, files }
}

/** Discord takes a file, a list of choices, or a text that may complete. */
function optionJson(
  name: string,
  option: Option,
  say: Say,
): APIApplicationCommandStringOption | APIApplicationCommandAttachmentOption {
  const { description, required, max, complete, choices, file } = option
  const both = {
    ...named(name, say.line(description)),
    ...localisedBoth(option.label, description),
    required: required === true,
  }
  if (file) return { type: ApplicationCommandOptionType.Attachment, ...both }
  const head = { type: ApplicationCommandOptionType.String as const, ...both }
  if (choices) return { ...head, choices: choicesJson(choices, say) }
  const text = { ...head, max_length: Math.min(max, LIMITS.optionText) }
  return complete ? { ...text, autocomplete: true } : { ...text, autocomplete: false }
}

function choicesJson(choices: NonNullable<Option['choices']>, say: Say) {
  refuseOver(LIMITS.options, choices.length, 'choices of an option')
  return choices.map(({ value, label }) => {
    const name = say.line(label)
    refuseOver(LIMITS.option, Math.max(name.length, value.length), 'characters of a choice')
    return { name, name_localizations: localised(label, LIMITS.option), value }
  })
}

function named(name: string, description: string): { name: string; description: string } {
  refuseOver(LIMITS.name, name.length, `characters of the name ${name}`)
  refuseOver(LIMITS.description, description.length, `characters of the description of ${name}`)
  return { name, description }
}

/** Only what we set, in one order, with Discord's defaults filled in, so that equal means equal. */
function sameForm(commands: readonly object[]): object {
  return (commands as readonly Partial<CommandJson>[])
    .map((command) => ({
      ...sameTexts(command),
      type: command.type ?? ApplicationCommandType.ChatInput,
      name: command.name ?? '',
      integration_types: [...(command.integration_types ?? [])].sort(),
      contexts: [...(command.contexts ?? [])].sort(),
      options: (command.options ?? []).map((option) => ({
        ...sameTexts(option),
        type: option.type,
        required: option.required ?? false,
        max_length: 'max_length' in option ? option.max_length : undefined,
        autocomplete: ('autocomplete' in option && option.autocomplete) ?? false,
        choices:
          'choices' in option
            ? option.choices?.map((choice) => ({ ...sameTexts(choice), value: choice.value }))
            : undefined,
      })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function sameTexts({ name, name_localizations, ...rest }: Texts) {
  const { description, description_localizations } = rest
  return {
    name,
    description,
    name_localizations: name_localizations ?? {},
    description_localizations: description_localizations ?? {},
  }
}
type Texts = {
  readonly name?: string
  readonly description?: string
  readonly name_localizations?: LocalizationMap | null
  readonly description_localizations?: LocalizationMap | null
}
