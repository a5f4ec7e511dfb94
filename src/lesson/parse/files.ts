import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LessonRecord, recordOf } from '../record.ts'
import type { Found } from '../scan.ts'
import type { Fault } from '../types.ts'
import { Faults } from './faults.ts'
import { contentHash, parseLesson } from './parse.ts'
import { type Spreading, spread, type Task } from './threads.ts'

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

/** Reads and parses files, many of them in worker threads, and hands the results on, in no order. */
export function readLessons(
  dir: string,
  tasks: readonly Task[],
  how: Pick<Spreading<ReadFile>, 'handle' | 'busy' | 'signal'>,
): Promise<void> {
  const script = new URL('./worker.ts', import.meta.url)
  return spread(dir, tasks, { ...how, work: readLesson, script })
}

/** Reads one file, in whichever thread. */
export function readLesson(dir: string, { path, stamp, hash: known }: Task): ReadFile {
  const bytes = bytesOf(dir, path)
  if (!Buffer.isBuffer(bytes)) return { path, stamp, state: 'unreadable', faults: bytes }
  const hash = contentHash(bytes)
  if (hash === known) return { path, stamp, state: 'same' }
  const { lesson, lines, faults } = parseLesson(path, bytes)
  if (!lesson) return { path, stamp, state: 'broken', hash, faults }
  return { path, stamp, state: 'parsed', hash, faults, record: recordOf(lesson, lines) }
}

/** What a file holds, or why that cannot be said. */
export function bytesOf(dir: string, path: string): Buffer | readonly Fault[] {
  try {
    return readFileSync(join(dir, path))
  } catch (error) {
    const faults = new Faults(path)
    const reason = `The file cannot be read (${error instanceof Error ? error.message : error}); check its permissions.`
    faults.error(undefined, 'file.unreadable', reason)
    return faults.list()
  }
}
