import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Mending, mended } from '../../lesson/mend/mend.ts'

/** Puts right what is mechanical in a file. @returns what was done; nothing where nothing was to do */
export function fixFile(dir: string, file: string): readonly Mending[] {
  const path = realpathSync(join(dir, file))
  const bytes = readFileSync(path)
  const better = mended(file, bytes)
  if (!better) return []
  replaceFile(path, better.text)
  return better.what
}

/** A reader meets the old file or the new one, never half of it. */
function replaceFile(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.new`)
  try {
    writeFileSync(fresh, text, { flag: 'wx', mode: statSync(path).mode & 0o777, flush: true })
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}
