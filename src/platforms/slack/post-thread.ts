import { Worker } from 'node:worker_threads'

export type Outgoing = { readonly id: number; readonly url: string; readonly body: string }
export type Received = { readonly status: number; readonly text: string }
export type Outcome = { readonly id: number } & (Received | { readonly failure: string })

/** What leaves within so long goes over in one message, because waking the other thread costs more than a post. */
const GATHER_MS = 2

/**
 * Posts JSON from a thread of its own, because TLS and HTTP for the answer to every press would cost the
 * thread that acknowledges presses a quarter of its time.
 */
export class PostThread {
  #worker: Worker | undefined
  #closed = false
  #last = 0
  #leaving: Outgoing[] = []
  readonly #waiting = new Map<number, PromiseWithResolvers<Received>>()

  /** Beforehand, because a thread takes longer to start than a post takes. */
  open(): void {
    this.#worker ??= this.#start()
  }

  /** Tries once. Rejects with what the network said. */
  post(url: string, body: string): Promise<Received> {
    if (this.#closed) return Promise.reject(new Error('closed'))
    const id = ++this.#last
    const received = Promise.withResolvers<Received>()
    this.#waiting.set(id, received)
    if (this.#leaving.push({ id, url, body }) === 1) setTimeout(() => this.#hand(), GATHER_MS)
    return received.promise
  }

  close(): void {
    this.#closed = true
    void this.#worker?.terminate()
    this.#fail(new Error('closed before the answer came'))
  }

  #hand(): void {
    if (this.#leaving.length === 0) return
    this.#worker ??= this.#start()
    this.#worker.postMessage(this.#leaving)
    this.#leaving = []
  }

  #start(): Worker {
    const worker = new Worker(new URL('./post-worker.ts', import.meta.url), { name: 'slack-posts' })
    worker.unref()
    worker.on('message', (outcomes: readonly Outcome[]) => {
      for (const outcome of outcomes) this.#settle(outcome)
    })
    worker.on('error', (error) => {
      this.#worker = undefined
      this.#fail(error)
    })
    return worker
  }

  #settle(outcome: Outcome): void {
    const received = this.#waiting.get(outcome.id)
    this.#waiting.delete(outcome.id)
    if ('failure' in outcome) received?.reject(new Error(outcome.failure))
    else received?.resolve(outcome)
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
    this.#leaving = []
  }
}
