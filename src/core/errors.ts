import type { MessageKey, MessageValues } from './say.ts'
import type { Block } from './view.ts'

/** A failure written for the person: the bot shows it and nothing is logged as an error. */
export class UserError extends Error {
  readonly key: MessageKey
  readonly values: MessageValues
  /** What to press instead. */
  readonly wayOut: readonly Block[]

  constructor(key: MessageKey, values: MessageValues = {}, wayOut: readonly Block[] = []) {
    super(key)
    this.name = 'UserError'
    this.key = key
    this.values = values
    this.wayOut = wayOut
  }
}

/** Why a platform would not let us post; each has a sentence that says whom to ask for what. */
const REFUSALS = ['no-posting', 'no-threads', 'not-in-channel', 'archived', 'gone', 'closed-dm'] as const
export type Refusal = (typeof REFUSALS)[number]

/** Thrown by an adapter's post() when the platform refuses for a reason that people can mend. */
export class PlatformRefusal extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`the platform refused: ${refusal}`, options)
    this.name = 'PlatformRefusal'
    this.refusal = refusal
  }
}

/** A mistake in a setting: the start stops, and the message names the setting, its value and the remedy. */
export class SettingError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SettingError'
  }
}
