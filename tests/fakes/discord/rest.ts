import type { IncomingMessage, ServerResponse } from 'node:http'
import { FaultRules, takeEffect } from '../loopback/faults.ts'
import { readBody } from '../loopback/http.ts'
import { clone } from '../loopback/json.ts'
import { parseBody } from './bodies.ts'
import { type DiscordCall, openCall } from './calls.ts'
import type { Context } from './context.ts'
import { ApiError, unknown } from './errors.ts'
import { RateLimiter } from './limits.ts'
import { createRouter } from './routes/index.ts'
import { Answer, paramsOf, type RouteMatch, type Router } from './routes/router.ts'

const API_VERSION = '10'
const ATTACHMENT_PATH = /^\/attachments\/\d+\/(\d+)\//
const NO_ROUTE = { message: '404: Not Found', code: 0 }

/** A request being answered. */
interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  call: DiscordCall
  startedAt: number
}

/** The REST API: faults, limits and checks around the routes. */
export class RestServer {
  readonly faults: FaultRules<DiscordCall>
  readonly #context: Context
  readonly #router: Router
  readonly #limiter: RateLimiter

  constructor(context: Context) {
    this.#context = context
    this.#router = createRouter(context)
    this.#limiter = new RateLimiter(context.settings)
    this.faults = new FaultRules(context.log)
  }

  /** Answer one HTTP request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now()
    const raw = await readBody(request)
    const call = openCall(request, this.#context.log.nextNumber())
    const exchange: Exchange = { request, response, call, startedAt }
    if (!call.isApi) return this.#serveAttachment(exchange)
    try {
      await this.#answer(exchange, raw)
    } catch (error) {
      this.#refuse(exchange, error)
    }
  }

  async #answer(exchange: Exchange, raw: Buffer<ArrayBuffer>): Promise<void> {
    const { request, call } = exchange
    const { settings } = this.#context
    const match = this.#router.match(call.method, call.path)
    if (match) call.route = match.route.pattern
    Object.assign(call, await parseBody(raw, request.headers['content-type']))
    if (settings.validator) call.specErrors = settings.validator.request(call.method, call.path, call.body)

    const fault = await this.faults.strike(call, request.socket)
    if (fault === 'gone') return
    if (fault?.status) {
      if (fault.after && match) await takeEffect(call, () => this.#run(match, exchange))
      const body = fault.body ?? { message: 'injected', code: 0 }
      return this.#reply(exchange, fault.status, body, fault.headers)
    }

    if (call.version && call.version !== API_VERSION) throw new ApiError(400, 50041, 'Invalid API version')
    if (!match) throw new ApiError(404, NO_ROUTE.code, NO_ROUTE.message)
    const verdict = this.#limiter.check(call.method, call.path)
    if (verdict.refusal) {
      call.limited = true
      return this.#reply(exchange, 429, verdict.refusal, verdict.headers)
    }
    if (settings.enforceSpec && call.specErrors?.length) {
      throw new ApiError(400, 50035, `Invalid Form Body (openapi: ${call.specErrors[0]})`)
    }
    const outcome = await this.#run(match, exchange)
    const answer = outcome instanceof Answer ? outcome : new Answer(outcome, outcome == null ? 204 : 200)
    this.#reply(exchange, answer.status, clone(answer.body), verdict.headers)
  }

  #run(match: RouteMatch, { request, call }: Exchange): unknown {
    const { settings, world } = this.#context
    const { route } = match
    if (route.auth && request.headers.authorization !== `Bot ${settings.token}`) {
      throw new ApiError(401, 0, '401: Unauthorized')
    }
    const params = paramsOf(match)
    const isForeign = params.app !== undefined && params.app !== world.applicationId
    if (isForeign && !route.pattern.startsWith('/webhooks')) throw unknown('Application')
    return route.handler({ params, query: call.query, body: call.body, files: call.files, call })
  }

  #refuse(exchange: Exchange, error: unknown): void {
    if (error instanceof ApiError) {
      this.#reply(exchange, error.status, error.toBody())
      return
    }
    exchange.call.crash = error
    const detail = error instanceof Error ? error.stack : String(error)
    this.#reply(exchange, 500, { message: `fake-discord bug: ${detail}`, code: 0 })
  }

  #reply(exchange: Exchange, status: number, body: unknown, headers: Record<string, string> = {}): void {
    const { response, call, startedAt } = exchange
    const { settings, log } = this.#context
    call.status = status
    call.response = body
    call.ms = performance.now() - startedAt
    if (settings.validator && call.isApi && !call.failed) {
      call.responseSpecErrors = settings.validator.response(call.method, call.path, status, body)
    }
    const isText = typeof body === 'string'
    const text = isText ? body : body == null ? '' : JSON.stringify(body)
    const contentType = isText ? 'text/html' : 'application/json'
    response.writeHead(status, {
      ...(text ? { 'content-type': contentType } : {}),
      via: '1.1 fake',
      ...headers,
    })
    response.end(text)
    log.append(call)
  }

  #serveAttachment(exchange: Exchange): void {
    const id = exchange.call.path.match(ATTACHMENT_PATH)?.[1]
    const handedIn = this.#context.world.handedIn.get(id ?? '')
    if (handedIn) {
      exchange.response.writeHead(200, { 'content-type': 'text/plain' }).end(handedIn)
      return
    }
    for (const message of this.#context.world.messages.values()) {
      const upload = message.uploads.find(({ attachment }) => attachment.id === id)
      if (!upload) continue
      const { attachment, file } = upload
      exchange.response.writeHead(200, { 'content-type': attachment.content_type }).end(file.data)
      return
    }
    this.#reply(exchange, 404, NO_ROUTE)
  }
}
