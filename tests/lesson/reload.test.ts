import { appendFileSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateLessons } from '../../bench/generate-lessons.ts'
import type { CatalogueChange, LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import { FILES, PLAN } from './school.ts'
import { lessonFile, memoryLog, openCatalogue, put, tempDir } from './temp.ts'

/** Resolves with the next change that satisfies; each test waits for what it caused. */
function changed(
  catalogue: LoadedCatalogue,
  wanted: (change: CatalogueChange) => boolean,
): Promise<CatalogueChange> {
  const { promise, resolve } = Promise.withResolvers<CatalogueChange>()
  const stop = catalogue.onChange((change) => {
    if (!wanted(change)) return
    stop()
    resolve(change)
  })
  return promise
}

describe('while the bot runs', () => {
  const any = () => true

  test('a changed file is reloaded', async () => {
    const dir = tempDir(FILES)
    const catalogue = await openCatalogue(dir, { watch: true })
    const old = catalogue.lesson('alone')
    const change = changed(catalogue, any)
    put(dir, 'elsewhere/alone.md', lessonFile({ id: 'alone', title: 'Not alone any more' }))
    expect(await change).toEqual({ updated: ['alone'], removed: [] })
    expect(catalogue.entry('alone')?.title).toBe('Not alone any more')
    expect(catalogue.lesson('alone')?.hash).not.toBe(old?.hash)
    expect(catalogue.complete('not alone', 5).map(({ id }) => id)).toEqual(['alone'])
    expect(catalogue.search('more', 5)).toMatchObject([{ lesson: 'alone', where: 'title' }])
  })

  test('an added file joins, in a new folder too, and a removed one goes', async () => {
    const dir = tempDir(FILES)
    const catalogue = await openCatalogue(dir, { watch: true })
    const added = changed(catalogue, any)
    put(dir, 'new/folder/here.md', lessonFile({ id: 'here', title: 'Zebras' }))
    expect(await added).toEqual({ updated: ['here'], removed: [] })
    const addedBeside = changed(catalogue, any)
    put(dir, 'new/folder/there.md', lessonFile({ id: 'there' }))
    expect(await addedBeside).toEqual({ updated: ['there'], removed: [] })
    const removed = changed(catalogue, any)
    rmSync(join(dir, 'new/folder/here.md'))
    expect(await removed).toEqual({ updated: [], removed: ['here'] })
    expect([catalogue.entry('here'), catalogue.lesson('here')]).toEqual([undefined, undefined])
    expect(catalogue.search('zebras', 5)).toEqual([])
  })

  test('a moved file keeps its lesson, and an id that changes is another lesson', async () => {
    const dir = tempDir(FILES)
    const catalogue = await openCatalogue(dir)
    renameSync(join(dir, 'elsewhere/alone.md'), join(dir, 'elsewhere/moved.md'))
    put(dir, 'builders/made/made.md', lessonFile({ id: 'remade' }))
    const change = changed(catalogue, any)
    await catalogue.reload()
    expect(await change).toEqual({ updated: ['alone', 'remade'], removed: ['made'] })
    expect(catalogue.entry('alone')?.file).toBe('elsewhere/moved.md')
  })

  test('a broken edit keeps the last good version, and its mending replaces it', async () => {
    const dir = tempDir(FILES)
    const log = memoryLog()
    const catalogue = await openCatalogue(dir, { watch: true, log })
    appendFileSync(
      join(dir, 'creators/words/second.md'),
      '\n### And this? {#and-this}\n\n- [ ] No\n- [ ] Neither\n',
    )
    await log.logged('warn')
    expect(log.lines.filter(({ level }) => level === 'warn')).toMatchObject([
      {
        file: 'creators/words/second.md',
        line: 22,
        code: 'question.no-right-option',
        reason: expect.any(String),
      },
    ])
    expect(catalogue.lesson('second')?.quiz).toHaveLength(1)
    expect(catalogue.faults().map(({ code }) => code)).toContain('question.no-right-option')
    const change = changed(catalogue, any)
    appendFileSync(join(dir, 'creators/words/second.md'), '- [x] Both\n\n> So.\n')
    expect(await change).toEqual({ updated: ['second'], removed: [] })
    expect(catalogue.lesson('second')?.quiz).toHaveLength(2)
    expect(catalogue.faults().map(({ code }) => code)).not.toContain('question.no-right-option')
  })

  test('a broken catalogue.yaml keeps the order, and its mending changes it', async () => {
    const dir = tempDir(FILES)
    const log = memoryLog()
    const catalogue = await openCatalogue(dir, { log })
    put(dir, 'catalogue.yaml', PLAN.replace('title: Creators', 'titel: Creators'))
    await catalogue.reload()
    expect(catalogue.order()).toEqual(['second', 'first', 'another', 'alone', 'made'])
    expect(log.lines.filter(({ level }) => level === 'warn')).toMatchObject([
      { file: 'catalogue.yaml', line: 2, code: 'catalogue.missing-key' },
      { file: 'catalogue.yaml', line: 3, code: 'catalogue.unknown-key' },
    ])
    put(dir, 'catalogue.yaml', PLAN.replace('second, first', 'first, second'))
    const change = changed(catalogue, any)
    await catalogue.reload()
    expect(await change).toEqual({ updated: [], removed: [] })
    expect(catalogue.order()).toEqual(['first', 'second', 'another', 'alone', 'made'])
  })

  test('nothing is told when nothing changed, nor to who stopped listening', async () => {
    const dir = tempDir(FILES)
    const catalogue = await openCatalogue(dir)
    const told: CatalogueChange[] = []
    const stop = catalogue.onChange((change) => told.push(change))
    utimesSync(join(dir, 'elsewhere/alone.md'), 1, 1)
    await catalogue.reload()
    expect(told).toEqual([])
    stop()
    rmSync(join(dir, 'elsewhere/alone.md'))
    await catalogue.reload()
    expect([told, catalogue.size]).toEqual([[], 4])
  })

  test('a directory that vanishes leaves the lessons as they were', async () => {
    const dir = tempDir(FILES)
    const log = memoryLog()
    const catalogue = await openCatalogue(join(dir, '.'), { log })
    renameSync(dir, `${dir}-away`)
    await catalogue.reload()
    renameSync(`${dir}-away`, dir)
    expect(catalogue.size).toBe(5)
    expect(log.lines.at(-1)).toMatchObject({ level: 'error' })
  })

  test('a folder that is removed and made again is still watched', async () => {
    const dir = tempDir(FILES)
    const catalogue = await openCatalogue(dir, { watch: true })
    // The folder may be seen between its removal and its return, so the first change need not be this one.
    const remade = changed(catalogue, ({ updated }) => updated.includes('alone'))
    rmSync(join(dir, 'elsewhere'), { recursive: true })
    put(dir, 'elsewhere/alone.md', lessonFile({ id: 'alone', title: 'Made again' }))
    await remade
    expect(catalogue.entry('alone')?.title).toBe('Made again')
    const edited = changed(catalogue, ({ updated }) => updated.includes('alone'))
    put(dir, 'elsewhere/alone.md', lessonFile({ id: 'alone', title: 'And edited' }))
    await edited
    expect(catalogue.entry('alone')?.title).toBe('And edited')
  })

  test('many files change at once', async () => {
    const dir = tempDir()
    generateLessons(dir, 60, 1)
    const catalogue = await openCatalogue(dir)
    const before = catalogue.order().map((id) => catalogue.entry(id)?.title)
    rmSync(dir, { recursive: true })
    generateLessons(dir, 70, 2)
    const change = changed(catalogue, any)
    await catalogue.reload()
    expect((await change).updated).toHaveLength(70)
    const titles = catalogue.order().map((id) => catalogue.lesson(id)?.title)
    expect(titles).toHaveLength(70)
    expect(titles.filter((title) => before.includes(title))).toEqual([])
  })
})
