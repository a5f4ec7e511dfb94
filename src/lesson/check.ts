import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checked, CheckMemory } from './check-memory.ts'
import { crossFaults } from './cross-faults.ts'
import { inFileOrder } from './parse/faults.ts'
import { type ReadFile, readLessons, type Task } from './parse/files.ts'
import { contentHash } from './parse/parse.ts'
import { parsePlan } from './parse/plan.ts'
import { type LessonRecord, lessonOf } from './record.ts'
import { CATALOGUE_FILE, type Found, scan } from './scan.ts'
import { shapeOf, translationFaults } from './translation-faults.ts'
import type { Fault, Lesson } from './types.ts'

/** A lesson without errors, to be looked at more closely. */
export type Inspected = {
  readonly lesson: Lesson
  /** Of each question's heading, in the lesson's order. */
  readonly questionLines: readonly number[]
}

export type CheckOptions = {
  /** Finds more faults in a lesson; what it finds depends on its file alone. */
  readonly inspect?: (inspected: Inspected) => readonly Fault[]
  /** Spares the files that did not change since. */
  readonly memory?: CheckMemory
}

export type Inspection = {
  /** Paths of the lesson files, in no order. */
  readonly files: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * All that is wrong with the lessons of a directory, by file and line. Reads every file and keeps nothing.
 * @throws SettingError when the directory cannot be read
 */
export async function checkLessons(dir: string, options: CheckOptions = {}): Promise<Fault[]> {
  return [...(await inspectLessons(dir, options)).faults]
}

/** The same, with the lesson files' paths. @throws SettingError when the directory cannot be read */
export async function inspectLessons(dir: string, { inspect, memory }: CheckOptions): Promise<Inspection> {
  const { lessons, catalogue } = await scan(dir)
  const known = lessons.flatMap((found) => recalled(dir, found, memory) ?? [])
  const paths = new Set(known.map(({ path }) => path))
  const checked: Checked[] = known.map((one) => one.checked)
  const handle = async (files: readonly ReadFile[]) => {
    for (const file of files) {
      if (file.state === 'same') continue
      const one = checkedOf(file, inspect)
      checked.push(one)
      if (file.state !== 'unreadable') memory?.keep(file.path, file.hash, one)
    }
  }
  const unknown: readonly Task[] = lessons.filter(({ path }) => !paths.has(path))
  await readLessons(dir, unknown, { handle })
  memory?.save()
  const plan = catalogue && parsePlan(CATALOGUE_FILE, readFileSync(join(dir, CATALOGUE_FILE), 'utf8'))
  const located = checked.flatMap((one) => one.located ?? [])
  const faults = [
    ...checked.flatMap((one) => one.faults),
    ...(plan?.faults ?? []),
    ...crossFaults(located, CATALOGUE_FILE, plan),
    ...translationFaults(located),
  ]
  return { files: lessons.map(({ path }) => path), faults: faults.sort(inFileOrder) }
}

function recalled(
  dir: string,
  { path }: Found,
  memory: CheckMemory | undefined,
): { path: string; checked: Checked } | undefined {
  if (!memory?.knows(path)) return undefined
  try {
    const checked = memory.recall(path, contentHash(readFileSync(join(dir, path))))
    return checked && { path, checked }
  } catch {
    // It is read once more, and then reported.
    return undefined
  }
}

function checkedOf(file: Exclude<ReadFile, { state: 'same' }>, inspect: CheckOptions['inspect']): Checked {
  if (file.state !== 'parsed') return { faults: file.faults }
  const { entry, lines, body } = file.record satisfies LessonRecord
  const inspected = { lesson: lessonOf(entry, body), questionLines: lines.questions ?? [] }
  const { id, related } = lines
  return {
    faults: [...file.faults, ...(inspect?.(inspected) ?? [])],
    located: { entry, lines: { id, related }, shape: shapeOf(inspected.lesson) },
  }
}
