import { countCharacters } from '../../loopback/json.ts'
import { CommandType } from '../constants.ts'
import { ApiError, badLength, formError, tooLong } from '../errors.ts'
import type { CommandBody, CommandOption } from '../wire.ts'

/** docs.discord.com/developers/reference#locales */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)
const MAX_COMMANDS = 100
const MAX_OPTIONS = 25
const MAX_CHOICES = 25
const MAX_DESCRIPTION = 100
const CHAT_COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const MENU_COMMAND_NAME = /^.{1,32}$/u
const OPTION_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u
/** Options of this type or below are subcommands and their groups. */
const LAST_SUBCOMMAND_TYPE = 2

/** Throw the refusal Discord would answer to a registration of these commands. */
export function validateCommands(commands: unknown): asserts commands is CommandBody[] {
  if (!Array.isArray(commands)) {
    throw formError([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
  }
  const list: CommandBody[] = commands
  if (list.filter((command) => typeOf(command) === CommandType.ChatInput).length > MAX_COMMANDS) {
    throw new ApiError(400, 30032, `Maximum number of application commands reached (${MAX_COMMANDS}).`)
  }
  const names = new Set<string>()
  const localized = new Set<string>()
  for (const [index, command] of list.entries()) {
    const path = [String(index)]
    checkCommandName(command, path, names)
    if (typeOf(command) === CommandType.ChatInput) checkDescription(command.description, path)
    checkLocalizations(command, path, localized)
    checkOptions(command.options, path)
  }
}

const typeOf = (command: CommandBody): number => command.type ?? CommandType.ChatInput

function checkCommandName(command: CommandBody, path: string[], seen: Set<string>): void {
  const namePath = [...path, 'name']
  const isChatInput = typeOf(command) === CommandType.ChatInput
  const pattern = isChatInput ? CHAT_COMMAND_NAME : MENU_COMMAND_NAME
  const name = command.name ?? ''
  if (!pattern.test(name) || (isChatInput && name !== name.toLowerCase())) {
    throw formError(namePath, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  }
  const key = typeOf(command) + name
  if (seen.has(key)) {
    const message = 'Application command names must be unique'
    throw formError(namePath, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message)
  }
  seen.add(key)
}

/** @param seen locale and name of what stands beside it: names are unique in each language */
function checkLocalizations(of: CommandBody | CommandOption, path: string[], seen: Set<string>): void {
  for (const [locale, name] of Object.entries((of.name_localizations ?? {}) as Record<string, string>)) {
    if (!LOCALES.has(locale)) {
      throw formError([...path, 'name_localizations'], 'BASE_TYPE_CHOICES', `${locale} is no locale`)
    }
    const key = `${locale} ${name}`
    if (!CHAT_COMMAND_NAME.test(name) || name !== name.toLowerCase() || seen.has(key)) {
      const at = [...path, 'name_localizations', locale]
      throw formError(at, 'APPLICATION_COMMAND_INVALID_NAME', `The name "${name}" is invalid or taken`)
    }
    seen.add(key)
  }
  const descriptions = (of.description_localizations ?? {}) as Record<string, string>
  for (const [locale, description] of Object.entries(descriptions)) {
    checkDescription(description, [...path, 'description_localizations', locale])
  }
}

function checkDescription(description: string | undefined, path: string[]): void {
  if (!description || countCharacters(description) > MAX_DESCRIPTION) {
    throw badLength([...path, 'description'], 1, MAX_DESCRIPTION)
  }
}

function checkOptions(options: CommandOption[] | undefined, path: string[]): void {
  if (!options) return
  if (options.length > MAX_OPTIONS) throw tooLong([...path, 'options'], MAX_OPTIONS)
  const names = new Set<string>()
  const localized = new Set<string>()
  let sawOptional = false
  for (const [index, option] of options.entries()) {
    const here = [...path, 'options', String(index)]
    checkOptionName(option, here, names)
    checkDescription(option.description, here)
    checkLocalizations(option, here, localized)
    if (option.required && sawOptional) {
      const message = 'Required options must be placed before non-required options'
      throw formError([...here, 'required'], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message)
    }
    if (!option.required && option.type > LAST_SUBCOMMAND_TYPE) sawOptional = true
    if ((option.choices ?? []).length > MAX_CHOICES) throw tooLong([...here, 'choices'], MAX_CHOICES)
    if (option.choices?.length && option.autocomplete) {
      const message = 'choices and autocomplete are exclusive'
      throw formError(here, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message)
    }
    checkOptions(option.options, here)
  }
}

function checkOptionName(option: CommandOption, path: string[], seen: Set<string>): void {
  const namePath = [...path, 'name']
  const name = option.name ?? ''
  if (!OPTION_NAME.test(name) || name !== name.toLowerCase()) {
    throw formError(namePath, 'APPLICATION_COMMAND_INVALID_NAME', 'Option name is invalid')
  }
  if (seen.has(name)) {
    const message = 'Option names must be unique'
    throw formError(namePath, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', message)
  }
  seen.add(name)
}
