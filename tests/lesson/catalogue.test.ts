import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SettingError } from '../../src/core/errors.ts'
import { createCatalogue } from '../../src/lesson/create-catalogue.ts'
import { FILES } from './school.ts'
import { memoryLog, openCatalogue, tempDir } from './temp.ts'

describe('the order of a catalogue', () => {
  test('follows catalogue.yaml, then the alphabet', async () => {
    const catalogue = await openCatalogue(tempDir(FILES))
    expect(catalogue.order()).toEqual(['second', 'first', 'another', 'alone', 'made'])
    expect(catalogue.tracks()).toEqual([
      {
        id: 'creators',
        title: 'Creators of things',
        summary: 'Making things.',
        modules: [{ id: 'words', title: 'All the words', lessons: ['second', 'first', 'another'] }],
      },
      {
        id: 'explorers',
        title: 'Explorers',
        summary: '',
        modules: [{ id: 'first-steps', title: 'First steps', lessons: ['alone'] }],
      },
      {
        id: 'builders',
        title: 'Builders',
        summary: '',
        modules: [{ id: 'made-up-things', title: 'Made up things', lessons: ['made'] }],
      },
    ])
  })

  test('is the alphabet without catalogue.yaml', async () => {
    const { 'catalogue.yaml': _, ...files } = FILES
    const catalogue = await openCatalogue(tempDir(files))
    expect(catalogue.order()).toEqual(['made', 'another', 'first', 'second', 'alone'])
    expect(catalogue.trackOf(catalogue.entry('made')!)).toEqual({
      track: 'Builders',
      module: 'Made up things',
    })
  })

  test('gives positions and neighbours', async () => {
    const catalogue = await openCatalogue(tempDir(FILES))
    expect(catalogue.size).toBe(5)
    expect(catalogue.order().map((id) => catalogue.position(id))).toEqual([1, 2, 3, 4, 5])
    expect([catalogue.previous('first')?.id, catalogue.next('first')?.id]).toEqual(['second', 'another'])
    expect([catalogue.previous('second'), catalogue.next('made')]).toEqual([undefined, undefined])
    expect(catalogue.position('nowhere')).toBe(0)
    expect([catalogue.previous('nowhere'), catalogue.next('nowhere')]).toEqual([undefined, undefined])
  })

  test("relates the author's lessons that exist, then the module's, three at most", async () => {
    const catalogue = await openCatalogue(tempDir(FILES))
    const related = (id: string) => catalogue.related(id).map((entry) => entry.id)
    expect(related('first')).toEqual(['alone', 'another', 'second'])
    expect(related('alone')).toEqual([])
    expect(related('nowhere')).toEqual([])
  })

  test('an empty directory is an empty catalogue', async () => {
    const catalogue = await openCatalogue(tempDir())
    expect([
      catalogue.size,
      catalogue.tracks(),
      catalogue.search('a', 5),
      catalogue.complete('a', 5),
    ]).toEqual([0, [], [], []])
  })

  test('a missing directory stops the start and names the setting', async () => {
    const options = { dir: join(tempDir(), 'gone'), cacheFile: join(tempDir(), 'cache.db'), log: memoryLog() }
    const refused = createCatalogue(options)
    await expect(refused).rejects.toThrow(SettingError)
    await expect(refused).rejects.toThrow(/LESSONS_DIR is .*gone/)
  })
})

describe('a lesson of a catalogue', () => {
  test('has its entry, its parts and its pages', async () => {
    const catalogue = await openCatalogue(tempDir(FILES))
    const entry = catalogue.entry('second')
    const lesson = catalogue.lesson('second')
    expect(entry).toMatchObject({
      title: 'About second',
      questions: 1,
      pages: 1,
      file: 'creators/words/second.md',
    })
    expect(lesson).toMatchObject({ ...entry })
    expect(lesson?.quiz[0]?.id).toBe('which')
    expect(catalogue.pages('second')).toHaveLength(1)
    expect(catalogue.pages('second')[0]?.blocks[0]).toEqual({
      kind: 'heading',
      section: 'the-premise',
      title: 'The premise',
    })
    expect([catalogue.entry('nowhere'), catalogue.lesson('nowhere'), catalogue.pages('nowhere')]).toEqual([
      undefined,
      undefined,
      [],
    ])
  })

  test('is the same after a restart', async () => {
    const dir = tempDir(FILES)
    const cacheFile = join(tempDir(), 'cache.db')
    const before = await openCatalogue(dir, { cacheFile })
    const lessons = before.order().map((id) => before.lesson(id))
    await before.close()
    const after = await openCatalogue(dir, { cacheFile })
    expect(after.order().map((id) => after.lesson(id))).toEqual(lessons)
  })
})
