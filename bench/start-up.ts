import { start } from './children.ts'
import { generateLessons } from './generate-lessons.ts'
import { residentMegabytes } from './load.ts'
import { inTemporaryFolder } from './temporary.ts'

const IDLE_MS = 5_000

export type StartUp = {
  /** seconds from the process's birth to ready */
  readonly cold: number
  readonly warm: number
  /** resident, idle after the warm start */
  readonly megabytes: number
}

/** Start to ready with so many generated lessons: nothing cached, then nothing changed. */
export function startUp(count: number): Promise<StartUp> {
  return inTemporaryFolder(async (folder) => {
    const lessons = `${folder}/lessons`
    await generateLessons(lessons, count, 1)
    const env = { LESSONS_DIR: lessons, DATABASE_URL: `file:${folder}/homeroom.db`, PLAYGROUND: 'on' }
    const timed = async () => {
      const began = performance.now()
      const child = await start('src/main.ts', env)
      return { child, seconds: (performance.now() - began) / 1000 }
    }
    const cold = await timed()
    await cold.child.stop()
    const warm = await timed()
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
    const megabytes = residentMegabytes(warm.child.pid)
    await warm.child.stop()
    return { cold: cold.seconds, warm: warm.seconds, megabytes }
  })
}
