import type { Kysely } from 'kysely'
import type { Bot } from '../../bot/bot.ts'
import type { Log } from '../../core/log.ts'
import type { Measure } from '../../core/platform.ts'
import type { Tables } from '../../store/schema.ts'
import type { Delivery } from './delivery.ts'
import type { Live } from './live.ts'
import type { MovableTime } from './movable-time.ts'
import type { People } from './people.ts'
import type { Transcript } from './transcript.ts'

export type PlaygroundOptions = {
  readonly bot: Bot
  readonly db: Kysely<Tables>
  /** Resolves when everything written before the call survives a power loss. */
  settled(): Promise<void>
  /** As the server listens: the page answers under this name and the loopback ones. */
  readonly host: string
  /** A function where the port is known only once the server listens. */
  readonly port: number | (() => number)
  readonly log: Log
  readonly measure: Measure
  now(): Date
  /** What `now` follows, where people of the playground may move it. */
  readonly time?: MovableTime | undefined
  /** 128 bits from the operating system's secure source, as letters and digits: cookies are made of it. */
  randomId(): string
}

/** What the routes share. */
export type PlaygroundParts = Omit<PlaygroundOptions, 'db' | 'host' | 'port'> & {
  readonly people: People
  readonly transcript: Transcript
  readonly live: Live
  readonly delivery: Delivery
  /** No new work is taken. */
  closing(): boolean
}
