import { createCatalogue } from '../src/lesson/create-catalogue.ts'
import { fillCache } from './fill-cache.ts'
import { quantile } from './load.ts'
import { inTemporaryFolder } from './temporary.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }
const QUERIES = 2_000

export type Finding = { readonly p50: number; readonly p99: number }

/** Completion and search, in milliseconds each, over words and titles as people type them. */
export function finding(count: number): Promise<{ complete: Finding; search: Finding }> {
  return inTemporaryFolder(async (folder) => {
    await fillCache(`${folder}/lessons`, `${folder}/cache.db`, count, 1)
    const catalogue = await createCatalogue({
      dir: `${folder}/lessons`,
      cacheFile: `${folder}/cache.db`,
      log: SILENT,
      watch: false,
    })
    const typed = Array.from({ length: QUERIES }, (_, index) => {
      const id = catalogue.order()[(index * 7_919) % catalogue.size] ?? ''
      const title = catalogue.entry(id)?.title ?? ''
      const words = title.split(' ')
      // A beginning, two words from the middle, and one with a slip.
      if (index % 3 === 0) return title.slice(0, 3 + (index % 9))
      if (index % 3 === 1) return words.slice(1, 3).join(' ')
      return title.slice(1, 14)
    })
    const measured = (run: (query: string) => unknown): Finding => {
      for (const query of typed.slice(0, 100)) run(query)
      const times = typed.map((query) => {
        const began = performance.now()
        run(query)
        return performance.now() - began
      })
      times.sort((a, b) => a - b)
      return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
    }
    const figures = {
      complete: measured((query) => catalogue.complete(query, 25)),
      search: measured((query) => catalogue.search(query, 5)),
    }
    await catalogue.close()
    return figures
  })
}
