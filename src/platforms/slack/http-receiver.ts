import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App, Receiver, ReceiverEvent } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { arrivedAt } from './intake.ts'
import { isSigned } from './signature.ts'
import { describeError } from './web-api.ts'

/** Bytes of the largest request; Slack's own, a press on a message of 50 full blocks, stay below a quarter. */
const BODY_MAX = 1024 * 1024

/**
 * Slack's requests from the HTTP server that Homeroom shares, handed to Bolt. Bolt's own HTTPReceiver
 * listens on a port of its own and costs several times as much a request.
 */
export class HttpReceiver implements Receiver {
  readonly #secret: string
  readonly #log: Log
  readonly #now: () => Date
  #app: App | undefined

  constructor({ secret, log, now }: { secret: string; log: Log; now: () => Date }) {
    this.#secret = secret
    this.#log = log
    this.#now = now
  }

  init(app: App): void {
    this.#app = app
  }

  /** Nothing to bind: requests come through handle(). */
  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  /** Answers one request to the events path; never throws. */
  handle(req: IncomingMessage, res: ServerResponse): void {
    const arrived = performance.now()
    if (req.method !== 'POST') {
      end(res, 405)
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= BODY_MAX) chunks.push(chunk)
      else if (!res.headersSent) {
        res.setHeader('connection', 'close')
        end(res, 413)
      }
    })
    req.on('end', () => {
      if (size > BODY_MAX) return
      const raw = (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8')
      this.#receive(req, res, raw, arrived).catch((error: unknown) => {
        this.#log.error(describeError(error), 'a Slack request failed')
        end(res, 500)
      })
    })
  }

  async #receive(req: IncomingMessage, res: ServerResponse, raw: string, arrived: number): Promise<void> {
    const signed = this.#isFromSlack(req, raw)
    const body =
      signed || raw.includes('ssl_check=') ? parse(raw, req.headers['content-type'] ?? '') : undefined
    // Slack's check of the certificate is the one request that it does not sign.
    if (body?.ssl_check !== undefined) return end(res, 200)
    if (!signed) return end(res, 401)
    if (body === undefined) return end(res, 400)
    if (body.type === 'url_verification') return end(res, 200, { challenge: body.challenge })
    const event: ReceiverEvent = {
      body,
      ack: (answer) => acknowledge(res, answer),
      customProperties: arrivedAt(arrived),
      ...retryOf(req),
    }
    await this.#app?.processEvent(event)
    // Not acknowledged: not taken, or failed, and Slack should know.
    end(res, 503)
  }

  #isFromSlack({ headers }: IncomingMessage, body: string): boolean {
    const signature = headers['x-slack-signature']
    const timestamp = Number(headers['x-slack-request-timestamp'])
    if (typeof signature !== 'string' || !Number.isInteger(timestamp)) return false
    return isSigned({ body, signature, timestamp }, this.#secret, this.#now())
  }
}

type Body = ReceiverEvent['body']

/** JSON for events; a form for commands, and a form around JSON for presses. */
function parse(raw: string, contentType: string): Body | undefined {
  try {
    if (contentType.startsWith('application/json')) return asBody(JSON.parse(raw))
    const form = new URLSearchParams(raw)
    const payload = form.get('payload')
    return payload === null ? Object.fromEntries(form) : asBody(JSON.parse(payload))
  } catch {
    return undefined
  }
}

const asBody = (value: unknown): Body | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined

function retryOf({ headers }: IncomingMessage): Pick<ReceiverEvent, 'retryNum' | 'retryReason'> {
  const count = headers['x-slack-retry-num']
  const reason = headers['x-slack-retry-reason']
  return {
    ...(typeof count === 'string' ? { retryNum: Number(count) } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
  }
}

/** Rejects when Slack has hung up, because what the answer shows would be lost. */
async function acknowledge(res: ServerResponse, answer: unknown): Promise<void> {
  if (res.destroyed || res.headersSent) throw new Error('Slack no longer waits for this answer')
  end(res, 200, answer)
}

function end(res: ServerResponse, status: number, body?: unknown): void {
  if (res.headersSent || res.destroyed) return
  res.statusCode = status
  if (body === undefined) res.end()
  else {
    res.setHeader('content-type', 'application/json; charset=utf-8')
    res.end(JSON.stringify(body))
  }
}
