/** The outcome of one take from a rate-limit window. */
export interface WindowTake {
  refused: boolean
  /** Calls let through in this window, this one included. */
  used: number
  /** When the window ends, in epoch milliseconds. */
  resetAt: number
  /** Milliseconds until then. */
  resetAfterMs: number
}

/** Fixed rate-limit windows: so many calls per key, counted anew when the window is over. */
export class FixedWindows {
  readonly #windows = new Map<string, { used: number; resetAt: number }>()

  /** Count one call under `key`, or refuse it. */
  take(key: string, limit: number, windowMs: number): WindowTake {
    const now = Date.now()
    let window = this.#windows.get(key)
    if (!window || now >= window.resetAt) {
      window = { used: 0, resetAt: now + windowMs }
      this.#windows.set(key, window)
    }
    const refused = window.used >= limit
    if (!refused) window.used += 1
    return {
      refused,
      used: window.used,
      resetAt: window.resetAt,
      resetAfterMs: Math.max(0, window.resetAt - now),
    }
  }
}
