import { DiscordAPIError, HTTPError } from 'discord.js'

/** What may be logged of a failure: an API error's address and body hold interaction tokens and texts. */
export function failureFields(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, rawError } = error
    return { code, status, method, reason: 'message' in rawError ? rawError.message : rawError.error }
  }
  if (error instanceof HTTPError) return { status: error.status, method: error.method }
  return { err: error }
}

/** The same failure without the address and body that it carries, for whoever logs it. */
export function withoutContents(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error
  return Object.assign(new Error(`Discord: ${error.message}`), failureFields(error))
}
