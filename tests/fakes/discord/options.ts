import { ALL_INTENTS } from './constants.ts'
import type { BucketLimit } from './limits.ts'
import type { SpecValidator } from './openapi.ts'
import type { User } from './wire.ts'

/** How the fake Discord behaves. The defaults are Discord's own values unless they say otherwise. */
export interface Settings {
  /** Port to listen on; 0 (the default) takes a free one. */
  port: number
  /** The only bot token that is accepted; any other meets 401 or close 4004. */
  token: string
  applicationId: string
  /** Members that differ from the standard bot user. */
  botUser: Partial<User>
  /** Id of the guild that exists from the start. */
  guildId: string
  /** Id of that guild's #general. */
  channelId: string
  /** Intents the application may use; others meet close 4014 (default: all). */
  allowedIntents: number
  heartbeatInterval: number
  /** Life of an interaction token before its first callback (3000). */
  ackTimeoutMs: number
  /** Life of an interaction token once answered (15 minutes). */
  tokenTtlMs: number
  /** Rate-limit buckets (default none); see `discordLikeLimits`. */
  limits: BucketLimit[]
  /** Dispatch MESSAGE_CREATE and MESSAGE_UPDATE for the bot's own public messages. */
  echo: boolean
  /** Checks every call against Discord's OpenAPI document; findings land on the call. */
  validator: SpecValidator | null
  /** With a validator: refuse requests that break the document (default: only record it). */
  enforceSpec: boolean
  /** Keep a call log; turn off for load runs. */
  record: boolean
  /** The `v` a gateway URL must carry. */
  gatewayVersion: string
  /** Shards recommended by GET /gateway/bot. */
  shards: number
}

/** Options of `startFakeDiscord`. */
export type FakeDiscordOptions = Partial<Settings>

const defaults = (): Settings => ({
  port: 0,
  token: 'fake.bot.token',
  applicationId: '1000000000000000001',
  botUser: {},
  guildId: '3000000000000000001',
  channelId: '4000000000000000001',
  allowedIntents: ALL_INTENTS,
  heartbeatInterval: 41_250,
  ackTimeoutMs: 3000,
  tokenTtlMs: 15 * 60_000,
  limits: [],
  echo: true,
  validator: null,
  enforceSpec: false,
  record: true,
  gatewayVersion: '10',
  shards: 1,
})

/** Fill in what the caller left to the fake. */
export const withDefaults = (options: FakeDiscordOptions): Settings => ({ ...defaults(), ...options })
