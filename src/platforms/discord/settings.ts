import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js'
import { SettingError } from '../../core/errors.ts'
import { speak } from '../../core/say.ts'

/** What the operator must mend, when a failure to start comes from a setting; else the failure as it was. */
export function settingFault(error: unknown, apiUrl: string | undefined): unknown {
  const say = speak('en')
  const options = { cause: error }
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new SettingError(say.line('discord.token'), options)
  }
  // The gateway's refusals reach login() as plain errors of @discordjs/ws, with just these messages.
  if (error instanceof Error && error.message === 'Authentication failed') {
    return new SettingError(say.line('discord.token'), options)
  }
  if (error instanceof Error && error.message === 'Used disallowed intents') {
    return new SettingError(say.line('discord.message-content'), options)
  }
  if (apiUrl !== undefined && !(error instanceof DiscordAPIError || error instanceof HTTPError)) {
    return new SettingError(say.line('discord.api-url', { url: apiUrl }), options)
  }
  return error
}

/** Why Discord closed the connection for good while the bot ran, as far as a setting mends it. */
export function closeFault(code: number): string | undefined {
  if (code === GatewayCloseCodes.AuthenticationFailed) return speak('en').line('discord.token')
  if (code === GatewayCloseCodes.DisallowedIntents) return speak('en').line('discord.message-content')
  return undefined
}
