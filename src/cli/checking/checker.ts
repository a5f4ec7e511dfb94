import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { derivedId } from '../../core/id.ts'
import type { Inspected } from '../../lesson/check.ts'
import { type Inspection, inspectLessons } from '../../lesson/check.ts'
import { CheckMemory } from '../../lesson/check-memory.ts'
import { untidiness } from '../../lesson/mend/mend.ts'
import type { Fault } from '../../lesson/types.ts'
import { unsupported } from '../../tutor/support.ts'
import { version } from '../../version.ts'

/** Where faults are found; what these rooms hold is what a fault depends on beside its file. */
const ROOMS = ['lesson', 'tutor']

/**
 * All that is wrong with the lessons of a folder, what only the tutor can tell included.
 * @param memoryFile where the faults of unchanged files are kept
 * @throws SettingError when the folder cannot be read
 */
export function checkFolder(dir: string, memoryFile = memoryOf(dir)): Promise<Inspection> {
  const memory = new CheckMemory(memoryFile, checkerVersion())
  return inspectLessons(dir, { memory, inspect: (inspected) => inspect(dir, inspected) })
}

/** Faults that depend on a lesson's file alone, and that reading it does not find. */
export function inspect(dir: string, { lesson, questionLines }: Inspected): Fault[] {
  // The tutor reads English; of a translation it could not tell.
  const asked = lesson.locale === undefined ? unsupported(lesson) : []
  const foreign = asked.map((place): Fault => {
    return {
      ...{ file: lesson.file, line: questionLines[place] ?? 1, column: 1, severity: 'warning' },
      code: 'question.unsupported',
      reason:
        'Nothing in the lesson supports this question; say in the text what it asks, or ask what the text says.',
    }
  })
  return [...foreign, ...untidiness(lesson, readFileSync(join(dir, lesson.file)))]
}

function memoryOf(dir: string): string {
  return join(tmpdir(), `homeroom-check-${derivedId(resolve(dir))}.json`)
}

/** Changes with every line of what finds faults, so that no stale one is shown. */
function checkerVersion(): string {
  const hash = createHash('sha256').update(version)
  for (const room of ROOMS) {
    const home = join(import.meta.dirname, '../..', room)
    const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ts$/.test(name),
    )
    for (const name of names.toSorted()) hash.update(name).update(readFileSync(join(home, name)))
  }
  return hash.update(readFileSync(import.meta.filename)).digest('hex')
}
