import { type Config, readConfig } from '../../config.ts'
import { SettingError } from '../../core/errors.ts'
import type { Shell } from '../main.ts'
import type { Finding } from './finding.ts'
import { checkDatabase, checkLessonFiles, checkModel } from './house.ts'
import { checkDiscord, checkSlack } from './platforms.ts'

const MARKS = { well: '✓', off: '–', mend: '✗' } as const

/** Looks at every part and says what to mend. @returns 1 when something is to be mended */
export async function doctor({ env, print }: Shell): Promise<number> {
  let config: Config
  try {
    config = readConfig(env)
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    for (const line of error.message.split('\n')) print(`${MARKS.mend} Settings  ${line}`)
    return 1
  }
  const checks: readonly (() => Promise<readonly Finding[]>)[] = [
    () => checkDatabase(config),
    () => checkLessonFiles(config),
    () => checkDiscord(config.discord),
    () => checkSlack(config.slack),
    () => checkModel(config),
  ]
  print(`${MARKS.well} Settings  all read.`)
  let ill = 0
  for (const look of checks) {
    for (const { state, part, text } of await look()) {
      print(`${MARKS[state]} ${part.padEnd(8)}  ${text}`)
      if (state === 'mend') ill++
    }
  }
  print(ill === 0 ? 'All is well.' : `${ill} to mend.`)
  return ill === 0 ? 0 : 1
}
