import { arrange } from './arrange.ts'
import type { Stored } from './cache.ts'
import type { Plan } from './parse/plan.ts'
import type { Searched } from './search/search.ts'
import { Titles } from './search/titles.ts'
import { translationOf } from './translation.ts'
import type { Track } from './types.ts'

/** The catalogue at one moment: replaced as a whole when lessons change. */
export type Snapshot = Searched & {
  readonly tracks: readonly Track[]
  readonly trackNames: ReadonlyMap<
    string,
    { readonly title: string; readonly modules: ReadonlyMap<string, string> }
  >
  /** Ids in reading order. */
  readonly order: readonly string[]
  /** In reading order. */
  readonly stored: readonly Stored[]
  /** The place in reading order of an id. */
  readonly places: ReadonlyMap<string, number>
  /** By id, then by locale. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Stored>>
}

/** A lesson in a reader's language, where it is translated. */
export function translationIn(
  { translations }: Snapshot,
  id: string,
  locale: string | undefined,
): Stored | undefined {
  return locale === undefined ? undefined : translations.get(id)?.get(locale)
}

/** Lessons handled between two turns of the event loop. */
const SLICE = 5_000

type Located = Pick<Stored, 'entry'>

/** Two files of one id: the first by path has it. */
export function hasId(one: Located, other: Located | undefined): boolean {
  return !other || one.entry.file < other.entry.file
}

export function* buildSnapshot(all: Iterable<Stored>, plan: Plan): Generator<void, Snapshot> {
  const byId = new Map<string, Stored>()
  const translated: Stored[] = []
  let count = 0
  for (const stored of all) {
    count += 1
    if (count % SLICE === 0) yield
    if (stored.entry.locale !== undefined) translated.push(stored)
    else if (hasId(stored, byId.get(stored.entry.id))) byId.set(stored.entry.id, stored)
  }
  const tracks = yield* arrange(entriesOf(byId.values()), plan)
  const order: string[] = []
  const stored: Stored[] = []
  const places = new Map<string, number>()
  const rows = new Map<number, number>()
  for (const id of idsOf(tracks)) {
    if (order.length % SLICE === SLICE - 1) yield
    const one = byId.get(id)
    if (!one) continue
    places.set(id, order.length)
    rows.set(one.row, order.length)
    order.push(id)
    stored.push(one)
  }
  const translations = besideOriginals(translated, stored)
  const titlesOf = ({ entry, titleWords }: Stored) => {
    const others = [...(translations.get(entry.id)?.values() ?? [])]
    return [titleWords, ...others.map((other) => other.titleWords)].join(' ')
  }
  // What a translation's words find is the lesson, in whichever language it is then read.
  for (const [id, others] of translations) {
    for (const { row } of others.values()) rows.set(row, places.get(id)!)
  }
  const titles = yield* Titles.build(stored.map(titlesOf))
  const trackNames = new Map(
    tracks.map(({ id, title, modules }) => [
      id,
      { title, modules: new Map(modules.map((module) => [module.id, module.title])) },
    ]),
  )
  return {
    ...{ tracks, trackNames, order, stored, places, translations, titles },
    place: (row) => rows.get(row),
    id: (place) => order[place] ?? '',
  }
}

/** A translation whose original is not there, or has an error, is not shown. */
function besideOriginals(
  translated: readonly Stored[],
  originals: readonly Stored[],
): Map<string, Map<string, Stored>> {
  const found = new Map<string, Map<string, Stored>>()
  if (translated.length === 0) return found
  const ids = new Map(originals.map(({ entry }) => [entry.file, entry.id]))
  for (const one of translated) {
    const { original, locale } = translationOf(one.entry.file) ?? {}
    const id = original === undefined ? undefined : ids.get(original)
    if (id === undefined || locale === undefined) continue
    const others = found.get(id) ?? new Map<string, Stored>()
    found.set(id, others.set(locale, one))
  }
  return found
}

function* entriesOf(all: Iterable<Stored>) {
  for (const { entry } of all) yield entry
}

function* idsOf(tracks: readonly Track[]) {
  for (const { modules } of tracks) for (const { lessons } of modules) yield* lessons
}
