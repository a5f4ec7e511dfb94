import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { CallLog, type LoggedCall } from '../loopback/calls.ts'
import { dig } from '../loopback/json.ts'
import type { ApiArgs } from './wire.ts'

/** One HTTP request of the bot. */
export interface SlackCall extends LoggedCall {
  /** The Web API method; 'response_url' for posts there, 'upload' for file bodies. */
  method: string
  /** The HTTP verb. */
  http: string
  /** Without the token. */
  headers: IncomingHttpHeaders
  /** Without the token. */
  args: ApiArgs
  /** The response URL it was posted to. */
  responseUrl?: string
  /** A file of another length than announced. */
  warning?: string
}

/** The log of calls, named by method. */
export type SlackCallLog = CallLog<SlackCall>

/** An empty log. */
export const createCallLog = (settings: { record: boolean }): SlackCallLog =>
  new CallLog<SlackCall>(settings, {
    names: (call) => [call.method],
    describe: (call) => `${call.method} -> ${dig(call.response, 'error') ?? call.status}`,
  })

/** A call that has just come in. */
export function openCall(request: IncomingMessage, path: string, n: number): SlackCall {
  const { authorization: _token, ...headers } = request.headers
  return {
    n,
    at: Date.now(),
    method: '',
    http: request.method ?? 'GET',
    path,
    headers,
    args: {},
    status: 0,
  }
}
