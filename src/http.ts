import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SettingError } from './core/errors.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type HttpParts = {
  readonly host: string
  readonly port: number
  /** By exact path, without a query. */
  readonly routes: Readonly<Record<string, Handler>>
  /** All other paths; without it they are not found. */
  readonly rest?: Handler
}

/** How long an answer in hand may take when the server closes. */
const CLOSE_WITHIN_MS = 2_000

/** The one HTTP server that everything shares. */
export class HttpServer {
  readonly #server: Server
  readonly #parts: HttpParts

  constructor(parts: HttpParts) {
    this.#parts = parts
    this.#server = createServer((request, response) => {
      const path = request.url?.split('?', 1)[0] ?? '/'
      const handler =
        (Object.hasOwn(parts.routes, path) ? parts.routes[path] : undefined) ?? parts.rest ?? notFound
      handler(request, response)
    })
  }

  /** @throws SettingError when the port is taken or may not be used. */
  listen(): Promise<void> {
    const { host, port } = this.#parts
    return new Promise((resolve, reject) => {
      this.#server.once('error', (cause: NodeJS.ErrnoException) => {
        reject(
          cause.code === 'EADDRINUSE'
            ? new SettingError(
                `PORT is ${port}, and another program uses it. Stop that one, or set another PORT.`,
              )
            : new SettingError(`HOST is ${host} and PORT ${port}: ${cause.message}.`, { cause }),
        )
      })
      this.#server.listen(port, host, resolve)
    })
  }

  get address(): AddressInfo {
    return this.#server.address() as AddressInfo
  }

  /** Takes no new connection and waits for the answers in hand. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeIdleConnections()
      setTimeout(() => this.#server.closeAllConnections(), CLOSE_WITHIN_MS).unref()
    })
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}

const notFound: Handler = (_request, response) => json(response, 404, { error: 'not found' })
