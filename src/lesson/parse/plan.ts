import { z } from 'zod'
import { LESSON, SHOWN_WHOLE } from '../limits.ts'
import type { Fault } from '../types.ts'
import { Faults } from './faults.ts'
import { kebab, line } from './front-matter.ts'
import { readYaml, type YamlPlace } from './yaml.ts'

const module = z.strictObject({
  id: kebab('id'),
  title: line('title', LESSON.title),
  lessons: z
    .array(kebab('lesson id'), 'Lessons should be a list of lesson ids, like [first-id, second-id].')
    .default([]),
})
const track = z.strictObject({
  id: kebab('id'),
  title: line('title', LESSON.title),
  summary: line('summary', LESSON.summary).optional(),
  modules: z
    .array(module, 'Modules should be a list of modules, each with id, title and lessons.')
    .default([]),
})
const plan = z.strictObject({
  tracks: z.array(track, 'Tracks should be a list of tracks, each with id, title and modules.'),
})

/** catalogue.yaml: the order in which people meet tracks, modules and lessons, and their names. */
export type Plan = z.output<typeof plan>
export const NO_PLAN: Plan = { tracks: [] }

export type ReadPlan = {
  /** Undefined when a fault is an error. */
  readonly plan: Plan | undefined
  readonly faults: readonly Fault[]
  readonly at: YamlPlace
}

const KEYS = ['tracks', 'id', 'title', 'summary', 'modules', 'lessons']

export function parsePlan(file: string, source: string): ReadPlan {
  const faults = new Faults(file)
  const reading = { faults, room: 'catalogue', offset: 0, keys: KEYS }
  const { value, at } = readYaml(source.replace(/^\ufeff/, ''), plan, reading)
  if (value) checkNames(value, at, faults)
  return { plan: faults.broken ? undefined : value, faults: faults.list(), at }
}

function checkNames({ tracks }: Plan, at: YamlPlace, faults: Faults): void {
  const once = (what: string) => {
    const seen = new Set<string>()
    return (name: string, path: readonly PropertyKey[]) => {
      if (seen.has(name)) {
        const reason = `The ${what} "${name}" is listed twice; remove one of them.`
        faults.error(at(path), `catalogue.${what}-twice`, reason)
      }
      seen.add(name)
    }
  }
  const short = (title: string, path: readonly PropertyKey[]) => {
    if (title.length <= SHOWN_WHOLE.title) return
    const reason = `The title is cut after ${SHOWN_WHOLE.title} characters in menus; shorten it.`
    faults.warning(at(path), 'title.cut', reason)
  }
  const trackOnce = once('track')
  const lessonOnce = once('lesson')
  for (const [t, { id, title, modules }] of tracks.entries()) {
    short(title, ['tracks', t, 'title'])
    trackOnce(id, ['tracks', t, 'id'])
    const moduleOnce = once('module')
    for (const [m, { id: name, title: called, lessons }] of modules.entries()) {
      short(called, ['tracks', t, 'modules', m, 'title'])
      moduleOnce(name, ['tracks', t, 'modules', m, 'id'])
      for (const [l, lesson] of lessons.entries()) {
        lessonOnce(lesson, ['tracks', t, 'modules', m, 'lessons', l])
      }
    }
  }
}
