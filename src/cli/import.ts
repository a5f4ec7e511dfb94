import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { readConfig } from '../config.ts'
import { MOST_BYTES } from '../import/decode.ts'
import { lessonsOf, type NewLesson, type Source } from '../import/lessons.ts'
import { readQuestions } from '../import/read.ts'
import { putOnShelf, takenIn } from '../import/shelf.ts'
import { type Draft, isRefused, type ReadFile } from '../import/types.ts'
import { slugOf } from '../lesson/parse/names.ts'
import { counted } from './counted.ts'
import type { Shell } from './main.ts'

export type ImportOptions = {
  readonly track?: string
  readonly module: string
  readonly keepGood?: true
  readonly dryRun?: true
  readonly json?: true
}

/**
 * Brings questions of other tools in as lessons.
 * @returns 0 when every question was good, 1 when one was refused, 2 for wrong use
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  shell: Shell,
): Promise<number> {
  const say = options.json ? (line: string) => shell.note?.(line) : shell.print
  const track = slugOf(options.track ?? '', '')
  const module = slugOf(options.module, '')
  if (!options.dryRun && (track === '' || module === '')) {
    say('Say where the lessons go with --track NAME and --module NAME, or read only with --dry-run.')
    return 2
  }
  const tally = { good: 0, refused: 0 }
  const sources: Source[] = []
  for (const file of files) {
    const { items, format, title, notes } = readOne(file)
    const drafts = items.filter((item): item is Draft => !isRefused(item))
    tally.good += drafts.length
    tally.refused += items.length - drafts.length
    for (const note of notes) say(`${file}: ${note}`)
    for (const item of items) {
      if (options.json) shell.print(jsonLine(file, format, item))
      else if (isRefused(item)) say(`${file}:${item.line} refused ${item.reason} [${format}]`)
      else if (item.note !== undefined) say(`${file}:${item.line} warning ${item.note} [${format}]`)
    }
    if (drafts.length > 0) {
      sources.push({ name: basename(file, extname(file)), drafts, ...(title !== undefined && { title }) })
    }
  }
  const code = tally.refused > 0 ? 1 : 0
  say(
    `${counted(tally.good, 'question')} good, ${tally.refused} refused, in ${counted(files.length, 'file')}.`,
  )
  if (options.dryRun) return code
  if (code === 1 && !options.keepGood) {
    say('Nothing was written. --keep-good writes the good ones.')
    return code
  }
  const dir = readConfig(shell.env).lessonsDir
  const lessons = lessonsOf(sources, { track, module, taken: await takenIn(dir) })
  putOnShelf(dir, lessons)
  for (const lesson of lessons) say(written(lesson))
  return code
}

function written({ path, title, questions }: NewLesson): string {
  return `wrote ${path}: ${title}, ${counted(questions, 'question')}`
}

function readOne(file: string): ReadFile {
  const refused = (reason: string): ReadFile => ({
    format: 'unknown',
    items: [{ line: 1, reason }],
    notes: [],
  })
  try {
    const stat = statSync(file)
    if (!stat.isFile()) return refused('This is no file.')
    if (stat.size > MOST_BYTES)
      return refused(`The file is larger than ${MOST_BYTES / 1024 / 1024} MB; divide it.`)
    return readQuestions(readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return refused(`The file cannot be read (${error.message}).`)
    throw error
  }
}

function jsonLine(file: string, format: ReadFile['format'], item: ReadFile['items'][number]): string {
  if (isRefused(item)) return JSON.stringify({ file, line: item.line, format, reason: item.reason })
  const { line, question, options, right, explanation, whys, note } = item satisfies Draft
  return JSON.stringify({ file, line, format, question, options, right, explanation, whys, note })
}
