import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type LessonRecord, recordOf } from '../record.ts'
import type { Found } from '../scan.ts'
import type { Fault } from '../types.ts'
import { Faults } from './faults.ts'
import { contentHash, parseLesson } from './parse.ts'

/** A file to read; with the hash that is known, it is parsed only when its content changed. */
export type Task = Found & { readonly hash?: string }

export type ReadFile = Pick<Found, 'path' | 'stamp'> &
  (
    | { readonly state: 'same' }
    /** Nothing is known of its content, so it is read again next time. */
    | { readonly state: 'unreadable'; readonly faults: readonly Fault[] }
    | { readonly state: 'broken'; readonly hash: string; readonly faults: readonly Fault[] }
    | {
        readonly state: 'parsed'
        readonly hash: string
        readonly faults: readonly Fault[]
        readonly record: LessonRecord
      }
  )

/** Files that are parsed on the spot: a worker's start would take longer. */
const FEW = { files: 24, bytes: 200 * 1024 }
/** Files that a worker takes at a time. */
const BATCH = 12
const FILES_A_WORKER = 48
/** megabytes; parsing makes much short-lived data */
const YOUNG_GENERATION = 32

export type Reading = {
  readonly handle: (files: readonly ReadFile[]) => Promise<void>
  /** Somebody waits for answers meanwhile: even a single file is parsed in a worker. */
  readonly busy?: boolean
  readonly signal?: AbortSignal
}

/** Reads and parses files, many of them in worker threads, and hands the results on, in no order. */
export async function readLessons(
  dir: string,
  tasks: readonly Task[],
  { handle, busy = false, signal }: Reading,
): Promise<void> {
  const bytes = tasks.reduce((sum, { size }) => sum + size, 0)
  if (!busy && tasks.length <= FEW.files && bytes <= FEW.bytes) {
    await handle(tasks.map((task) => readLesson(dir, task)))
    return
  }
  let next = 0
  const work = async () => {
    await using parser = new Parser(dir)
    while (next < tasks.length && !signal?.aborted) {
      const batch = tasks.slice(next, next + BATCH)
      next += batch.length
      await handle(await parser.read(batch))
    }
  }
  const workers = Math.min(availableParallelism(), 4, Math.ceil(tasks.length / FILES_A_WORKER))
  await Promise.all(Array.from({ length: workers }, work))
}

/** Reads one file, in whichever thread. */
export function readLesson(dir: string, { path, stamp, hash: known }: Task): ReadFile {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(dir, path))
  } catch (error) {
    const faults = new Faults(path)
    const reason = `The file cannot be read (${error instanceof Error ? error.message : error}); check its permissions.`
    faults.error(undefined, 'file.unreadable', reason)
    return { path, stamp, state: 'unreadable', faults: faults.list() }
  }
  const hash = contentHash(bytes)
  if (hash === known) return { path, stamp, state: 'same' }
  const { lesson, lines, faults } = parseLesson(path, bytes)
  if (!lesson) return { path, stamp, state: 'broken', hash, faults }
  return { path, stamp, state: 'parsed', hash, faults, record: recordOf(lesson, lines) }
}

/** One worker thread. */
class Parser implements AsyncDisposable {
  readonly #worker: Worker

  constructor(dir: string) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: dir,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    })
  }

  read(batch: readonly Task[]): Promise<readonly ReadFile[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly ReadFile[]>()
    const ended = (code: number) => reject(new Error(`the parser thread ended with code ${code}`))
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
