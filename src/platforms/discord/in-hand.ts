/** Work that stop() waits for. */
export class InHand {
  readonly #work = new Set<Promise<void>>()
  #closed = false

  /** Takes no more work. */
  close(): void {
    this.#closed = true
  }

  /** Starts `work`, which must not reject, unless closed. */
  take(work: () => Promise<void>): void {
    if (this.#closed) return
    const running = work()
    this.#work.add(running)
    void running.then(() => this.#work.delete(running))
  }

  /** Resolves when all work is done, or after `ms`. */
  async settled(ms: number): Promise<void> {
    await within(Promise.all(this.#work), ms)
  }
}

/** The promise's value, or undefined when it takes longer than `ms`. */
export function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, undefined)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
