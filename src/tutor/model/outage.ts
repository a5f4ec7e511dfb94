/** So many questions in a row without an answer are an outage. */
const FAILURES = 3
/** Milliseconds: the first pause; each later one is twice as long, up to the longest. */
const FIRST_PAUSE = 15_000
const LONGEST_PAUSE = 10 * 60_000
/** No server is left alone for longer, whatever it asks for. */
const LONGEST_WISH = 60 * 60_000
/** So much of a pause comes on top by chance, so that several processes do not come back at once. */
const JITTER = 0.25

/** What came of a question to a server. */
export type Verdict =
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly wait: number; readonly reason: string }
  | { readonly kind: 'not asked' }
/** `wait`: the milliseconds that the server wants to be left alone; `reason`: never what it wrote. */
export type Failure = Extract<Verdict, { kind: 'failed' }>

export type OutageParts = {
  now(): Date
  /** In [0, 1). */
  random(): number
  /** Told when an outage begins. @param pause until the server is tried again, in milliseconds */
  began(failure: Failure, pause: number): void
  /** Told when it is over. */
  ended(): void
}

/**
 * Remembers that a server does not answer, so that not everybody waits to find out: after some failures in a
 * row, or when it asks to be left alone, it is not asked for a while that grows. Then one question finds out
 * for all.
 */
export class Outage {
  readonly #parts: OutageParts
  #failures = 0
  /** Pauses in a row; 0 while the server is up. */
  #pauses = 0
  #until = 0
  #isTrying = false

  constructor(parts: OutageParts) {
    this.#parts = parts
  }

  /** @returns how to report what came of the question; undefined when it is not to be asked now */
  admit(): ((verdict: Verdict) => void) | undefined {
    if (this.#pauses === 0) return (verdict) => this.#settle(verdict, false)
    if (this.#isTrying || this.#parts.now().getTime() < this.#until) return undefined
    this.#isTrying = true
    return (verdict) => this.#settle(verdict, true)
  }

  #settle(verdict: Verdict, isTrial: boolean): void {
    if (isTrial) this.#isTrying = false
    switch (verdict.kind) {
      case 'answered':
        this.#recover()
        break
      case 'failed':
        this.#fail(verdict, isTrial)
        break
      case 'not asked':
        break
      default:
        verdict satisfies never
    }
  }

  #recover(): void {
    const wasOut = this.#pauses > 0
    this.#failures = 0
    this.#pauses = 0
    if (wasOut) this.#parts.ended()
  }

  #fail(failure: Failure, isTrial: boolean): void {
    this.#failures++
    const wish = Math.min(failure.wait, LONGEST_WISH)
    const isOut = this.#pauses > 0
    // Questions that were under way when the outage began say nothing new.
    if (isOut && !isTrial) return
    if (!isOut && wish === 0 && this.#failures < FAILURES) return
    const own = Math.min(FIRST_PAUSE * 2 ** this.#pauses, LONGEST_PAUSE)
    const least = wish > 0 && this.#failures < FAILURES ? wish : Math.max(own, wish)
    const pause = Math.round(least * (1 + JITTER * this.#parts.random()))
    this.#pauses++
    this.#until = this.#parts.now().getTime() + pause
    if (!isOut) this.#parts.began(failure, pause)
  }
}
