import type { Checked } from './check-memory.ts'
import { bytesOf } from './parse/files.ts'
import { contentHash, parseLesson } from './parse/parse.ts'
import type { Task } from './parse/threads.ts'
import { entryOf } from './record.ts'
import { shapeOf } from './translation-faults.ts'
import type { Fault, Lesson } from './types.ts'

/** A lesson without errors, to be looked at more closely. */
export type Inspected = {
  readonly lesson: Lesson
  /** Its file's. */
  readonly bytes: Uint8Array
  /** Of each question's heading, in the lesson's order. */
  readonly questionLines: readonly number[]
}

/** Finds more faults in a lesson; what it finds depends on its file alone. */
export type Inspect = (inspected: Inspected) => readonly Fault[]

export type CheckedFile = {
  readonly path: string
  /** Undefined for a file that cannot be read. */
  readonly hash?: string
  readonly checked: Checked
}

/** What is wrong with one file on its own, in whichever thread. */
export function checkFile(dir: string, { path }: Pick<Task, 'path'>, inspect?: Inspect): CheckedFile {
  const bytes = bytesOf(dir, path)
  if (!Buffer.isBuffer(bytes)) return { path, checked: { faults: bytes } }
  const hash = contentHash(bytes)
  const { lesson, lines, faults } = parseLesson(path, bytes)
  if (!lesson) return { path, hash, checked: { faults } }
  const { id, related, questions: questionLines } = lines
  const more = inspect?.({ lesson, bytes, questionLines }) ?? []
  const located = { entry: entryOf(lesson), lines: { id, related }, shape: shapeOf(lesson) }
  return { path, hash, checked: { faults: [...faults, ...more], located } }
}
