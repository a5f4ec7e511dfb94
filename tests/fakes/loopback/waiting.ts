/** What {@link Waiters.until} resolves with: the probe's answer once it is truthy. */
export type Truthy<T> = Exclude<T, false | null | undefined | 0 | '' | 0n>

/** How often probes run when nothing wakes them, for probes which look outside the fake. */
const POLL_MS = 25

/** Resolves after `ms` milliseconds. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Promises waiting for something to become true; every event of the fake wakes them. */
export class Waiters {
  readonly #checks = new Set<() => void>()
  readonly #describeRecent: () => string

  /** @param describeRecent what to put into a timeout message about the latest traffic */
  constructor(describeRecent: () => string) {
    this.#describeRecent = describeRecent
  }

  /** Look again now: something happened. */
  poke(): void {
    for (const check of [...this.#checks]) check()
  }

  /** Resolve with the first truthy answer of `probe`; reject after `ms` or when it throws. */
  until<T>(probe: () => T, ms: number, what: string): Promise<Truthy<T>> {
    const { promise, resolve, reject } = Promise.withResolvers<Truthy<T>>()
    let over = false
    const stop = () => {
      over = true
      clearTimeout(timer)
      clearInterval(poll)
      this.#checks.delete(check)
    }
    const check = () => {
      if (over) return
      try {
        const answer = probe()
        if (!answer) return
        stop()
        resolve(answer as Truthy<T>)
      } catch (error) {
        stop()
        reject(error)
      }
    }
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`timeout after ${ms} ms waiting for ${what}; last calls: ${this.#describeRecent()}`))
    }, ms)
    const poll = setInterval(check, POLL_MS)
    this.#checks.add(check)
    check()
    return promise
  }
}
