import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { SettingError } from '../core/errors.ts'
import { scan } from '../lesson/scan.ts'
import type { NewLesson } from './lessons.ts'

/** Bytes that hold any lesson's front matter. */
const HEAD = 4_096

/** The lesson ids and paths of a folder, in lower case. @throws SettingError when it cannot be read */
export async function takenIn(dir: string): Promise<Set<string>> {
  const taken = new Set<string>()
  for (const { path } of (await scan(dir)).lessons) {
    taken.add(path.toLowerCase())
    const id = /^id:[ \t]*["']?([^\s"'#]+)/m.exec(headOf(join(dir, path)))?.[1]
    if (id !== undefined) taken.add(id.toLowerCase())
  }
  return taken
}

function headOf(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(HEAD)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, HEAD, 0))
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Writes lessons into a folder: all of them or none, and never over a file.
 * @throws SettingError when a file is there already or cannot be written; nothing is left behind then
 */
export function putOnShelf(dir: string, lessons: readonly NewLesson[]): void {
  const root = realpathSync(dir)
  const undo: (() => void)[] = []
  const drafts: string[] = []
  try {
    for (const { path, text } of lessons) {
      const target = join(root, path)
      openFolder(root, dirname(target), undo)
      const draft = join(dirname(target), `.${path.slice(path.lastIndexOf('/') + 1)}.new`)
      writeFileSync(draft, text, { flag: 'wx' })
      drafts.push(draft)
    }
    // A hard link fails where a file is, which a rename would replace.
    for (const [index, { path }] of lessons.entries()) {
      const target = join(root, path)
      linkSync(drafts[index] ?? '', target)
      undo.push(() => unlinkSync(target))
    }
  } catch (cause) {
    for (const draft of drafts.splice(0)) unlinkSync(draft)
    for (const step of undo.reverse()) step()
    if (cause instanceof SettingError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SettingError(`Nothing was written: ${reason}.`, { cause })
  } finally {
    for (const draft of drafts) unlinkSync(draft)
  }
}

/** Makes what is missing of a folder, one level after the other, and goes through no link that leads out. */
function openFolder(root: string, folder: string, undo: (() => void)[]): void {
  let here = root
  for (const part of relative(root, folder).split(sep)) {
    here = join(here, part)
    if (lstatSync(here, { throwIfNoEntry: false })) {
      const real = relative(root, realpathSync(here)).split(sep)
      if (real[0] === '..' || real[0] === '') {
        throw new SettingError(`${here} leads out of the lessons folder; nothing was written.`)
      }
      continue
    }
    mkdirSync(here)
    const made = here
    undo.push(() => rmdirSync(made))
  }
}
