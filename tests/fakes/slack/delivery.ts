import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { readBody } from '../loopback/http.ts'
import type { JsonObject } from '../loopback/json.ts'
import type { Waiters } from '../loopback/waiting.ts'
import type { DeliveryKind, Settings } from './options.ts'
import type { SocketMode } from './socket-mode.ts'

/** What the bot answered to a delivery. */
export interface Ack {
  /** It was acknowledged in time (over HTTP: with a 2xx status). */
  ok: boolean
  ms: number
  /** HTTP status; 200 for an acknowledgement over Socket Mode, 0 for none over HTTP. */
  status?: number
  /** What came with it: parsed JSON, else text. */
  payload: string | JsonObject | null
  headers?: IncomingHttpHeaders
  timedOut?: boolean
  /** There was no Socket Mode connection. */
  noSocket?: boolean
  /** Why the connection failed. */
  error?: string
  envelope_id?: string
  /** What is wrong with the payload, where Slack would show an error. */
  invalid?: string | string[]
}

/** A repeated delivery. */
export interface Retry {
  num: number
  reason: string
}

/** How to deliver, where it differs from what Slack does. */
export interface DeliveryOptions {
  timeoutMs?: number
  /** Sign with another secret. */
  secret?: string
  /** Sign with another time, in epoch seconds. */
  timestamp?: number
  retry?: Retry
  /** Socket Mode: may the acknowledgement carry a payload? */
  accepts?: boolean
}

type SignOptions = Pick<DeliveryOptions, 'timeoutMs' | 'secret' | 'timestamp'>

const ENVELOPE_TYPES: Record<DeliveryKind, string> = {
  commands: 'slash_commands',
  interactivity: 'interactive',
  options: 'interactive',
  events: 'events_api',
}
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const USER_AGENT = 'Slackbot 1.0 (+https://api.slack.com/robots)'
const MAX_SOCKETS = 512

/** Delivers commands, actions and events to the bot, over Socket Mode or signed HTTP. */
export class Delivery {
  readonly #settings: Settings
  readonly #sockets: SocketMode
  readonly #waiters: Waiters
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS })

  constructor(settings: Settings, sockets: SocketMode, waiters: Waiters) {
    this.#settings = settings
    this.#sockets = sockets
    this.#waiters = waiters
  }

  /** Deliver a payload and wait for its acknowledgement; never rejects over the bot's silence. */
  async deliver(kind: DeliveryKind, payload: JsonObject, options: DeliveryOptions = {}): Promise<Ack> {
    if (this.#settings.mode === 'socket') return this.#overSocket(kind, payload, options)
    const url = this.#botUrl(kind)
    if (kind === 'events') {
      return this.postSigned(url, JSON.stringify(payload), JSON_TYPE, retryHeaders(options.retry), options)
    }
    const form =
      kind === 'commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) }
    return this.postSigned(url, new URLSearchParams(form).toString(), FORM_TYPE, {}, options)
  }

  /** The signature headers of a body. */
  sign(
    raw: string,
    timestamp = Math.floor((Date.now() + this.#settings.aheadMs) / 1000),
    secret = this.#settings.signingSecret,
  ): Record<string, string> {
    const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${raw}`).digest('hex')
    return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${digest}` }
  }

  /** Post a signed body; with another secret or timestamp, to see it refused. */
  postSigned(
    url: string,
    raw: string,
    contentType: string,
    headers: Record<string, string> = {},
    { timeoutMs = this.#settings.ackTimeoutMs, secret, timestamp }: SignOptions = {},
  ): Promise<Ack> {
    const { promise, resolve } = Promise.withResolvers<Ack>()
    const startedAt = performance.now()
    const finish = (ack: Omit<Ack, 'ms'>) => {
      clearTimeout(timer)
      resolve({ ...ack, ms: performance.now() - startedAt })
    }
    const outgoing = httpRequest(url, {
      method: 'POST',
      agent: this.#agent,
      headers: {
        'content-type': contentType,
        'content-length': Buffer.byteLength(raw),
        'user-agent': USER_AGENT,
        ...this.sign(raw, timestamp, secret),
        ...headers,
      },
    })
    const timer = setTimeout(() => finish({ ok: false, timedOut: true, status: 0, payload: null }), timeoutMs)
    outgoing.on('response', (response) => readAck(response).then(finish))
    outgoing.on('error', (error) => finish({ ok: false, status: 0, error: error.message, payload: null }))
    outgoing.end(raw)
    return promise
  }

  /** Let go of the connections to the bot. */
  close(): void {
    this.#agent.destroy()
  }

  #botUrl(kind: DeliveryKind): string {
    const url = this.#settings.paths[kind] ?? this.#settings.botUrl
    if (!url) throw new Error('http mode: set botUrl')
    return url
  }

  async #overSocket(kind: DeliveryKind, payload: JsonObject, options: DeliveryOptions): Promise<Ack> {
    const { accepts = kind !== 'events', retry } = options
    const startedAt = performance.now()
    const elapsed = () => performance.now() - startedAt
    if (!(await this.#waitForSocket())) return { ok: false, noSocket: true, ms: elapsed(), payload: null }

    const { promise, resolve } = Promise.withResolvers<Ack>()
    const id = randomUUID()
    const timer = setTimeout(() => {
      this.#sockets.forget(id)
      resolve({ ok: false, timedOut: true, ms: elapsed(), payload: null, envelope_id: id })
    }, this.#settings.ackTimeoutMs)
    const envelope = {
      type: ENVELOPE_TYPES[kind],
      accepts_response_payload: accepts,
      payload,
      ...retryMembers(kind, retry),
    }
    this.#sockets.send(id, envelope, (answer) => {
      clearTimeout(timer)
      resolve({ ok: true, status: 200, ms: elapsed(), payload: answer as JsonObject, envelope_id: id })
    })
    return promise
  }

  async #waitForSocket(): Promise<boolean> {
    if (this.#sockets.readyCount) return true
    const waiting = this.#waiters.until(
      () => this.#sockets.readyCount,
      this.#settings.ackTimeoutMs,
      'a socket',
    )
    return waiting.then(
      () => true,
      () => false,
    )
  }
}

function retryHeaders(retry: Retry | undefined): Record<string, string> {
  if (!retry) return {}
  return { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
}

function retryMembers(kind: DeliveryKind, retry: Retry | undefined): JsonObject {
  if (retry) return { retry_attempt: retry.num, retry_reason: retry.reason }
  return kind === 'events' ? { retry_attempt: 0, retry_reason: '' } : {}
}

async function readAck(response: IncomingMessage): Promise<Omit<Ack, 'ms'>> {
  const status = response.statusCode ?? 0
  const text = await readBody(response).then(String, () => '')
  const ok = status >= 200 && status < 300
  return { ok, status, headers: response.headers, payload: parsePayload(text) }
}

function parsePayload(text: string): string | JsonObject {
  try {
    return text ? JSON.parse(text) : {}
  } catch {
    return text
  }
}
