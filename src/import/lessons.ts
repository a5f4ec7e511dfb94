import { LESSON } from '../lesson/limits.ts'
import { slugOf, titleOfSlug } from '../lesson/parse/names.ts'
import { parseLesson } from '../lesson/parse/parse.ts'
import { lessonFile } from './compose.ts'
import type { Draft } from './types.ts'

/** A source file's questions that are good. */
export type Source = {
  /** The file's name without folder and extension. */
  readonly name: string
  readonly title?: string
  readonly drafts: readonly Draft[]
}

export type NewLesson = {
  readonly id: string
  readonly title: string
  /** Relative to the lessons folder, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly questions: number
}

export type Shelf = {
  readonly track: string
  readonly module: string
  /** Lesson ids and paths that are taken, in lower case. */
  readonly taken: ReadonlySet<string>
}

/** Questions of one lesson: what somebody answers in one sitting. */
const A_LESSON = 10
/** Room for ", part 12". */
const PART_ROOM = 12

/**
 * The lessons that hold these questions, ten at most each.
 * @throws RangeError when one would not pass `check`, which settled questions never cause
 */
export function lessonsOf(sources: readonly Source[], { track, module, taken }: Shelf): NewLesson[] {
  const used = new Set(taken)
  return sources.flatMap((source) => {
    const title = titleFor(source)
    const parts = evenParts(source.drafts)
    return parts.map((drafts, index): NewLesson => {
      const ending = parts.length === 1 ? '' : `-part-${index + 1}`
      const id = freeId(slugOf(title, slugOf(source.name, 'quiz')), ending, `${track}/${module}`, used)
      const path = `${track}/${module}/${id}.md`
      const full = parts.length === 1 ? title : `${title}, part ${index + 1}`
      const summary = `${drafts.length === 1 ? 'One question' : `${drafts.length} questions`}: ${title}.`
      const text = lessonFile(
        { id, title: full, summary: summary.slice(0, LESSON.summary), track, module },
        drafts,
      )
      const fault = parseLesson(path, Buffer.from(text)).faults.find(({ severity }) => severity === 'error')
      if (fault) throw new RangeError(`${path}:${fault.line}: ${fault.reason}`)
      return { id, title: full, path, text, questions: drafts.length }
    })
  })
}

function titleFor({ title, name }: Source): string {
  const given = (title ?? '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/[*_`#]/g, '')
    .trim()
  return (given || titleOfSlug(slugOf(name, 'quiz'))).slice(0, LESSON.title - PART_ROOM).trim()
}

/** Eleven questions make six and five, not ten and one. */
function evenParts(drafts: readonly Draft[]): (readonly Draft[])[] {
  const count = Math.ceil(drafts.length / A_LESSON)
  return Array.from({ length: count }, (_, part) =>
    drafts.slice(Math.ceil((part * drafts.length) / count), Math.ceil(((part + 1) * drafts.length) / count)),
  )
}

function freeId(slug: string, ending: string, folder: string, used: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const more = `${number === 1 ? '' : `-${number}`}${ending}`
    const id = `${slug.slice(0, LESSON.id - more.length).replace(/-$/, '')}${more}`
    if (used.has(id) || used.has(`${folder}/${id}.md`)) continue
    used.add(id)
    return id
  }
}
