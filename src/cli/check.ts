import { readConfig } from '../config.ts'
import { checkLessons } from '../lesson/check.ts'
import { scan } from '../lesson/scan.ts'
import { counted } from './counted.ts'
import type { Shell } from './main.ts'

/** Every fault of every lesson file, as `file:line:column`. @returns 1 when there is an error */
export async function check(folder: string | undefined, { env, print }: Shell): Promise<number> {
  const dir = folder ?? readConfig(env).lessonsDir
  const faults = await checkLessons(dir)
  for (const { file, line, column, severity, code, reason } of faults) {
    print(`${file}:${line}:${column} ${severity} ${reason} [${code}]`)
  }
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const files = (await scan(dir)).lessons.length
  print(
    `${counted(files, 'lesson file')}, ${counted(errors, 'error')}, ${counted(faults.length - errors, 'warning')}`,
  )
  return errors > 0 ? 1 : 0
}
