import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lessonFile, memoryLog, openCatalogue, tempDir } from './temp.ts'

describe('which files are lessons', () => {
  test('every .md but README.md, outside folders that begin with a dot', async () => {
    const dir = tempDir({
      'a.md': lessonFile({ id: 'a' }),
      'deep/er/b.MD': lessonFile({ id: 'b' }),
      'README.md': '# How to write lessons\n',
      'deep/Readme.md': '# More\n',
      '.git/c.md': lessonFile({ id: 'c' }),
      'notes.txt': 'no',
      '.d.md': lessonFile({ id: 'd' }),
    })
    const catalogue = await openCatalogue(dir)
    expect(catalogue.order()).toEqual(['a', 'b'])
    expect(catalogue.faults()).toEqual([])
  })

  test('links that leave the directory are not followed; those of a mounted ConfigMap are', async () => {
    const outside = tempDir({
      'secret.md': lessonFile({ id: 'secret' }),
      'more/secret.md': lessonFile({ id: 'more' }),
    })
    const dir = tempDir({ '..v1/a.md': lessonFile({ id: 'a' }), 'b.md': lessonFile({ id: 'b' }) })
    symlinkSync('..v1', join(dir, '..data'))
    symlinkSync('..data/a.md', join(dir, 'a.md'))
    symlinkSync('b.md', join(dir, 'b-again.md'))
    symlinkSync(join(outside, 'secret.md'), join(dir, 'secret.md'))
    symlinkSync(join(outside, 'more'), join(dir, 'more'))
    symlinkSync('nowhere.md', join(dir, 'dangling.md'))
    mkdirSync(join(dir, 'loop'))
    symlinkSync('..', join(dir, 'loop', 'up'))
    const catalogue = await openCatalogue(dir)
    expect(catalogue.order()).toEqual(['a', 'b'])
    expect(catalogue.faults()).toEqual([])
  })

  test('of two files with one id, the first by path has it', async () => {
    const dir = tempDir({
      'a.md': lessonFile({ id: 'same', title: 'The first' }),
      'b.md': lessonFile({ id: 'same', title: 'The second' }),
    })
    const log = memoryLog()
    const catalogue = await openCatalogue(dir, { log })
    expect(catalogue.order()).toEqual(['same'])
    expect(catalogue.entry('same')?.title).toBe('The first')
    expect(catalogue.search('second', 5)).toEqual([])
    expect(log.lines).toContainEqual(expect.objectContaining({ file: 'b.md', line: 2, code: 'id.taken' }))
    rmSync(join(dir, 'a.md'))
    await catalogue.reload()
    expect(catalogue.entry('same')?.title).toBe('The second')
    expect(catalogue.search('second', 5)).toMatchObject([{ lesson: 'same', where: 'title' }])
  })
})
