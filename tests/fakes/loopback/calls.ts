import { Waiters } from './waiting.ts'

/** One HTTP request that reached a fake. */
export interface LoggedCall {
  /** Running number, in order of arrival; compare with `mark()`. */
  n: number
  /** Arrival, in epoch milliseconds. */
  at: number
  /** HTTP verb (Discord) or Web API method (Slack). */
  method: string
  path: string
  /** Answered status; 0 while open, -1 left hanging, -2 connection reset. */
  status: number
  /** What was answered. */
  response?: unknown
  /** How long the answer took. */
  ms?: number
  /** A fault rule struck this call. */
  failed?: boolean
  /** A configured rate limit refused this call. */
  limited?: boolean
  /** With a fault marked `after`: the real outcome whose answer was lost. */
  effect?: unknown
}

/** Picks calls: a function, a RegExp on the call's name, or one of its exact names. */
export type CallPredicate<Call> = ((call: Call) => unknown) | RegExp | string

/** How a fake names its calls. */
export interface CallNaming<Call> {
  /** Names an exact string may hit; a RegExp is tried on the first. */
  names: (call: Call) => [string, ...string[]]
  /** One call in the text of a timeout error. */
  describe: (call: Call) => string
}

const RECENT_CALLS = 8
const DEFAULT_WAIT_MS = 20_000

/** Every call that reached the fake, to be searched or waited for. */
export class CallLog<Call extends LoggedCall> {
  readonly waiters: Waiters
  readonly #naming: CallNaming<Call>
  readonly #settings: { record: boolean }
  readonly #calls: Call[] = []
  #lastNumber = 0

  constructor(settings: { record: boolean }, naming: CallNaming<Call>) {
    this.#settings = settings
    this.#naming = naming
    this.waiters = new Waiters(() => this.#calls.slice(-RECENT_CALLS).map(naming.describe).join('; '))
  }

  /** A number for a call that just arrived. */
  nextNumber(): number {
    this.#lastNumber += 1
    return this.#lastNumber
  }

  /** Keep a finished call (unless recording is off) and wake whoever waits. */
  append(call: Call): void {
    if (this.#settings.record) this.#calls.push(call)
    this.waiters.poke()
  }

  /** Now, as a call number: pass it as `since` to wait for later calls only. */
  mark(): number {
    return this.#lastNumber
  }

  /** The calls that fit, or all of them. */
  calls(predicate?: CallPredicate<Call>): Call[] {
    return predicate ? this.#calls.filter(this.matcher(predicate)) : this.#calls.slice()
  }

  /** Wait for a finished call that fits, by default also looking at those already logged. */
  waitForCall(predicate: CallPredicate<Call>, ms = DEFAULT_WAIT_MS, { since = 0 } = {}): Promise<Call> {
    const fits = this.matcher(predicate)
    const probe = () => this.#calls.find((call) => call.n > since && fits(call))
    return this.waiters.until(probe, ms, `call ${predicate}`) as Promise<Call>
  }

  /** Forget the calls so far; numbering goes on. */
  clear(): void {
    this.#calls.length = 0
  }

  /** Turn a predicate of any kind into a function. */
  matcher(predicate: CallPredicate<Call>): (call: Call) => boolean {
    if (typeof predicate === 'function') return (call) => Boolean(predicate(call))
    if (predicate instanceof RegExp) return (call) => predicate.test(this.#naming.names(call)[0])
    return (call) => this.#naming.names(call).includes(predicate)
  }
}
