import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Found } from '../scan.ts'

/** A file to read; with the hash that is known, it is parsed only when its content changed. */
export type Task = Found & { readonly hash?: string }

/** What is done with a file of a directory. */
export type Work<Result> = (dir: string, task: Task) => Result

/** Files that are handled on the spot: a worker's start would take longer. */
const FEW = { files: 24, bytes: 200 * 1024 }
/** Files that a worker takes at a time. */
const BATCH = 12
const FILES_A_WORKER = 48
/** megabytes; parsing makes much short-lived data */
const YOUNG_GENERATION = 32

export type Spreading<Result> = {
  readonly work: Work<Result>
  /** A module that does the same work, and serves it. */
  readonly script: URL
  readonly handle: (results: readonly Result[]) => Promise<void>
  /** Somebody waits for answers meanwhile: even a single file goes to a worker. */
  readonly busy?: boolean
  readonly signal?: AbortSignal
}

/** Does the work for each file, for many of them in worker threads, and hands the results on, in no order. */
export async function spread<Result>(
  dir: string,
  tasks: readonly Task[],
  { work, script, handle, busy = false, signal }: Spreading<Result>,
): Promise<void> {
  const bytes = tasks.reduce((sum, { size }) => sum + size, 0)
  if (!busy && tasks.length <= FEW.files && bytes <= FEW.bytes) {
    await handle(tasks.map((task) => work(dir, task)))
    return
  }
  let next = 0
  const toil = async () => {
    await using thread = new Thread<Result>(script, dir)
    while (next < tasks.length && !signal?.aborted) {
      const batch = tasks.slice(next, next + BATCH)
      next += batch.length
      await handle(await thread.done(batch))
    }
  }
  const threads = Math.min(availableParallelism(), 4, Math.ceil(tasks.length / FILES_A_WORKER))
  await Promise.all(Array.from({ length: threads }, toil))
}

/** Does the work in a worker thread; its script calls nothing else. */
export function serve<Result>(work: Work<Result>): void {
  const dir = workerData as string
  parentPort?.on('message', (tasks: readonly Task[]) => {
    parentPort?.postMessage(tasks.map((task) => work(dir, task)))
  })
}

class Thread<Result> implements AsyncDisposable {
  readonly #worker: Worker

  constructor(script: URL, dir: string) {
    this.#worker = new Worker(script, {
      workerData: dir,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    })
  }

  done(batch: readonly Task[]): Promise<readonly Result[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Result[]>()
    const ended = (code: number) => reject(new Error(`a lesson thread ended with code ${code}`))
    this.#worker.once('message', resolve).once('error', reject).once('exit', ended)
    this.#worker.postMessage(batch)
    return promise.finally(() => {
      this.#worker.off('message', resolve).off('error', reject).off('exit', ended)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
  }
}
