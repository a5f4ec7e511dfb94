import type OpenAI from 'openai'
import { APIError } from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import { z } from 'zod'
import { MODEL_ANSWER } from './answer-shape.ts'
import type { ModelServer } from './model-server.ts'
import type { Verdict } from './outage.ts'
import { jsonOnly, type Message } from './prompt.ts'

/** The longest answer that is paid for, in tokens; models that think aloud need most of it. */
export const LONGEST_ANSWER = 1_500

const REFUSES_FORMAT =
  /format|schema|json|grammar|structured|unsupported|not support|unknown|unrecogni[sz]ed|extra/i

const COMPLETION = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z
    .object({
      prompt_tokens: z.number(),
      completion_tokens: z.number(),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
    })
    .nullish(),
})

/** What a model wrote, and its tokens where the server counts them. */
export type Said = { readonly text: string; readonly usage?: Usage }
export type Usage = { readonly prompt: number; readonly cached: number; readonly answer: number }

/** All that is said to a model server for one question, under one deadline. */
export class Exchange {
  readonly #server: ModelServer
  readonly #client: OpenAI
  readonly #now: () => Date
  readonly #endsAt: number
  readonly #signal: AbortSignal
  #requests = 0
  #verdict: Verdict = { kind: 'not asked' }
  #model: Promise<string> | undefined

  /** @param patience milliseconds for all of it */
  constructor(server: ModelServer, client: OpenAI, now: () => Date, patience: number) {
    this.#server = server
    this.#now = now
    this.#endsAt = now().getTime() + patience
    this.#signal = AbortSignal.timeout(patience)
    this.#client = client.withOptions({ fetch: (input, init) => this.#fetch(input, init) })
  }

  /** Requests for completions so far, those of the SDK included. */
  get requests(): number {
    return this.#requests
  }

  /** Whether the server answers, as far as this question found out. */
  get verdict(): Verdict {
    return this.#verdict
  }

  /** The model that answers. */
  model(): Promise<string> {
    this.#model ??= this.#server.name(this.#signal)
    return this.#model
  }

  /** @throws when no answer comes before the deadline; an APIError with a status when the server refuses. */
  async say(messages: readonly Message[]): Promise<Said> {
    try {
      const said = await this.#say(messages)
      this.#verdict = { kind: 'answered' }
      return said
    } catch (error) {
      // A server that answered once is up, however it met what was said next.
      if (this.#verdict.kind === 'not asked') this.#verdict = verdictOn(error, this.#now)
      throw error
    }
  }

  async #say(messages: readonly Message[]): Promise<Said> {
    if (!this.#server.knowsFormats) return this.#complete(jsonOnly(messages), false)
    try {
      return await this.#complete(messages, true)
    } catch (error) {
      if (!refusesFormat(error)) throw error
      const said = await this.#complete(jsonOnly(messages), false)
      this.#server.refusedFormat()
      return said
    }
  }

  async #complete(messages: readonly Message[], formatted: boolean): Promise<Said> {
    const body: unknown = await this.#client.chat.completions.create(
      {
        model: await this.model(),
        messages: [...messages],
        [this.#server.limitName]: LONGEST_ANSWER,
        ...(formatted && { response_format: zodResponseFormat(MODEL_ANSWER, 'answer') }),
      },
      { signal: this.#signal },
    )
    const completion = COMPLETION.safeParse(body)
    if (!completion.success)
      throw new Error('the model server answered with something else than a completion')
    const { choices, usage } = completion.data
    return {
      text: choices[0]?.message.content ?? '',
      ...(usage && {
        usage: {
          prompt: usage.prompt_tokens,
          cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
          answer: usage.completion_tokens,
        },
      }),
    }
  }

  async #fetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    this.#requests++
    const response = await fetch(input, init)
    if (this.#now().getTime() + waitAskedFor(response.headers, this.#now) < this.#endsAt) return response
    // The SDK would sleep for as long as the server asks.
    const headers = new Headers(response.headers)
    headers.set('x-should-retry', 'false')
    return new Response(response.body, { status: response.status, headers })
  }
}

/** Milliseconds that a server wants to be left alone. */
function waitAskedFor(headers: Headers, now: () => Date): number {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (!Number.isNaN(exact)) return exact
  const given = headers.get('retry-after') ?? ''
  const seconds = Number.parseFloat(given)
  const wait = Number.isNaN(seconds) ? Date.parse(given) - now().getTime() : seconds * 1000
  return Number.isNaN(wait) ? 0 : Math.max(0, wait)
}

/** Statuses below 500 that are no fault of the one request. */
const REFUSES_ALL: ReadonlySet<number> = new Set([401, 403, 404, 408, 429])

function verdictOn(error: unknown, now: () => Date): Verdict {
  const reason = reasonOf(error)
  if (!(error instanceof APIError) || error.status === undefined) return { kind: 'failed', wait: 0, reason }
  return error.status >= 500 || REFUSES_ALL.has(error.status)
    ? { kind: 'failed', wait: error.headers ? waitAskedFor(error.headers, now) : 0, reason }
    : { kind: 'answered' }
}

/** Never what a person or a model wrote. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const status = 'status' in error && typeof error.status === 'number' ? ` ${error.status}` : ''
  return `${error.constructor.name}${status}`
}

function refusesFormat(error: unknown): boolean {
  return (
    error instanceof APIError &&
    (error.status === 400 || error.status === 422) &&
    REFUSES_FORMAT.test(error.message)
  )
}
