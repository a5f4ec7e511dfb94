/** How a question to the model tutor ended; `fallback`: the server failed; `budget`: it was not asked. */
const OUTCOMES = ['ok', 'quote refused', 'fallback', 'cache', 'budget'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One question that the model tutor took, whoever answered it in the end. */
export type ModelCall = {
  readonly id: string
  readonly learner: string
  readonly tenant: string
  readonly lesson: string
  readonly model: string
  /** Tokens of the prompt, those of them that the server had cached, and tokens of the answer. */
  readonly tokensIn: number
  readonly tokensCached: number
  readonly tokensOut: number
  /** Milliseconds from the question to its checked answer. */
  readonly ms: number
  /** Requests beyond the first. */
  readonly retries: number
  readonly outcome: Outcome
  /** Epoch milliseconds. */
  readonly askedAt: number
  /** The operator's local date then, `2026-03-29`. */
  readonly day: string
}

/** Who pays for a call, on which day. */
export type Payer = { readonly day: string; readonly learner: string; readonly tenant: string }
/** Tokens a day. */
export type Budgets = { readonly learner: number; readonly tenant: number }

/** What model calls cost, and the answers that need not be paid for twice. The store keeps it. */
export interface Ledger {
  /** Sets tokens aside before a call. @returns false, with nothing set aside, where a budget lacks them */
  reserve(payer: Payer, tokens: number, budgets: Budgets): Promise<boolean>
  /** After a call: books what it used in the place of what was set aside. */
  settle(payer: Payer, reserved: number, used: number): Promise<void>
  /** @param key unique for the question, the lesson's version and the model */
  recall(key: string): Promise<string | undefined>
  keep(key: string, answer: string, at: number): Promise<void>
  record(call: ModelCall): Promise<void>
}
