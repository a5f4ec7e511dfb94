import type { Socket } from 'node:net'
import type { CallLog, CallPredicate, LoggedCall } from './calls.ts'
import { sleep } from './waiting.ts'

/** What happens to a call that a fault rule strikes. */
export interface FaultResponse {
  /** Answer with this status instead of the real one; without it a fault may only delay. */
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Wait before anything else. */
  delayMs?: number
  /** Wait for this before anything else. */
  until?: Promise<unknown>
  /** Let the call take effect first, then lose its answer. */
  after?: boolean
  /** Never answer. */
  hang?: boolean
  /** Cut the TCP connection. */
  reset?: boolean
  /** How many calls to strike (default 1). */
  times?: number
}

/** A fault waiting for its calls. */
export interface FaultRule {
  readonly response: FaultResponse
  /** Strikes left. */
  times: number
  /** Strikes made. */
  hits: number
  /** Strike no more. */
  clear(): void
}

/** Recorded as the status of a call that was left hanging. */
const HUNG = -1
/** Recorded as the status of a call whose connection was reset. */
const RESET = -2

/** Faults to inject, each for a number of calls that fit its predicate. */
export class FaultRules<Call extends LoggedCall> {
  readonly #log: CallLog<Call>
  readonly #rules: { rule: FaultRule; fits: (call: Call) => boolean }[] = []

  constructor(log: CallLog<Call>) {
    this.#log = log
  }

  /** Make the next `times` fitting calls fail. */
  fail(predicate: CallPredicate<Call>, response: FaultResponse = {}, times = response.times ?? 1): FaultRule {
    const rule: FaultRule = {
      response,
      times,
      hits: 0,
      clear() {
        rule.times = 0
      },
    }
    this.#rules.push({ rule, fits: this.#log.matcher(predicate) })
    return rule
  }

  /** Forget every rule. */
  clear(): void {
    this.#rules.length = 0
  }

  /**
   * Strike a call: waits, hangs up or cuts the line as its rule says.
   * @returns 'gone' when the call needs no answer any more, the fault that is
   *   still to be answered, or nothing when no rule fits
   */
  async strike(call: Call, socket: Socket): Promise<FaultResponse | 'gone' | undefined> {
    const rule = this.#rules.find((entry) => entry.rule.times > 0 && entry.fits(call))?.rule
    if (!rule) return undefined
    rule.times -= 1
    rule.hits += 1
    call.failed = true
    const fault = rule.response
    if (fault.delayMs) await sleep(fault.delayMs)
    await fault.until
    if (!fault.hang && !fault.reset) return fault
    call.status = fault.hang ? HUNG : RESET
    if (!fault.hang) socket.destroy()
    this.#log.append(call)
    return 'gone'
  }
}

/** For faults marked `after`: do the real work and note its outcome on the call. */
export async function takeEffect(call: LoggedCall, work: () => unknown): Promise<void> {
  try {
    call.effect = await work()
  } catch (error) {
    call.effect = error
  }
}
