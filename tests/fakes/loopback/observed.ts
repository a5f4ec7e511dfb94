import type { CallLog, CallPredicate, LoggedCall } from './calls.ts'
import type { FaultResponse, FaultRule, FaultRules } from './faults.ts'
import type { Truthy } from './waiting.ts'

/** What every fake offers a test: to look at the bot's calls, wait for them, and make them fail. */
export abstract class ObservedFake<Call extends LoggedCall> {
  readonly #log: CallLog<Call>
  readonly #faults: FaultRules<Call>

  constructor(log: CallLog<Call>, faults: FaultRules<Call>) {
    this.#log = log
    this.#faults = faults
  }

  /** The calls that fit, or all of them. */
  calls(predicate?: CallPredicate<Call>): Call[] {
    return this.#log.calls(predicate)
  }

  /** Now, as a call number: pass it as `since` to wait for later calls only. */
  mark(): number {
    return this.#log.mark()
  }

  /** Wait for a finished call that fits, by default also looking at those already logged. */
  waitForCall(predicate: CallPredicate<Call>, ms?: number, options?: { since?: number }): Promise<Call> {
    return this.#log.waitForCall(predicate, ms, options)
  }

  /** Forget the calls so far. */
  clearCalls(): void {
    this.#log.clear()
  }

  /** Resolve with the first truthy answer of `probe`; reject after `ms` or when it throws. */
  until<T>(probe: () => T, ms: number, what: string): Promise<Truthy<T>> {
    return this.#log.waiters.until(probe, ms, what)
  }

  /** Make the next `times` (default 1) calls that fit fail. */
  fail(predicate: CallPredicate<Call>, response: FaultResponse = {}, times?: number): FaultRule {
    return this.#faults.fail(predicate, response, times)
  }

  /** Forget every fault. */
  clearFailures(): void {
    this.#faults.clear()
  }
}
