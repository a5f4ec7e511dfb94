import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedFile, checkFile } from './check-file.ts'
import type { Checked, CheckMemory } from './check-memory.ts'
import { crossFaults } from './cross-faults.ts'
import { inFileOrder } from './parse/faults.ts'
import { contentHash } from './parse/parse.ts'
import { parsePlan } from './parse/plan.ts'
import { type Spreading, spread } from './parse/threads.ts'
import { CATALOGUE_FILE, type Found, scan } from './scan.ts'
import { translationFaults } from './translation-faults.ts'
import type { Fault } from './types.ts'

/** How a file is checked on its own, in this thread and in others. */
export type Checker = Pick<Spreading<CheckedFile>, 'work' | 'script'>

export type CheckOptions = {
  /** Finds more than the reading of a lesson does. */
  readonly checker?: Checker
  /** Spares the files that did not change since. */
  readonly memory?: CheckMemory
}

export type Inspection = {
  /** Paths of the lesson files, in no order. */
  readonly files: readonly string[]
  readonly faults: readonly Fault[]
}

const READER: Checker = {
  work: (dir, task) => checkFile(dir, task),
  script: new URL('./check-worker.ts', import.meta.url),
}

/**
 * All that is wrong with the lessons of a directory, by file and line. Reads every file and keeps nothing.
 * @throws SettingError when the directory cannot be read
 */
export async function checkLessons(dir: string, options: CheckOptions = {}): Promise<Fault[]> {
  return [...(await inspectLessons(dir, options)).faults]
}

/** The same, with the lesson files' paths. @throws SettingError when the directory cannot be read */
export async function inspectLessons(
  dir: string,
  { checker = READER, memory }: CheckOptions,
): Promise<Inspection> {
  const { lessons, catalogue } = await scan(dir)
  const known = lessons.flatMap((found) => recalled(dir, found, memory) ?? [])
  const paths = new Set(known.map(({ path }) => path))
  const checked: Checked[] = known.map((one) => one.checked)
  const handle = async (files: readonly CheckedFile[]) => {
    for (const { path, hash, checked: one } of files) {
      checked.push(one)
      if (hash !== undefined) memory?.keep(path, hash, one)
    }
  }
  const unknown = lessons.filter(({ path }) => !paths.has(path))
  await spread(dir, unknown, { ...checker, handle })
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
