import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { CallLog, type LoggedCall } from '../loopback/calls.ts'
import { parseTarget } from '../loopback/http.ts'
import type { UploadedFile } from './wire.ts'

/** One REST call of the bot. */
export interface DiscordCall extends LoggedCall {
  /** The path below /api/vN. */
  path: string
  /** The N, if the path named one. */
  version: string | undefined
  /** Is this a call of the API at all, rather than of an attachment? */
  isApi: boolean
  /** The pattern of the route it hit, such as /channels/:cid/messages; '(none)' when it hit none. */
  route: string
  query: Record<string, string>
  /** Without the token. */
  headers: IncomingHttpHeaders
  /** Scheme of the authorization header. */
  auth: string | undefined
  body: unknown
  files: UploadedFile[]
  /** Id of the interaction it answers. */
  interaction?: string
  /** What Discord's OpenAPI document holds against the request, if a validator looked. */
  specErrors?: string[]
  /** And against the fake's own answer. */
  responseSpecErrors?: string[]
  /** A fault of the fake itself. */
  crash?: unknown
}

/** The log of REST calls, named "METHOD /path" or "METHOD /route/:param". */
export type DiscordCallLog = CallLog<DiscordCall>

/** An empty log. */
export const createCallLog = (settings: { record: boolean }): DiscordCallLog =>
  new CallLog<DiscordCall>(settings, {
    names: (call) => [`${call.method} ${call.path}`, `${call.method} ${call.route}`],
    describe: (call) => `${call.method} ${call.path} -> ${call.status}`,
  })

const API_PATH = /^\/api(?:\/v(\d+))?(\/.*)$/

/** A call that has just come in, its body still unread. */
export function openCall(request: IncomingMessage, n: number): DiscordCall {
  const url = parseTarget(request.url)
  const api = url.pathname.match(API_PATH)
  const { authorization, ...headers } = request.headers
  return {
    n,
    at: Date.now(),
    method: request.method ?? 'GET',
    path: api?.[2] ?? url.pathname,
    version: api?.[1],
    isApi: api !== null,
    route: '(none)',
    query: Object.fromEntries(url.searchParams),
    headers,
    auth: authorization?.split(' ')[0],
    status: 0,
    body: undefined,
    files: [],
  }
}
