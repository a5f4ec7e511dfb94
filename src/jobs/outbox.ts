import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work for one platform: a bounded number at a time, and a bounded number waiting. */
export class Outbox {
  readonly #atOnce: number
  readonly #room: number
  readonly #waiting: (() => Promise<void>)[] = []
  readonly #idle: (() => void)[] = []
  #running = 0

  constructor({ atOnce, room }: { readonly atOnce: number; readonly room: number }) {
    this.#atOnce = atOnce
    this.#room = room
  }

  /** How many more may be handed over. */
  get room(): number {
    return this.#room - this.#waiting.length
  }

  /** What is waiting or being done. */
  get size(): number {
    return this.#waiting.length + this.#running
  }

  /** @param job never rejects */
  add(job: () => Promise<void>): void {
    this.#waiting.push(job)
    this.#start()
  }

  /** Forgets what has not begun. */
  clear(): void {
    this.#waiting.length = 0
  }

  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void> {
    return this.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve))
  }

  async #run(job: () => Promise<void>): Promise<void> {
    // Each begins in a turn of its own, so that presses get theirs in between.
    await nextTurn()
    await job()
    this.#running--
    this.#start()
  }

  #start(): void {
    while (this.#running < this.#atOnce) {
      const job = this.#waiting.shift()
      if (!job) break
      this.#running++
      void this.#run(job)
    }
    if (this.size === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }
}
