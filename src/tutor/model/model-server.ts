import OpenAI from 'openai'
import { Exchange } from './exchange.ts'

export type ModelSettings = {
  readonly apiKey?: string
  readonly baseUrl?: string
  /** Without it the first model that the server lists. */
  readonly name?: string
}

/** Milliseconds. */
export type Patience = {
  /** For all requests of a question together. */
  readonly question: number
  readonly request: number
}

const PATIENCE: Patience = { question: 20_000, request: 12_000 }
const PUBLIC_API = 'https://api.openai.com/v1'
/** Keyless servers want one all the same. */
const DUMMY_KEY = 'none'
const NOT_FOR_CHAT = /embed|rerank|whisper|tts|moderation/i
/** For servers that list no models: they have one, and take any name. */
export const ANY = 'default'

/** Any server that speaks OpenAI's chat completions. */
export class ModelServer {
  /** What the longest answer is limited by: servers other than OpenAI's know only the older name. */
  readonly limitName: 'max_tokens' | 'max_completion_tokens'
  readonly #client: OpenAI
  readonly #patience: Patience
  readonly #now: () => Date
  #name: string | undefined
  #knowsFormats = true

  constructor({ apiKey, baseUrl, name }: ModelSettings, now: () => Date, patience: Patience = PATIENCE) {
    this.#name = name
    this.#now = now
    this.#patience = patience
    this.limitName = baseUrl === undefined ? 'max_completion_tokens' : 'max_tokens'
    this.#client = new OpenAI({
      // All of these are said, because the SDK looks into the environment for what is not.
      baseURL: baseUrl ?? PUBLIC_API,
      apiKey: apiKey ?? DUMMY_KEY,
      organization: null,
      project: null,
      logLevel: 'off',
      timeout: patience.request,
      maxRetries: 1,
    })
  }

  /** Whether it may be asked for a response format; until it refused one. */
  get knowsFormats(): boolean {
    return this.#knowsFormats
  }

  refusedFormat(): void {
    this.#knowsFormats = false
  }

  /** Begins a question: its deadline runs from now on. */
  begin(): Exchange {
    return new Exchange(this, this.#client, this.#now, this.#patience.question)
  }

  /** The model's name, as far as it is known. */
  get knownName(): string | undefined {
    return this.#name
  }

  /** The model's name, asked for once. */
  async name(signal: AbortSignal): Promise<string> {
    if (this.#name !== undefined) return this.#name
    try {
      const { data } = await this.#client.models.list({ signal, maxRetries: 0 })
      this.#name = data.map(({ id }) => id).find((id) => !NOT_FOR_CHAT.test(id))
    } catch {
      return ANY
    }
    return this.#name ?? ANY
  }
}
