import type { Stored } from './cache.ts'
import { Faults } from './parse/faults.ts'
import { translationOf } from './translation.ts'
import type { Fault, Lesson } from './types.ts'

/** What a translation must have like its original. */
export type Shape = {
  readonly sections: number
  /** Of each question: its id, which option is right, and of how many: `top-line 2/4`. */
  readonly asked: readonly string[]
}

/** A lesson without errors; its shape where that is compared. */
export type Comparable = Pick<Stored, 'entry' | 'lines'> & { readonly shape?: Shape }

export function shapeOf({ sections, quiz }: Lesson): Shape {
  const asked = quiz.map(
    ({ id, options }) => `${id} ${options.findIndex(({ right }) => right) + 1}/${options.length}`,
  )
  return { sections: sections.length, asked }
}

/** Which translations are alone, behind, or ask something else than their originals. */
export function translationFaults(lessons: readonly Comparable[]): Fault[] {
  const originals = new Map(lessons.map((lesson) => [lesson.entry.file, lesson]))
  return lessons.flatMap((lesson) => {
    const { original } = translationOf(lesson.entry.file) ?? {}
    return original === undefined ? [] : faultsOf(lesson, original, originals.get(original))
  })
}

function faultsOf(translation: Comparable, file: string, original: Comparable | undefined): readonly Fault[] {
  const { entry, lines } = translation
  const faults = new Faults(entry.file)
  const place = { line: lines.id, column: 1 }
  if (!original || original.entry.locale !== undefined) {
    const reason = `There is no ${file} without an error beside it, so this translation is not shown; add it, or give this file another name.`
    faults.error(place, 'translation.no-original', reason)
    return faults.list()
  }
  if (entry.translates === undefined) {
    const reason =
      'The front matter does not say which version this translates, so nobody sees when it is behind; check --fix writes it.'
    faults.warning(place, 'translation.unmarked', reason)
  } else if (entry.translates !== original.entry.hash) {
    const reason = `${file} has changed since; bring this translation up to date, then write translates: "${original.entry.hash}".`
    faults.warning(place, 'translation.behind', reason)
  }
  if (translation.shape && original.shape) compare(translation.shape, original.shape, { faults, place })
  return faults.list()
}

type Reporting = { readonly faults: Faults; readonly place: { line: number; column: number } }

function compare(here: Shape, there: Shape, { faults, place }: Reporting): void {
  if (here.sections !== there.sections) {
    const reason = `The original has ${there.sections} sections, this has ${here.sections}; translate each, so that everybody is led to the same one.`
    faults.warning(place, 'translation.sections-differ', reason)
  }
  const [ours, theirs] = [keysOf(here), keysOf(there)]
  const missing = [...theirs.keys()].filter((id) => !ours.has(id))
  if (missing.length > 0) {
    const reason = `The original asks ${named(missing)}, this does not; translate what is missing, and keep its id.`
    faults.warning(place, 'translation.question-missing', reason)
  }
  const unknown = [...ours.keys()].filter((id) => !theirs.has(id))
  if (unknown.length > 0) {
    const reason = `The original does not ask ${named(unknown)}; give each question the id of the one that it translates, or remove it.`
    faults.warning(place, 'translation.question-unknown', reason)
  }
  const other = [...ours].filter(([id, key]) => theirs.has(id) && theirs.get(id) !== key).map(([id]) => id)
  if (other.length > 0) {
    const reason = `The right option of ${named(other)} stands elsewhere than in the original, or there are more or fewer; keep their order.`
    faults.warning(place, 'translation.key-differs', reason)
  }
}

const keysOf = ({ asked }: Shape): Map<string, string> =>
  new Map(asked.map((one) => one.split(' ') as [string, string]))

const named = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ')
