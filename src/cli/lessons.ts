import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { derivedId } from '../core/id.ts'
import type { LoadedCatalogue } from '../lesson/catalogue.ts'
import { createCatalogue } from '../lesson/create-catalogue.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * The lessons as they are now, beside a running bot; close them afterwards.
 * The cache is named after the folder's whole path, because two folders must not share one.
 * @throws SettingError when the folder cannot be read
 */
export function openLessons(
  dir: string,
  cacheFile = join(tmpdir(), `homeroom-cli-${derivedId(resolve(dir))}.db`),
): Promise<LoadedCatalogue> {
  return createCatalogue({ dir, cacheFile, log: SILENT, watch: false })
}
