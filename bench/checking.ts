import { join } from 'node:path'
import { checkFolder } from '../src/cli/checking/checker.ts'
import { generateLessons } from './generate-lessons.ts'
import { inTemporaryFolder } from './temporary.ts'

/** Seconds that `homeroom check` takes over `count` lessons, the first time and again. */
export function checking(count: number): Promise<{ cold: number; warm: number }> {
  return inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'lessons')
    generateLessons(dir, count, 1)
    const check = async () => {
      const began = performance.now()
      await checkFolder(dir, join(folder, 'check.json'))
      return (performance.now() - began) / 1000
    }
    return { cold: await check(), warm: await check() }
  })
}
