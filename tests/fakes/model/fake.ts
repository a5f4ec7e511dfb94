import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Behaviour } from './behaviours.ts'

/** A request for a completion, as it arrived. */
export type Asking = {
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format?: unknown
    readonly [field: string]: unknown
  }
}

/** A loopback server that speaks OpenAI's chat completions, and misbehaves as real ones do. */
export class FakeModel {
  /** Every request for a completion so far. */
  readonly asked: Asking[] = []
  readonly #server: Server
  #behaviours: Behaviour[] = []

  static async start(): Promise<FakeModel> {
    const fake = new FakeModel()
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve))
    return fake
  }

  constructor() {
    this.#server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request.setEncoding('utf8')) body += chunk
      if (request.url === '/v1/models') {
        const data = ['text-embedder', 'small-model'].map((id) => ({ id, object: 'model' }))
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data }))
        return
      }
      const asking: Asking = { headers: request.headers, body: JSON.parse(body) }
      this.asked.push(asking)
      const behave = this.#behaviours.length > 1 ? this.#behaviours.shift() : this.#behaviours[0]
      if (request.url === '/v1/chat/completions' && behave) behave(asking, response)
      else response.writeHead(404).end()
    })
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  /** What the next requests meet, in this order; the last one stays. */
  will(...behaviours: readonly Behaviour[]): void {
    this.asked.length = 0
    this.#behaviours = [...behaviours]
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
