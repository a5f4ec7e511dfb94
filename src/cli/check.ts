import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { fixFile, hashOf, markTranslation } from './checking/fix.ts'
import { FORMATS, faultLine } from './checking/formats.ts'
import { checkTarget, type Target, targetsOf } from './checking/targets.ts'
import { counted } from './counted.ts'
import type { Shell } from './main.ts'

export type CheckOptions = {
  /** Puts right what is mechanical, before the rest is reported. */
  readonly fix?: true
  /** Warnings count as errors do. */
  readonly strict?: true
  readonly json?: true
  readonly format?: string
}

/**
 * Every fault of every lesson file that the paths name, one a line.
 * @returns 0 when there is none that counts, 1 when there is one, 2 for wrong use
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  { env, print, note }: Shell,
): Promise<number> {
  const asked = options.json ? 'json' : (options.format ?? 'text')
  const format = FORMATS.find((each) => each === asked)
  if (!format) {
    note?.(`--format is "${asked}"; it should be ${FORMATS.join(', ')}.`)
    return 2
  }
  const say = (line: string) => (format === 'text' ? print(line) : note?.(line))
  try {
    const tally = { files: 0, error: 0, warning: 0 }
    for (const target of targetsOf(paths, readConfig(env).lessonsDir)) {
      if (options.fix) await fixTarget(target, say)
      const { files, faults } = await checkTarget(target)
      tally.files += files.length
      for (const fault of faults) {
        tally[fault.severity] += 1
        print(faultLine({ ...fault, file: join(target.dir, fault.file) }, format))
      }
    }
    const { files, error, warning } = tally
    say(`${counted(files, 'lesson file')}, ${counted(error, 'error')}, ${counted(warning, 'warning')}`)
    return error > 0 || (options.strict && warning > 0) ? 1 : 0
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    say(error.message)
    return 2
  }
}

async function fixTarget(target: Target, say: (line: string) => void): Promise<void> {
  const { files } = await checkTarget(target)
  const before = new Map<string, string>()
  for (const file of files) {
    before.set(file, hashOf(target.dir, file))
    const what = fixFile(target.dir, file)
    if (what.length > 0) say(`fixed ${join(target.dir, file)}: ${what.join(', ')}`)
  }
  for (const file of files) {
    if (markTranslation(target.dir, file, before)) say(`fixed ${join(target.dir, file)}: translates`)
  }
}
