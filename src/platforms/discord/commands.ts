import { isDeepStrictEqual } from 'node:util'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js'
import type { CommandInfo } from '../../bot/bot.ts'
import { speak } from '../../core/say.ts'
import { LIMITS, refuseOver } from './limits.ts'
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
    integration_types: [ApplicationIntegrationType.GuildInstall],
    // Not in private channels of other people, where a reply without an ephemeral flag is seen by all.
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: list
      .map(([option, { description, required, max, complete }]) => ({
        type: ApplicationCommandOptionType.String as const,
        ...named(option, say.line(description)),
        required: required === true,
        max_length: Math.min(max, LIMITS.optionText),
        autocomplete: complete !== undefined,
      }))
      // Discord wants the required ones first.
      .sort((a, b) => Number(b.required) - Number(a.required)),
  }
}

function named(name: string, description: string): { name: string; description: string } {
  refuseOver(LIMITS.name, name.length, `characters of the name ${name}`)
  refuseOver(LIMITS.description, description.length, `characters of the description of ${name}`)
  return { name, description }
}

/** Only what we set, in one order, with Discord's defaults filled in, so that equal means equal. */
function sameForm(commands: readonly object[]): object {
  return (commands as readonly Partial<CommandJson>[])
    .map(({ type, name, description, integration_types, contexts, options }) => ({
      type: type ?? ApplicationCommandType.ChatInput,
      name: name ?? '',
      description,
      integration_types: [...(integration_types ?? [])].sort(),
      contexts: [...(contexts ?? [])].sort(),
      options: (options ?? []).map((option) => ({
        type: option.type,
        name: option.name,
        description: option.description,
        required: option.required ?? false,
        max_length: option.max_length,
        autocomplete: option.autocomplete ?? false,
      })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
