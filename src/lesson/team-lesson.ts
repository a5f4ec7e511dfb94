import { derivedId } from '../core/id.ts'
import { LESSON } from './limits.ts'
import { contentHash, parseLesson } from './parse/parse.ts'
import { type LessonRecord, recordOf } from './record.ts'
import type { Fault, Lesson } from './types.ts'

/** Stands between a team's key and the author's id; no id of a lesson file holds one. */
const SEPARATOR = '.'

/** The same for the same server or workspace. */
export function teamKey(platform: string, tenant: string): string {
  return derivedId('team', platform, tenant)
}

/** An id that neither a lesson file nor another team's lesson can have. */
export function teamLessonId(key: string, id: string): string {
  return `${key}${SEPARATOR}${id}`
}

/** The id as the author gave it, of any lesson. */
export function authorsId(id: string): string {
  return id.slice(id.indexOf(SEPARATOR) + 1)
}

/** The longest id that an author may give, so that it fits into a press with the team's key before it. */
const ID_MAX = LESSON.id - teamLessonId(teamKey('', ''), '').length

export type TeamLesson = {
  /** Under the author's own id; undefined when a fault is an error. */
  readonly lesson: Lesson | undefined
  readonly faults: readonly Fault[]
  /** The same under the team's ids; undefined without the lesson. */
  readonly record: LessonRecord | undefined
}

/**
 * Reads a team's own lesson. Never throws for what it holds.
 * @param siblings the ids of the team's lessons, as authors gave them
 */
export function readTeamLesson(key: string, source: string, siblings: ReadonlySet<string>): TeamLesson {
  const bytes = Buffer.from(source)
  const { lesson, lines, faults } = parseLesson('lesson.md', bytes)
  if (!lesson) return { lesson, faults, record: undefined }
  if (lesson.id.length > ID_MAX) {
    const reason = `The id has ${lesson.id.length} characters, at most ${ID_MAX} in a team's own lesson; shorten it.`
    const fault = { file: 'lesson.md', line: lines.id, column: 1, code: 'id.too-long-for-team', reason }
    return {
      lesson: undefined,
      faults: [...faults, { ...fault, severity: 'error' }],
      record: undefined,
    }
  }
  const id = teamLessonId(key, lesson.id)
  const own: Lesson = {
    ...lesson,
    id,
    file: `${lesson.id}.md`,
    track: key,
    related: lesson.related.map((other) => (siblings.has(other) ? teamLessonId(key, other) : other)),
    // What is kept by a version's hash must not be shared with a lesson of the same text elsewhere.
    hash: contentHash(Buffer.concat([Buffer.from(`${id}\n`), bytes])),
  }
  return { lesson, faults, record: recordOf(own, lines) }
}
