import { type Logger, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { arrivedAt } from './intake.ts'
import { pause, within } from './waiting.ts'
import { apiAddress, describeError } from './web-api.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
/** A connection that lived less is counted as a failed try, so that Slack is never asked in a tight loop. */
const LIVED_MS = 10_000
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
  #tries = 0
  #connectedAt = 0

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

  /** Tries until there is a connection or the receiver is stopped; the first time at once. */
  async #connect(): Promise<Awaited<ReturnType<SocketModeReceiver['start']>> | undefined> {
    const { signal } = this.#stopped
    this.#connecting = true
    if (performance.now() - this.#connectedAt > LIVED_MS) this.#tries = 0
    try {
      while (!signal.aborted) {
        if (this.#tries > 0) {
          await pause(Math.min(FIRST_PAUSE_MS * 2 ** (this.#tries - 1), LONGEST_PAUSE_MS), signal)
        }
        this.#tries += 1
        try {
          const connection = await super.start()
          this.#connectedAt = performance.now()
          if (signal.aborted) await this.client.disconnect()
          return connection
        } catch (error) {
          this.#log.warn({ ...describeError(error), tries: this.#tries }, 'no socket to Slack, trying again')
        }
      }
      return undefined
    } finally {
      this.#connecting = false
    }
  }
}
