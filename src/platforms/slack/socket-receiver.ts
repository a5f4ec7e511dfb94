import { type Logger, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { arrivedAt } from './intake.ts'
import { pause, within } from './waiting.ts'
import { apiAddress, describeError } from './web-api.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
const GOODBYE_MS = 1_000

export type SocketOptions = {
  readonly appToken: string
  readonly apiUrl?: string | undefined
  readonly log: Log
  readonly logger: Logger
}

/**
 * Socket Mode that connects again by itself. The SDK's own reconnecting stays deaf for its ping timeout
 * (5 s), and ends the process when Slack refuses the new connection; switched off, each loss is
 * announced once as `disconnected`.
 */
export class SocketReceiver extends SocketModeReceiver {
  readonly #log: Log
  readonly #stopped = new AbortController()
  #connecting = false

  constructor({ appToken, apiUrl, log, logger }: SocketOptions) {
    super({
      appToken,
      logger,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: { ...apiAddress(apiUrl), retryConfig: { retries: 0 } } },
      customPropertiesExtractor: () => arrivedAt(performance.now()),
    })
    this.#log = log
    this.client.on('disconnected', () => {
      if (!this.#connecting && !this.#stopped.signal.aborted) void this.#connect()
    })
  }

  override async start(): ReturnType<SocketModeReceiver['start']> {
    const connection = await this.#connect()
    if (!connection) throw new Error('stopped before Slack answered')
    return connection
  }

  override async stop(): Promise<void> {
    this.#stopped.abort()
    // Without a good-bye from Slack the SDK would wait half a minute.
    await within(this.client.disconnect(), GOODBYE_MS)
  }

  /** Tries until there is a connection or the receiver is stopped. */
  async #connect(): Promise<Awaited<ReturnType<SocketModeReceiver['start']>> | undefined> {
    this.#connecting = true
    try {
      for (let tries = 0; !this.#stopped.signal.aborted; tries++) {
        try {
          const connection = await super.start()
          if (this.#stopped.signal.aborted) await this.client.disconnect()
          return connection
        } catch (error) {
          this.#log.warn({ ...describeError(error), tries }, 'no socket to Slack, trying again')
        }
        await pause(Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS), this.#stopped.signal)
      }
      return undefined
    } finally {
      this.#connecting = false
    }
  }
}
