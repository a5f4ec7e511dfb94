import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { derivedId } from '../../core/id.ts'
import { type Checker, type Inspection, inspectLessons } from '../../lesson/check.ts'
import { CheckMemory } from '../../lesson/check-memory.ts'
import { version } from '../../version.ts'
import { checkClosely } from './inspect.ts'

/** Where faults are found; what these rooms hold is what a fault depends on beside its file. */
const ROOMS = ['lesson', 'tutor', 'cli/checking']

const CLOSELY: Checker = { work: checkClosely, script: new URL('./worker.ts', import.meta.url) }

/**
 * All that is wrong with the lessons of a folder, what only the tutor can tell included.
 * @param memoryFile where the faults of unchanged files are kept
 * @throws SettingError when the folder cannot be read
 */
export function checkFolder(dir: string, memoryFile = memoryOf(dir)): Promise<Inspection> {
  const memory = new CheckMemory(memoryFile, checkerVersion())
  return inspectLessons(dir, { memory, checker: CLOSELY })
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
  return hash.digest('hex')
}
