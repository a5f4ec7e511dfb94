import { parentPort } from 'node:worker_threads'
import { Agent, type Dispatcher } from 'undici'
import type { Outcome, Outgoing } from './post-thread.ts'

const TIMEOUT_MS = 10_000
/** Nobody but the next view of the same answer waits for an outcome. */
const GATHER_MS = 5

const agent = new Agent({ connections: 128, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS })
const headers = { 'content-type': 'application/json; charset=utf-8' }
let outcomes: Outcome[] = []

parentPort?.on('message', (posts: readonly Outgoing[]) => {
  for (const post of posts) send(post)
})

function send({ id, url, body }: Outgoing): void {
  const address = URL.parse(url)
  if (!address) {
    tell({ id, failure: 'the address is none' })
    return
  }
  const { origin, pathname, search } = address
  agent.dispatch({ origin, path: pathname + search, method: 'POST', headers, body }, new Answer(id))
}

/** Several go back in one message, because each message wakes the other thread. */
function tell(outcome: Outcome): void {
  if (outcomes.push(outcome) > 1) return
  setTimeout(() => {
    parentPort?.postMessage(outcomes)
    outcomes = []
  }, GATHER_MS)
}

/** Without the stream that undici's request() makes of every answer: these are a word long. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #id: number
  readonly #chunks: Buffer[] = []
  #status = 0

  constructor(id: number) {
    this.#id = id
  }

  onRequestStart(): void {}

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    tell({ id: this.#id, status: this.#status, text: Buffer.concat(this.#chunks).toString() })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    tell({ id: this.#id, failure: error.message })
  }
}
