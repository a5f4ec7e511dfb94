import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadedCatalogue } from '../src/lesson/catalogue.ts'
import { createCatalogue } from '../src/lesson/create-catalogue.ts'
import { fillCache } from './fill-cache.ts'
import { Drafts } from './lesson-drafts.ts'

const SEED = 1
const CALLS = 2_000
const GOAL = 10

/** Completion and search over many lessons, in milliseconds: `node bench/lesson-search.ts [COUNT ...]`. */
async function run(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const dir = mkdtempSync(join(tmpdir(), 'homeroom-search-'))
    try {
      await fillCache(join(dir, 'lessons'), join(dir, 'cache.db'), count, SEED)
      await measureAll(join(dir, 'lessons'), join(dir, 'cache.db'), count)
    } finally {
      rmSync(dir, { recursive: true })
    }
  }
}

async function measureAll(dir: string, cacheFile: string, count: number): Promise<void> {
  const begin = performance.now()
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const catalogue = await createCatalogue({ dir, cacheFile, log, watch: false })
  console.log(`${count} lessons: warm start ${Math.round(performance.now() - begin)} ms`)
  const { vocabulary } = new Drafts(SEED)
  for (const [name, query] of Object.entries(queries(catalogue, vocabulary))) {
    const times: number[] = []
    for (let call = 0; call < CALLS; call += 1) {
      const typed = query.make(call)
      const from = performance.now()
      if (query.how === 'search') catalogue.search(typed, 10)
      else catalogue.complete(typed, 25)
      times.push(performance.now() - from)
    }
    times.sort((one, other) => one - other)
    const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2).padStart(7)
    console.log(
      `${query.how.padEnd(8)} ${name.padEnd(28)} p50 ${at(0.5)}  p99 ${at(0.99)}  max ${at(0.9999)}  goal p99 < ${GOAL}`,
    )
  }
  await catalogue.close()
}

type Query = { readonly how: 'search' | 'complete'; make(call: number): string }

function queries(catalogue: LoadedCatalogue, vocabulary: readonly string[]): Record<string, Query> {
  const word = (rank: number) => vocabulary[rank % vocabulary.length] ?? ''
  const spread = (call: number) => Math.floor(vocabulary.length ** ((call * 0.618_034) % 1))
  const titles = catalogue
    .order()
    .filter((_, place) => place % 7 === 0)
    .map((id) => catalogue.entry(id)?.title ?? '')
  const title = (call: number) => titles[(call * 31) % titles.length] ?? ''
  const slipped = (text: string, call: number) => {
    const at = 1 + (call % Math.max(text.length - 2, 1))
    return text.slice(0, at) + text.slice(at + 1)
  }
  const search = (make: Query['make']): Query => ({ how: 'search', make })
  const complete = (make: Query['make']): Query => ({ how: 'complete', make })
  return {
    'one word, any': search((call) => word(spread(call))),
    'the commonest words': search((call) => word(call % 40)),
    'two common words': search((call) => `${word(call % 40)} ${word((call * 7) % 40)}`),
    'two words': search((call) => `${word(spread(call))} ${word(spread(call * 3 + 1))}`),
    'three rare words': search((call) => [1, 2, 3].map((n) => word(1_500 + call * n * 7)).join(' ')),
    'a question of eight words': search((call) =>
      Array.from({ length: 8 }, (_, n) => word(spread(call * 8 + n))).join(' '),
    ),
    'a title': search(title),
    'a slip in a word': search((call) => slipped(word(200 + call), call)),
    nonsense: search((call) => `xq${call}zzv wqx${call}`),
    'one letter': complete((call) => title(call).slice(0, 1)),
    'two letters': complete((call) => title(call).slice(0, 2)),
    'a title so far': complete((call) => title(call).slice(0, 3 + (call % 20))),
    'a word of a title': complete((call) => title(call).split(' ')[call % 3] ?? ''),
    'two words of a title': complete((call) => title(call).split(' ').slice(1, 3).join(' ')),
    'the middle of a word': complete((call) => title(call).slice(2, 6)),
    'a slip in a title': complete((call) => slipped(title(call), call)),
    'nonsense typed': complete((call) => `xqz${call}v`),
  }
}

if (import.meta.main) {
  const given = process.argv.slice(2).map(Number)
  await run(given.length > 0 ? given : [1_596, 100_000])
}
