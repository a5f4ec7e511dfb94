import type { Log } from '../core/log.ts'
import { LessonCache } from './cache.ts'
import { isUnusable } from './cache-file.ts'
import { CachedCatalogue, type Shelved } from './cached-catalogue.ts'
import type { LoadedCatalogue } from './catalogue.ts'
import { Library } from './library.ts'
import { NO_PLAN } from './parse/plan.ts'
import type { LessonRecord } from './record.ts'
import { inSlices } from './slices.ts'
import { buildSnapshot } from './snapshot.ts'

export type CatalogueOptions = {
  /** The lessons directory. */
  readonly dir: string
  /** Where what was read is kept for the next start; derived, so it may be deleted at any time. */
  readonly cacheFile: string
  readonly log: Log
  /** Whether changed files are reloaded while this runs; true unless said otherwise. */
  readonly watch?: boolean
}

/**
 * Loads the lessons of a directory, and keeps them as the files change.
 * @throws SettingError when the directory cannot be read
 */
export async function createCatalogue(options: CatalogueOptions): Promise<LoadedCatalogue> {
  const { cacheFile, log } = options
  try {
    return await load(options)
  } catch (error) {
    if (!isUnusable(error)) throw error
    LessonCache.discard(cacheFile, error, log)
    return await load(options)
  }
}

/** A catalogue of lessons that are in hand rather than in files, in memory alone. */
export async function catalogueOf(records: readonly LessonRecord[], log: Log): Promise<LoadedCatalogue> {
  const cache = LessonCache.open(':memory:', log)
  cache.write(
    records.map((record) => {
      const { file: path, hash } = record.entry
      return { path, stamp: hash, state: 'parsed', hash, faults: [], record }
    }),
  )
  const snapshot = await inSlices(buildSnapshot(cache.storedAfter('', records.length), NO_PLAN))
  const library: Shelved = {
    ...{ snapshot, folders: [], faults: () => [], stop: () => undefined },
    refresh: async () => undefined,
  }
  return new CachedCatalogue(cache, library, { log, watch: false })
}

async function load(options: CatalogueOptions): Promise<LoadedCatalogue> {
  const cache = LessonCache.open(options.cacheFile, options.log)
  try {
    return new CachedCatalogue(cache, await Library.open(options.dir, cache, options.log), options)
  } catch (error) {
    cache.close()
    throw error
  }
}
