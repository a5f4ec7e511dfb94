import http from 'node:http'
import https from 'node:https'
import type { Log } from '../../core/log.ts'
import { withPictures } from './pictures.ts'
import type { SlackMessage } from './render.ts'
import { pause } from './waiting.ts'

/** Where and how a message posted to a response_url shows. */
export type ResponseMode = {
  readonly replace_original: boolean
  readonly response_type?: 'ephemeral' | 'in_channel'
  readonly thread_ts?: string
}

/** A response_url refused; `spent` when it has expired or taken all its messages. */
export class ResponseRefused extends Error {
  readonly spent: boolean
  /** Slack's word for it, such as `invalid_blocks`. */
  readonly reason: string

  constructor(status: number, reason: string) {
    super(`a response_url refused with ${status} ${reason}`)
    this.name = 'ResponseRefused'
    this.reason = reason
    this.spent = status === 404 || reason === 'expired_url' || reason === 'used_url'
  }
}

const TIMEOUT_MS = 10_000
const PAUSES_MS = [250, 1_000]

/**
 * Posts to response_urls. Every press ends in one, so this keeps connections open and uses node:http,
 * which costs a third of fetch.
 */
export class ResponseUrls {
  readonly #http = new http.Agent({ keepAlive: true, maxSockets: 128 })
  readonly #https = new https.Agent({ keepAlive: true, maxSockets: 128 })

  readonly #log: Log

  constructor(log: Log) {
    this.#log = log
  }

  /** @throws ResponseRefused, or the network's error after three tries. */
  async post(url: string, message: SlackMessage, mode: ResponseMode): Promise<void> {
    await withPictures(message, this.#log, (shown) => this.#post(url, shown, mode))
  }

  async #post(url: string, message: SlackMessage, mode: ResponseMode): Promise<void> {
    const body = JSON.stringify({ ...message, ...mode })
    for (const ms of PAUSES_MS) {
      const answer = await this.#send(url, body).catch(() => undefined)
      if (answer && !isPassing(answer.status)) return check(answer)
      await pause(ms)
    }
    check(await this.#send(url, body))
  }

  close(): void {
    this.#http.destroy()
    this.#https.destroy()
  }

  #send(url: string, body: string): Promise<Received> {
    const address = new URL(url)
    const secure = address.protocol === 'https:'
    return new Promise((resolve, reject) => {
      const request = (secure ? https : http).request(
        address,
        {
          method: 'POST',
          agent: secure ? this.#https : this.#http,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
          },
          timeout: TIMEOUT_MS,
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => {
            text += chunk
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
          response.on('error', reject)
        },
      )
      request.on('timeout', () => request.destroy(new Error('a response_url took too long')))
      request.on('error', reject)
      request.end(body)
    })
  }
}

type Received = { readonly status: number; readonly text: string }

const isPassing = (status: number): boolean => status >= 500 || status === 429

/** Slack answers `ok`, or JSON with the reason, which can come with status 200. */
function check({ status, text }: Received): void {
  const reason = text.startsWith('{') ? reasonOf(text) : text.slice(0, 80)
  if (status >= 200 && status < 300 && (!text.startsWith('{') || reason === '')) return
  throw new ResponseRefused(status, reason)
}

function reasonOf(text: string): string {
  try {
    const answer = JSON.parse(text) as { ok?: boolean; error?: string }
    return answer.ok === false ? (answer.error ?? 'unknown') : ''
  } catch {
    return text.slice(0, 80)
  }
}
