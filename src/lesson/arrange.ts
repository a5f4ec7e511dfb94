import { compare } from './parse/faults.ts'
import { titleOfSlug } from './parse/names.ts'
import type { Plan } from './parse/plan.ts'
import type { Track } from './types.ts'

/** Groups handled between two turns of the event loop. */
const SLICE = 50

type Placed = { readonly id: string; readonly track: string; readonly module: string }

/**
 * Puts lessons in reading order: as the plan lists them, then what it does not list by the alphabet.
 * A lesson belongs where its front matter says, whatever the plan says; what holds no lesson is left out.
 */
export function* arrange(lessons: Iterable<Placed>, plan: Plan): Generator<void, readonly Track[]> {
  const grouped = new Map<string, Map<string, string[]>>()
  let count = 0
  for (const { id, track, module } of lessons) {
    count += 1
    if (count % 5_000 === 0) yield
    entryOf(
      entryOf(grouped, track, () => new Map()),
      module,
      () => [],
    ).push(id)
  }
  const tracks: Track[] = []
  for (const id of inOrder(
    [...grouped.keys()],
    plan.tracks.map((track) => track.id),
  )) {
    const planned = plan.tracks.find((track) => track.id === id)
    const groups = grouped.get(id) ?? new Map<string, string[]>()
    const modules = []
    for (const name of inOrder([...groups.keys()], planned?.modules.map((module) => module.id) ?? [])) {
      if (modules.length % SLICE === SLICE - 1) yield
      const listed = planned?.modules.find((module) => module.id === name)
      const order = inOrder(groups.get(name) ?? [], listed?.lessons ?? [])
      modules.push({ id: name, title: listed?.title ?? titleOfSlug(name), lessons: order })
    }
    tracks.push({ id, title: planned?.title ?? titleOfSlug(id), summary: planned?.summary ?? '', modules })
    yield
  }
  return tracks
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function inOrder(names: readonly string[], listed: readonly string[]): string[] {
  const ranks = new Map(listed.map((name, rank) => [name, rank]))
  const rankOf = (name: string) => ranks.get(name) ?? listed.length
  return names.toSorted((one, other) => rankOf(one) - rankOf(other) || compare(one, other))
}
