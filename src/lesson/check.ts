import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crossFaults } from './cross-faults.ts'
import { inFileOrder } from './parse/faults.ts'
import { type ReadFile, readLessons } from './parse/files.ts'
import { parsePlan } from './parse/plan.ts'
import type { LessonRecord } from './record.ts'
import { CATALOGUE_FILE, scan } from './scan.ts'
import type { Fault } from './types.ts'

/**
 * All that is wrong with the lessons of a directory, by file and line. Reads every file and keeps nothing.
 * @throws SettingError when the directory cannot be read
 */
export async function checkLessons(dir: string): Promise<Fault[]> {
  const { lessons, catalogue } = await scan(dir)
  const faults: Fault[] = []
  const located: Pick<LessonRecord, 'entry' | 'lines'>[] = []
  const handle = async (files: readonly ReadFile[]) => {
    for (const file of files) {
      if (file.state !== 'same') faults.push(...file.faults)
      if (file.state === 'parsed') located.push({ entry: file.record.entry, lines: file.record.lines })
    }
  }
  await readLessons(dir, lessons, { handle })
  const plan = catalogue && parsePlan(CATALOGUE_FILE, readFileSync(join(dir, CATALOGUE_FILE), 'utf8'))
  return [...faults, ...(plan?.faults ?? []), ...crossFaults(located, CATALOGUE_FILE, plan)].sort(inFileOrder)
}
