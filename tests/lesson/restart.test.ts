import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCatalogue } from '../../src/lesson/create-catalogue.ts'
import { FILES } from './school.ts'
import { lessonFile, memoryLog, openCatalogue, put, tempDir } from './temp.ts'

describe('a restart', () => {
  test('reads no file that has not changed', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'cache.db')
    const settle = (file: string) => utimesSync(join(dir, file), 1_700_000_000, 1_700_000_000)
    for (const file of Object.keys(FILES)) settle(file)
    await (await openCatalogue(dir, { cacheFile })).close()
    for (const file of Object.keys(FILES)) {
      writeFileSync(join(dir, file), '?'.repeat(statSync(join(dir, file)).size))
      settle(file)
    }
    const log = memoryLog()
    const again = await openCatalogue(dir, { cacheFile, log })
    expect(again.order()).toEqual(['second', 'first', 'another', 'alone', 'made'])
    expect(again.lesson('second')?.quiz).toHaveLength(1)
    expect(log.lines).toMatchObject([{ message: 'lessons loaded', updated: 0, lessons: 5 }])
  })

  test('reads a file that was touched, and keeps it when its content is the same', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'cache.db')
    await (await openCatalogue(dir, { cacheFile })).close()
    utimesSync(join(dir, 'elsewhere/alone.md'), 1, 1)
    put(dir, 'creators/words/first.md', lessonFile({ id: 'first', title: 'Changed' }))
    const log = memoryLog()
    const again = await openCatalogue(dir, { cacheFile, log })
    expect(again.entry('first')?.title).toBe('Changed')
    expect(log.lines).toMatchObject([{ message: 'lessons loaded', updated: 1, lessons: 5 }])
  })

  test('serves the last good version of a file that was broken meanwhile, and says where', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'cache.db')
    await (await openCatalogue(dir, { cacheFile })).close()
    put(dir, 'elsewhere/alone.md', lessonFile({ id: 'alone', extra: 'minuets: 3\n' }))
    for (const _ of ['first', 'second']) {
      const log = memoryLog()
      const again = await openCatalogue(dir, { cacheFile, log })
      expect(again.entry('alone')?.title).toBe('About alone')
      expect(again.lesson('alone')?.sections).toHaveLength(1)
      expect(log.lines).toContainEqual(
        expect.objectContaining({
          level: 'warn',
          file: 'elsewhere/alone.md',
          line: 7,
          reason: expect.stringContaining('did you mean "minutes"?'),
          message: expect.stringContaining('last good version'),
        }),
      )
      await again.close()
    }
  })

  test('builds the cache again when it is damaged or of another version', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'cache.db')
    writeFileSync(cacheFile, 'not a database, but long enough to be taken for one'.repeat(100))
    const log = memoryLog()
    const catalogue = await openCatalogue(dir, { cacheFile, log })
    expect(catalogue.size).toBe(5)
    expect(log.lines[0]).toMatchObject({ level: 'warn', message: expect.stringContaining('built again') })
  })

  test('works when the cache was deleted', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'folder', 'cache.db')
    await (await openCatalogue(dir, { cacheFile })).close()
    rmSync(cacheFile)
    expect((await openCatalogue(dir, { cacheFile })).size).toBe(5)
  })

  test('builds the cache again when a part of it is damaged', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'cache.db')
    await (await openCatalogue(dir, { cacheFile })).close()
    const bytes = readFileSync(cacheFile)
    writeFileSync(cacheFile, bytes.fill(0xff, 4_096))
    const log = memoryLog()
    const catalogue = await openCatalogue(dir, { cacheFile, log })
    expect(catalogue.order().map((id) => catalogue.lesson(id)?.id)).toEqual([...catalogue.order()])
    expect(catalogue.size).toBe(5)
    expect(log.lines[0]).toMatchObject({ level: 'warn', message: expect.stringContaining('built again') })
  })

  test('refuses a cache that it may not write, and leaves it alone', async () => {
    const cacheFile = tempDir()
    await expect(createCatalogue({ dir: tempDir(FILES), cacheFile, log: memoryLog() })).rejects.toThrow()
    expect(statSync(cacheFile).isDirectory()).toBe(true)
  })
})
