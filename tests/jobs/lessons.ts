import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCatalogue } from '../../src/lesson/create-catalogue.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/** The twelve lessons, parsed. */
export async function openLessons() {
  const folder = await mkdtemp(join(tmpdir(), 'homeroom-jobs-'))
  const cacheFile = join(folder, 'lessons.db')
  const lessons = await createCatalogue({ dir: twelveLessons(), cacheFile, log: SILENT, watch: false })
  return {
    lessons,
    close: async () => {
      await lessons.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
