import type { Log } from '../core/log.ts'

/** One of the things that the clock makes happen. */
export type Step = { readonly name: string; run(now: number): Promise<void> }

/** Runs its steps one after the other, never twice at once: who asks meanwhile gets the next run. */
export class Tick {
  readonly #steps: readonly Step[]
  readonly #now: () => Date
  readonly #log: Log
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined
  #stopped = false

  constructor(steps: readonly Step[], now: () => Date, log: Log) {
    this.#steps = steps
    this.#now = now
    this.#log = log
  }

  /** Resolves when all that is due at the moment of the call is claimed. */
  run(): Promise<void> {
    if (this.#stopped) return this.#running ?? Promise.resolve()
    if (!this.#running) return this.#start()
    this.#next ??= this.#running.then(() => {
      this.#next = undefined
      return this.#stopped ? undefined : this.#start()
    })
    return this.#next
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  #start(): Promise<void> {
    this.#running = this.#all().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #all(): Promise<void> {
    for (const { name, run } of this.#steps) {
      if (this.#stopped) return
      try {
        await run(this.#now().getTime())
      } catch (error) {
        this.#log.warn({ err: error, step: name }, 'a part of the minute failed; the next minute tries again')
      }
    }
  }
}
