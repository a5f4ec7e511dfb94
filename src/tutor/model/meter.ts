import { APIError } from 'openai'
import type { Budgets, Ledger, Payer } from '../../core/ledger.ts'
import { type Exchange, LONGEST_ANSWER, type Said, type Usage } from './exchange.ts'
import type { Message } from './prompt.ts'

/** Bytes of a token at the least, in the languages that models know. */
const BYTES_A_TOKEN = 3

/** Lets nothing be said to a model that the day's budgets do not cover, and counts what was used. */
export class Meter {
  readonly #ledger: Ledger
  readonly #payer: Payer
  readonly #budgets: Budgets
  #used: Usage = { prompt: 0, cached: 0, answer: 0 }

  constructor(ledger: Ledger, payer: Payer, budgets: Budgets) {
    this.#ledger = ledger
    this.#payer = payer
    this.#budgets = budgets
  }

  /** Tokens so far. */
  get used(): Usage {
    return this.#used
  }

  /**
   * @returns undefined, with nothing said, when a budget is spent
   * @throws as `Exchange.say` does
   */
  async say(exchange: Exchange, messages: readonly Message[]): Promise<Said | undefined> {
    const prompt = tokensOf(messages.map(({ content }) => content).join('\n'))
    const reserved = prompt + LONGEST_ANSWER
    if (!(await this.#ledger.reserve(this.#payer, reserved, this.#budgets))) return undefined
    // What a server that fell silent has read is paid for all the same.
    let usage: Usage = { prompt, cached: 0, answer: 0 }
    try {
      const said = await exchange.say(messages)
      usage = said.usage ?? { ...usage, answer: tokensOf(said.text) }
      return said
    } catch (error) {
      if (error instanceof APIError && error.status !== undefined) usage = { prompt: 0, cached: 0, answer: 0 }
      throw error
    } finally {
      this.#used = added(this.#used, usage)
      await this.#ledger.settle(this.#payer, reserved, usage.prompt + usage.answer)
    }
  }
}

function added(a: Usage, b: Usage): Usage {
  return { prompt: a.prompt + b.prompt, cached: a.cached + b.cached, answer: a.answer + b.answer }
}

function tokensOf(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN)
}
