import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, sep } from 'node:path'
import { SettingError } from '../../core/errors.ts'
import { inFileOrder } from '../../lesson/parse/faults.ts'
import { isLesson } from '../../lesson/scan.ts'
import type { Fault } from '../../lesson/types.ts'
import { checkFolder } from './checker.ts'
import { checkClosely } from './inspect.ts'

/** What is checked: files of a lessons folder, or a lesson that lies outside of one. */
export type Target = {
  /** As it was named, for reports. */
  readonly dir: string
  /** Paths in it, of files and folders; undefined: all of it. */
  readonly only?: readonly string[]
  /** Without its folder, because that is no lessons folder. */
  readonly alone?: true
}

export type Report = {
  /** Lesson files. */
  readonly files: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * The targets that some paths name: what lies in the lessons folder is checked as a part of it, another
 * folder is a lessons folder of its own.
 * @throws SettingError for a path that is not there
 */
export function targetsOf(paths: readonly string[], lessonsDir: string): Target[] {
  if (paths.length === 0) return [{ dir: lessonsDir }]
  const home = realOf(lessonsDir)
  const inside: string[] = []
  const others: Target[] = []
  for (const path of paths) {
    const real = realOf(path)
    if (real === undefined) throw new SettingError(`${path} is not there; name a lesson file or a folder.`)
    const within = home === undefined ? '..' : relative(home, real)
    const isInside = !isAbsolute(within) && !within.split(sep).includes('..')
    if (isInside) inside.push(within.replaceAll(sep, '/'))
    else if (statSync(real).isDirectory()) others.push({ dir: path })
    else others.push({ dir: dirname(path), only: [basename(path)], alone: true })
  }
  if (inside.includes('')) return [{ dir: lessonsDir }, ...others]
  return inside.length > 0 ? [{ dir: lessonsDir, only: inside }, ...others] : others
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** The lesson files of a target and what is wrong with them, with paths relative to its folder. */
export async function checkTarget({ dir, only, alone }: Target): Promise<Report> {
  if (alone) return checkAlone(dir, (only ?? []).filter(isLesson))
  const { files, faults } = await checkFolder(dir)
  if (!only) return { files, faults }
  const isMeant = (file: string) => only.some((path) => file === path || file.startsWith(`${path}/`))
  return { files: files.filter(isMeant), faults: faults.filter(({ file }) => isMeant(file)) }
}

function checkAlone(dir: string, names: readonly string[]): Report {
  const faults = names.flatMap((path) => checkClosely(dir, { path }).checked.faults)
  return { files: names, faults: faults.sort(inFileOrder) }
}
