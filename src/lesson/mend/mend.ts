import { type Parsed, parseLesson } from '../parse/parse.ts'
import type { Fault, Lesson } from '../types.ts'
import { differOnlyInBlankLines } from './blank-lines.ts'
import { inKeyOrder } from './key-order.ts'
import { withQuestionIds } from './question-ids.ts'
import { spaced } from './spacing.ts'

export type Mended = { readonly text: string; readonly what: readonly Mending[] }
export type Mending = 'question ids' | 'key order' | 'spacing'

type Step = readonly [what: Mending, mend: (text: string, parsed: Parsed) => string]

const STEPS: readonly Step[] = [
  ['question ids', withQuestionIds],
  ['key order', inKeyOrder],
  ['spacing', spaced],
]

/**
 * A lesson file with all that is mechanical put right. What it reads as stays the same to the letter, or the
 * step is left out; mending the result again changes nothing. Undefined where there is nothing to mend, or
 * an error has to be mended by hand first.
 */
export function mended(file: string, bytes: Uint8Array): Mended | undefined {
  const before = parseLesson(file, bytes)
  if (!before.lesson) return undefined
  const original = new TextDecoder().decode(bytes)
  const ends = /\r\n/.test(original) && !/[^\r]\n/.test(original) ? '\r\n' : '\n'
  const start = original.replace(/\r\n?/g, '\n')
  let text = start
  const what: Mending[] = []
  for (const [name, mend] of STEPS) {
    // A translation's questions go by the ids of the original's.
    if (name === 'question ids' && before.lesson.locale !== undefined) continue
    const tried = mend(text, before)
    if (tried === text || !readsAlike({ file, lesson: before.lesson }, text, tried)) continue
    text = tried
    what.push(name)
  }
  return text === start ? undefined : { text: text.replaceAll('\n', ends), what }
}

/** Whether a lesson that was read from one text reads the same from another. */
function readsAlike(
  { file, lesson }: { file: string; lesson: Lesson },
  text: string,
  other: string,
): boolean {
  if (differOnlyInBlankLines(text, other)) return true
  return meaningOf(parseLesson(file, Buffer.from(other))) === meaningOf({ lesson })
}

/** What readers see, and the ids that their history hangs on. */
function meaningOf({ lesson }: Pick<Parsed, 'lesson'>): string {
  return JSON.stringify(lesson && { ...lesson, hash: '' })
}

/** Warnings about what mended() would put right in a lesson's file and the parser has no complaint of. */
export function untidiness(lesson: Lesson, bytes: Uint8Array): Fault[] {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const found = (better: string, code: string, reason: string): Fault[] => {
    const { file } = lesson
    if (better === text || !readsAlike({ file, lesson }, text, better)) return []
    return [{ file, line: firstChange(text, better), column: 1, code, reason, severity: 'warning' }]
  }
  return [
    ...found(inKeyOrder(text), 'front-matter.order', KEY_ORDER),
    ...found(spaced(text), 'file.spacing', SPACING),
  ]
}

const KEY_ORDER = 'The keys stand in another order than in the other lessons; check --fix sorts them.'
const SPACING =
  'Spaces at the end of a line, more than one blank line, or a line end missing at the end; check --fix mends it.'

function firstChange(one: string, other: string): number {
  const others = other.split('\n')
  return one.split('\n').findIndex((line, index) => line !== others[index]) + 1 || 1
}
