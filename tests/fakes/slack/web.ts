import type { IncomingMessage, ServerResponse } from 'node:http'
import { FaultRules, takeEffect } from '../loopback/faults.ts'
import { parseMultipart, parseTarget, parseUrlEncoded, readBody } from '../loopback/http.ts'
import { clone } from '../loopback/json.ts'
import { type ApiMethods, createApi } from './api/index.ts'
import { checkScope, checkToken, grantedScopes } from './api/scopes.ts'
import { parseArgs } from './args.ts'
import { openCall, type SlackCall } from './calls.ts'
import type { Context } from './context.ts'
import { SlackError } from './errors.ts'
import { randomHex } from './ids.ts'
import { RateLimiter } from './limits.ts'
import { type HttpAnswer, ResponseUrls } from './response-url.ts'

/** A request being answered. */
interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  raw: Buffer<ArrayBuffer>
  call: SlackCall
  startedAt: number
}

/** The real answer to a call, once it is worked out. */
type Work = () => HttpAnswer | Promise<HttpAnswer>

const API_PATH = /^\/api\/([\w.]+)$/
const UPLOAD_PATH = /^\/upload\/v1\/(\w+)$/
const RESPONSE_PREFIX = '/response/'

/** The HTTP server: the Web API, response URLs and file uploads, with faults and limits around them. */
export class WebServer {
  readonly faults: FaultRules<SlackCall>
  readonly #context: Context
  readonly #api: ApiMethods
  readonly #responseUrls: ResponseUrls
  readonly #limiter: RateLimiter

  constructor(context: Context) {
    const { settings, workspace, messages, log } = context
    this.#context = context
    this.#api = createApi(context)
    this.#responseUrls = new ResponseUrls(settings, workspace, messages)
    this.#limiter = new RateLimiter(settings)
    this.faults = new FaultRules(log)
  }

  /** Answer one HTTP request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now()
    const url = parseTarget(request.url)
    const raw = await readBody(request)
    const call = openCall(request, url.pathname, this.#context.log.nextNumber())
    const exchange: Exchange = { request, response, url, raw, call, startedAt }
    try {
      const work = this.#route(exchange)
      if (work) await this.#answer(exchange, work)
      else this.#reply(exchange, 404, { ok: false, error: 'not_found' })
    } catch (error) {
      if (!(error instanceof SlackError)) throw error
      this.#reply(exchange, 200, error.toBody())
    }
  }

  #route(exchange: Exchange): Work | undefined {
    const { request, url, raw, call } = exchange
    const method = url.pathname.match(API_PATH)?.[1]
    if (method) return this.#routeApi(exchange, method)
    if (url.pathname.startsWith(RESPONSE_PREFIX)) {
      call.method = 'response_url'
      call.args = raw.length ? JSON.parse(raw.toString()) : {}
      call.responseUrl = this.#context.origin + url.pathname
      return () => this.#responseUrls.respond(url.pathname, call.args)
    }
    const fileId = url.pathname.match(UPLOAD_PATH)?.[1]
    if (!fileId) return undefined
    call.method = 'upload'
    return () => this.#takeFile(call, fileId, raw, request.headers['content-type'] ?? '')
  }

  #routeApi({ request, url, raw, call }: Exchange, method: string): Work {
    const { settings, workspace } = this.#context
    call.method = method
    const { token: argument, ...args } = parseArgs(url, raw, request.headers['content-type'])
    call.args = args
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? argument
    return async () => {
      const implementation = this.#api[method]
      if (!implementation) throw new SlackError('unknown_method', { req_method: method })
      checkToken(settings, method, token)
      checkScope(settings, workspace, method, args)
      return { status: 200, body: { ok: true, ...clone((await implementation(args)) ?? {}) } }
    }
  }

  async #takeFile(
    call: SlackCall,
    id: string,
    raw: Buffer<ArrayBuffer>,
    contentType: string,
  ): Promise<HttpAnswer> {
    const file = this.#context.workspace.files.get(id)
    if (!file) throw new SlackError('file_not_found')
    const data = await fileData(raw, contentType)
    file.data = data
    call.args = { file: id, bytes: data.length }
    if (file.length && file.length !== data.length) {
      call.warning = `announced ${file.length}, got ${data.length}`
    }
    return { status: 200, body: `OK - ${data.length}` }
  }

  async #answer(exchange: Exchange, work: Work): Promise<void> {
    const { request, call } = exchange
    const fault = await this.faults.strike(call, request.socket)
    if (fault === 'gone') return
    if (fault?.status || fault?.body) {
      if (fault.after) await takeEffect(call, async () => (await work()).body)
      const body = fault.body ?? { ok: false, error: 'internal_error' }
      this.#reply(exchange, fault.status ?? 200, body, fault.headers)
      return
    }
    const waitSeconds = this.#limiter.check(call)
    if (waitSeconds !== undefined) {
      call.limited = true
      this.#reply(exchange, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(waitSeconds) })
      return
    }
    const { status, body } = await work()
    this.#reply(exchange, status, body)
  }

  #reply(exchange: Exchange, status: number, body: unknown, headers: Record<string, string> = {}): void {
    const { response, call, startedAt } = exchange
    const scopes = grantedScopes(this.#context.settings)
    const isText = typeof body === 'string'
    call.status = status
    call.response = body
    call.ms = performance.now() - startedAt
    response.writeHead(status, {
      'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8',
      'x-slack-req-id': randomHex(6),
      ...(scopes ? { 'x-oauth-scopes': scopes.join(',') } : {}),
      ...headers,
    })
    response.end(isText ? body : JSON.stringify(body))
    this.#context.log.append(call)
  }
}

/** The file in an upload: the body itself, or a part of a form. */
async function fileData(raw: Buffer<ArrayBuffer>, contentType: string): Promise<Buffer> {
  if (contentType.includes('urlencoded')) return Buffer.from(parseUrlEncoded(raw).body ?? '')
  if (!contentType.includes('multipart')) return raw
  const parts = [...(await parseMultipart(raw, contentType)).values()]
  const file = parts.find((part) => typeof part !== 'string')
  return file ? Buffer.from(await file.arrayBuffer()) : Buffer.from(String(parts[0]))
}
