import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Log } from '../../src/core/log.ts'
import type { LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import { createCatalogue } from '../../src/lesson/create-catalogue.ts'

/** A directory of a test's own, with files in it; removed when the test ends. */
export function tempDir(files: Readonly<Record<string, string>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'homeroom-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) put(dir, path, text)
  return dir
}

export function put(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

export type Logged = { readonly level: keyof Log; readonly message: string } & Readonly<
  Record<string, unknown>
>

/** A log that remembers. */
export type MemoryLog = Log & {
  readonly lines: Logged[]
  /** Resolves with the next line of that level. */
  logged(level: keyof Log): Promise<Logged>
}

export function memoryLog(): MemoryLog {
  const lines: Logged[] = []
  const waiting: ((line: Logged) => void)[] = []
  const at = (level: keyof Log) => (fields: object, message: string) => {
    const line = { ...fields, level, message }
    lines.push(line)
    for (const told of waiting) told(line)
  }
  const logged = (level: keyof Log) =>
    new Promise<Logged>((resolve) => {
      waiting.push((line) => {
        if (line.level === level) resolve(line)
      })
    })
  return { lines, logged, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** The catalogue of a directory, closed when the test ends. */
export async function openCatalogue(
  dir: string,
  { cacheFile = join(tempDir(), 'cache.db'), log = memoryLog(), watch = false } = {},
): Promise<LoadedCatalogue> {
  const catalogue = await createCatalogue({ dir, cacheFile, log, watch })
  onTestFinished(() => catalogue.close())
  return catalogue
}

type Parts = {
  id: string
  title?: string
  summary?: string
  track?: string
  module?: string
  extra?: string
  body?: string
}

/** A lesson file that holds nothing wrong. */
export function lessonFile({
  id,
  title = `About ${id.replaceAll('-', ' ')}`,
  summary = 'What it is about.',
  track = 'explorers',
  module = 'beginnings',
  extra = '',
  body = '## The premise\n\nA sentence of its own.\n',
}: Parts): string {
  const head = `id: ${id}\ntitle: ${title}\nsummary: ${summary}\ntrack: ${track}\nmodule: ${module}\n${extra}`
  return `---\n${head}---\n\n${body}`
}

/** A quiz of one question. */
export function quiz(question: string): string {
  return `## The premise\n\nA sentence of its own.\n\n## Quiz\n\n${question}\n`
}
