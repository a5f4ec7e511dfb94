import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLesson } from '../../../src/lesson/parse/parse.ts'
import type { Lesson } from '../../../src/lesson/types.ts'

/** The lessons that come with Homeroom. */
export function shippedLessons(): Lesson[] {
  return readdirSync('lessons', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => parseLesson(name, readFileSync(join('lessons', name))).lesson ?? [])
}
