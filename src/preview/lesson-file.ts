import { existsSync, realpathSync, statSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { SettingError } from '../core/errors.ts'
import { isLesson } from '../lesson/scan.ts'
import { translationOf } from '../lesson/translation.ts'

/** The file that is previewed, and the lessons folder it is read in. */
export type LessonFile = {
  /** As it was named. */
  readonly name: string
  /** Where it lies, to be watched. */
  readonly folder: string
  /** The lessons folder: the one it is in, or one that was made for it alone. */
  readonly lessons: string
  /** Its path in the lessons folder, with forward slashes. */
  readonly path: string
  /** Where what is read may be cached, when the folder is not kept. */
  readonly cache?: string
  /** Brings what it says now into the lessons folder. Resolves with what changes when the file does. */
  take(): Promise<string>
  close(): Promise<void>
}

/**
 * @param lessons the lessons folder
 * @throws SettingError when there is no such file, or its name is not a lesson's
 */
export async function openLessonFile(name: string, lessons: string): Promise<LessonFile> {
  const file = real(name)
  if (file === undefined || !statSync(file).isFile()) {
    throw new SettingError(`${name} is not a file; name a lesson, such as lessons/track/module/lesson.md.`)
  }
  if (!/\.md$/i.test(file)) {
    throw new SettingError(`${name} does not end in .md; a lesson is a Markdown file.`)
  }
  if (!isLesson(file) || basename(file).startsWith('.')) {
    throw new SettingError(`${name} is left out where lessons are read, by its name; give it another one.`)
  }
  const home = real(lessons)
  const path = home === undefined ? '..' : relative(home, file)
  const folder = dirname(file)
  // A translation is shown in its original's place.
  const { original } = translationOf(file) ?? {}
  const files = original === undefined ? [file] : [file, original]
  const take = async () => files.map(stampOf).join()
  const isInside = !isAbsolute(path) && !path.split(sep).some((part) => part.startsWith('.'))
  if (isInside) {
    return { name, folder, lessons, path: path.replaceAll(sep, '/'), take, close: async () => undefined }
  }
  const made = await mkdtemp(join(tmpdir(), 'homeroom-lesson-'))
  const alone = join(made, 'lessons')
  await mkdir(alone)
  return {
    name,
    folder,
    lessons: alone,
    cache: join(made, 'cache.db'),
    path: basename(file),
    async take() {
      const stamp = await take()
      // While an editor replaces a file there is none for a moment; what was read last stays.
      for (const each of files) if (existsSync(each)) await copyFile(each, join(alone, basename(each)))
      return stamp
    },
    close: () => rm(made, { recursive: true, force: true }),
  }
}

function real(path: string): string | undefined {
  return existsSync(path) ? realpathSync(resolve(path)) : undefined
}

function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return `${stat?.size} ${stat?.mtimeNs} ${stat?.ino}`
}
