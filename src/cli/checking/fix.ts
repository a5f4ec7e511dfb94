import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SettingError } from '../../core/errors.ts'
import { type Mending, mended } from '../../lesson/mend/mend.ts'
import { withTranslates } from '../../lesson/mend/translates.ts'
import { contentHash, parseLesson } from '../../lesson/parse/parse.ts'
import { translationOf } from '../../lesson/translation.ts'

/**
 * Puts right what is mechanical in a file.
 * @returns what was done; nothing where nothing was to do
 * @throws SettingError when the file cannot be written
 */
export function fixFile(dir: string, file: string): readonly Mending[] {
  const path = realpathSync(join(dir, file))
  const bytes = readFileSync(path)
  const better = mended(file, bytes)
  if (!better) return []
  replaceFile(path, better.text)
  return better.what
}

/**
 * Says in a translation which version of its original it is of, where it does not say it; one that is behind
 * is for people to bring up to date.
 * @param before hashes of originals before their files were mended, by file: no words of them changed
 * @returns whether something was written
 */
export function markTranslation(dir: string, file: string, before: ReadonlyMap<string, string>): boolean {
  const { original } = translationOf(file) ?? {}
  if (original === undefined || !existsSync(join(dir, original))) return false
  const path = realpathSync(join(dir, file))
  const bytes = readFileSync(path)
  const { lesson } = parseLesson(file, bytes)
  if (!lesson || (lesson.translates !== undefined && lesson.translates !== before.get(original))) return false
  const hash = hashOf(dir, original)
  if (lesson.translates === hash) return false
  replaceFile(path, withTranslates(bytes.toString(), hash))
  return true
}

/** As the front matter of a translation names a version. */
export function hashOf(dir: string, file: string): string {
  return contentHash(readFileSync(join(dir, file)))
}

/** A reader meets the old file or the new one, never half of it. */
function replaceFile(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.new`)
  try {
    writeFileSync(fresh, text, { flag: 'wx', mode: statSync(path).mode & 0o777, flush: true })
    renameSync(fresh, path)
  } catch (cause) {
    rmSync(fresh, { force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SettingError(`${path} was not mended: ${reason}.`, { cause })
  }
}
