import { readConfig } from '../config.ts'
import { checkLessons } from '../lesson/check.ts'
import type { Shell } from './main.ts'

/** Every fault of every lesson file, as `file:line:column`. @returns 1 when there is an error */
export async function check(folder: string | undefined, { env, print }: Shell): Promise<number> {
  const { lessons, faults } = await checkLessons(folder ?? readConfig(env).lessonsDir)
  for (const { file, line, column, severity, code, reason } of faults) {
    print(`${file}:${line}:${column} ${severity} ${reason} [${code}]`)
  }
  const errors = faults.filter(({ severity }) => severity === 'error').length
  print(`${lessons} lessons, ${errors} errors, ${faults.length - errors} warnings`)
  return errors > 0 ? 1 : 0
}
