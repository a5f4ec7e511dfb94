import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { SettingError } from '../core/errors.ts'

/** A file as the disk describes it, unread. */
export type Found = {
  /** Relative to the lessons directory, with forward slashes. */
  readonly path: string
  /** bytes */
  readonly size: number
  /** Size and time of change: the same stamp means the same content. */
  readonly stamp: string
}

export type Scan = {
  /** In no order. */
  readonly lessons: readonly Found[]
  readonly catalogue: Found | undefined
  /** Absolute paths of the folders that were read. */
  readonly folders: readonly string[]
}

export const CATALOGUE_FILE = 'catalogue.yaml'

/** Directory entries handled between two turns of the event loop. */
const SLICE = 200

/**
 * Finds the lesson files of a directory: every `.md` but README.md, in every folder whose name does not
 * begin with a dot. Links are followed only inside the directory.
 * @throws SettingError when there is no such directory, or a folder in it is closed to us
 */
export async function scan(dir: string): Promise<Scan> {
  const root = rootOf(dir)
  const lessons: Found[] = []
  const folders: string[] = []
  let catalogue: Found | undefined
  let handled = 0
  const open = [{ at: root, path: '' }]
  const linked = new Set<string>()
  for (let folder = open.pop(); folder; folder = open.pop()) {
    folders.push(folder.at)
    for (const entry of entriesOf(folder.at)) {
      handled += 1
      if (handled % SLICE === 0) await setImmediate()
      if (entry.name.startsWith('.')) continue
      const at = join(folder.at, entry.name)
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`
      const kind = kindOf(entry, at, root, linked)
      if (kind === 'folder') open.push({ at, path })
      else if (kind === 'file' && isLesson(entry.name)) lessons.push(...found(at, path))
      else if (kind === 'file' && path === CATALOGUE_FILE) catalogue = found(at, path)[0]
    }
  }
  return { lessons, catalogue, folders }
}

function rootOf(dir: string): string {
  try {
    const root = realpathSync(dir)
    if (statSync(root).isDirectory()) return root
  } catch (error) {
    throw notADirectory(dir, error)
  }
  throw notADirectory(dir)
}

function notADirectory(dir: string, cause?: unknown): SettingError {
  const message = `LESSONS_DIR is ${dir}, which is not a directory that can be read; name the one that holds the lessons.`
  return new SettingError(message, { cause })
}

/** Nothing when the folder vanished meanwhile. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    const message = `LESSONS_DIR holds ${folder}, which cannot be read; let the bot read it, or move it out.`
    throw new SettingError(message, { cause })
  }
}

/** Empty when the file vanished meanwhile. */
export function found(at: string, path: string): Found[] {
  const stat = statSync(at, { bigint: true, throwIfNoEntry: false })
  if (!stat) return []
  return [{ path, size: Number(stat.size), stamp: `${stat.size}-${stat.mtimeNs}` }]
}

/** By the name of a file, without its folder. */
export function isLesson(name: string): boolean {
  return /\.md$/i.test(name) && basename(name).toLowerCase() !== 'readme.md'
}

/**
 * A link counts when it stays inside the directory and its target is not met on the way anyhow: that is
 * how a mounted ConfigMap looks, whose files are links into a dot-folder.
 */
function kindOf(entry: Dirent, at: string, root: string, linked: Set<string>): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return undefined
  try {
    const target = realpathSync(at)
    const inside = relative(root, target).split(sep)
    const hidden = inside.some((part) => part.startsWith('.') && part !== '..')
    if (inside[0] === '..' || inside[0] === '' || !hidden || linked.has(target)) return undefined
    linked.add(target)
    return statSync(target).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}
