/**
 * Microseconds since the epoch that only ever grow, so that messages written in the same
 * millisecond, or after the machine's clock was set back, still have an order.
 */
export class Clock {
  readonly #now: () => Date
  #last = 0

  constructor(now: () => Date) {
    this.#now = now
  }

  tick(): number {
    this.#last = Math.max(this.#last + 1, this.#now().getTime() * 1000)
    return this.#last
  }

  /** Goes on after what an earlier process wrote. */
  passed(tick: number): void {
    this.#last = Math.max(this.#last, tick)
  }
}
