import type { DiscordCallLog } from './calls.ts'
import type { Gateway } from './gateway/gateway.ts'
import type { Messages } from './messages.ts'
import type { Settings } from './options.ts'
import type { World } from './world.ts'

/** The parts of one fake Discord that work together. */
export interface Context {
  settings: Settings
  world: World
  gateway: Gateway
  messages: Messages
  log: DiscordCallLog
  /** Of the fake's own server. */
  origin: string
}
