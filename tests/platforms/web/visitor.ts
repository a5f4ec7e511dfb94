import type { FormView } from '../../../src/bot/bot.ts'
import type { Page, ShownMessage, State } from '../../../src/platforms/web/wire.ts'
import { PORT, type TestPlayground } from './served-playground.ts'

const HOST = `127.0.0.1:${PORT}`

/** A browser without a screen: it keeps its cookie, and says where its requests come from. */
export class Visitor {
  readonly #playground: TestPlayground
  #cookie: string | undefined
  /** The person this visitor goes by. */
  as: string | undefined

  constructor(playground: TestPlayground, cookie?: string) {
    this.#playground = playground
    this.#cookie = cookie
  }

  get cookie(): string {
    if (this.#cookie === undefined) throw new Error('this visitor has not entered')
    return this.#cookie
  }

  static async entered(playground: TestPlayground, cookie?: string): Promise<Visitor> {
    const visitor = new Visitor(playground, cookie)
    await visitor.post('/api/enter', {})
    visitor.as = (await visitor.state()).me.id
    return visitor
  }

  get dm(): string {
    return `dm-${this.as}`
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, `http://${HOST}`)
    if (this.as !== undefined && !url.searchParams.has('as')) url.searchParams.set('as', this.as)
    const headers = new Headers({ host: HOST, ...(this.#cookie !== undefined && { cookie: this.#cookie }) })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const response = await this.#playground.playground.app.request(url, { ...init, headers })
    const cookie = response.headers.get('set-cookie')?.split(';', 1)[0]
    if (cookie !== undefined) this.#cookie = cookie
    return response
  }

  async send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { origin: `http://${HOST}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  async post<T = { messages: ShownMessage[] }>(path: string, body: unknown): Promise<T> {
    return taken<T>(await this.send(path, body))
  }

  async get<T>(path: string): Promise<T> {
    return taken<T>(await this.fetch(path))
  }

  state(): Promise<State> {
    return this.get('/api/state')
  }

  messages(channel: string, thread?: string): Promise<Page> {
    return this.get(`/api/messages?channel=${channel}${thread === undefined ? '' : `&thread=${thread}`}`)
  }

  /** The one message that a command brings. */
  async command(
    text: string,
    where: { channel?: string; thread?: string; picked?: string } = {},
  ): Promise<ShownMessage> {
    return only((await this.post('/api/command', { channel: 'general', ...where, text })).messages)
  }

  async press(message: string, press: string, thread?: string): Promise<ShownMessage> {
    const body = { message, press, ...(thread !== undefined && { thread }) }
    return only((await this.post('/api/press', body)).messages)
  }

  async form(message: string, press: string): Promise<FormView> {
    return (await this.post<{ form: FormView }>('/api/press', { message, press })).form
  }

  async say(
    text: string,
    where: { channel: string; thread?: string },
    key = `key-${text}`,
  ): Promise<ShownMessage> {
    return only((await this.post('/api/message', { ...where, text, key })).messages)
  }
}

export function only<T>(list: readonly T[]): T {
  const [first] = list
  if (first === undefined || list.length !== 1) throw new Error(`one expected, ${list.length} there`)
  return first
}

async function taken<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(body)}`)
  return body
}
