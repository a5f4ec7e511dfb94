import type { RateLimit } from './limits.ts'
import type { ApiArgs, Manifest } from './wire.ts'

/** A method of the Web API: returns the members of its answer besides ok, or throws a refusal. */
export type ApiMethod = (args: ApiArgs) => object | undefined | Promise<object | undefined>

/** What the bot serves over HTTP. */
export type DeliveryKind = 'commands' | 'interactivity' | 'options' | 'events'

/** How the fake Slack behaves. The defaults are Slack's own values unless they say otherwise. */
export interface Settings {
  /** Deliver over Socket Mode, or to `botUrl` over HTTP. */
  mode: 'socket' | 'http'
  /** Port to listen on; 0 (the default) takes a free one. */
  port: number
  /** HTTP mode: where the bot listens, such as http://127.0.0.1:3000/slack/events. */
  botUrl: string | null
  /** HTTP mode: URLs of single endpoints, when the bot has several. */
  paths: Partial<Record<DeliveryKind, string>>
  botToken: string
  appToken: string
  signingSecret: string
  /** How long the bot has to acknowledge (3000). */
  ackTimeoutMs: number
  /** Waits before each retry of an event (0, 60 s, 300 s). */
  retryDelaysMs: number[]
  /** Life of a trigger id (3000). */
  triggerTtlMs: number
  /** Life of a response URL (30 minutes). */
  responseUrlTtlMs: number
  /** How far this Slack's clock is ahead of the machine's (0). */
  aheadMs: number
  /** How many messages that show a picture are refused after its upload: Slack works on it for moments (0). */
  fileProcessingTries: number
  /** Interval of WebSocket pings to the bot. */
  pingIntervalMs: number
  /** Rate limits (default none). */
  limits: RateLimit[]
  /** The bot's own messages come back as events. */
  echo: boolean
  /** Keep a call log; turn off for load runs. */
  record: boolean
  /** Refuse replies to messages that do not exist. */
  strictThreads: boolean
  /** Gates slash commands, events, interactivity and scopes. */
  manifest: Manifest | null
  /** Further methods of the Web API, or others in place of the fake's own. */
  methods: Record<string, ApiMethod>
  team: Partial<Team>
}

/** The workspace. */
export interface Team {
  id: string
  domain: string
  name: string
}

/** Options of `startFakeSlack`. */
export type FakeSlackOptions = Partial<Settings>

const defaults = (): Settings => ({
  mode: 'socket',
  port: 0,
  botUrl: null,
  paths: {},
  botToken: 'xoxb-fake-bot',
  appToken: 'xapp-fake-app',
  signingSecret: 'fake-signing-secret',
  ackTimeoutMs: 3000,
  retryDelaysMs: [0, 60_000, 300_000],
  triggerTtlMs: 3000,
  responseUrlTtlMs: 30 * 60_000,
  aheadMs: 0,
  fileProcessingTries: 0,
  pingIntervalMs: 10_000,
  limits: [],
  echo: true,
  record: true,
  strictThreads: true,
  manifest: null,
  methods: {},
  team: {},
})

/** Fill in what the caller left to the fake. */
export const withDefaults = (options: FakeSlackOptions): Settings => ({ ...defaults(), ...options })
