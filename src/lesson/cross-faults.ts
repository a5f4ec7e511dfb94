import type { Stored } from './cache.ts'
import { Faults } from './parse/faults.ts'
import type { ReadPlan } from './parse/plan.ts'
import { Vocabulary } from './search/vocabulary.ts'
import { hasId } from './snapshot.ts'
import type { Fault } from './types.ts'

type Located = Pick<Stored, 'entry' | 'lines'>

/** What is wrong between files: ids used twice, related or listed lessons that do not exist. */
export function crossFaults(all: readonly Located[], planFile: string, plan: ReadPlan | undefined): Fault[] {
  const lessons = all.filter(({ entry }) => entry.locale === undefined)
  const owners = new Map<string, Located>()
  for (const lesson of lessons) {
    if (hasId(lesson, owners.get(lesson.entry.id))) owners.set(lesson.entry.id, lesson)
  }
  const ids = new Vocabulary([...owners.keys()])
  const faults: Fault[] = []
  for (const lesson of lessons) faults.push(...faultsOf(lesson, owners, ids))
  return plan ? [...faults, ...planFaults(planFile, plan, owners, ids)] : faults
}

function faultsOf(
  { entry, lines }: Located,
  owners: Map<string, Located>,
  ids: Vocabulary,
): readonly Fault[] {
  const faults = new Faults(entry.file)
  const owner = owners.get(entry.id)
  if (owner && owner.entry.file !== entry.file) {
    const reason = `The id "${entry.id}" is used by ${owner.entry.file} too; give this lesson its own.`
    faults.error({ line: lines.id, column: 1 }, 'id.taken', reason)
  }
  if (entry.related.includes(entry.id) || new Set(entry.related).size < entry.related.length) {
    const reason = 'The related lessons name this lesson itself, or one of them twice; remove it.'
    faults.warning({ line: lines.related, column: 1 }, 'related.repeated', reason)
  }
  const missing = entry.related.filter((id) => !owners.has(id))
  if (missing.length > 0) {
    const reason = `No lesson has the id ${missing.map((id) => named(id, ids)).join(' or ')}; correct it, or remove it from "related".`
    faults.warning({ line: lines.related, column: 1 }, 'related.unknown', reason)
  }
  return faults.list()
}

function planFaults(
  file: string,
  { plan, at }: ReadPlan,
  owners: Map<string, Located>,
  ids: Vocabulary,
): readonly Fault[] {
  const faults = new Faults(file)
  for (const [t, track] of (plan?.tracks ?? []).entries()) {
    for (const [m, module] of track.modules.entries()) {
      for (const [l, id] of module.lessons.entries()) {
        const place = at(['tracks', t, 'modules', m, 'lessons', l])
        const entry = owners.get(id)?.entry
        if (!entry) {
          faults.warning(
            place,
            'catalogue.lesson-unknown',
            `No lesson has the id ${named(id, ids)}; correct it, or remove it.`,
          )
        } else if (entry.track !== track.id || entry.module !== module.id) {
          const reason = `"${id}" says that it belongs to ${entry.track}/${entry.module}, and stands there; list it there, or change its front matter.`
          faults.warning(place, 'catalogue.lesson-elsewhere', reason)
        }
      }
    }
  }
  return faults.list()
}

function named(id: string, ids: Vocabulary): string {
  const [near] = ids.near(id)
  return near ? `"${id}" (did you mean "${near}"?)` : `"${id}"`
}
