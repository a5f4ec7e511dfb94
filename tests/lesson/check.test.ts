import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateLessons } from '../../bench/generate-lessons.ts'
import { checkLessons } from '../../src/lesson/check.ts'
import { lessonFile, tempDir } from './temp.ts'

const brief = async (dir: string) =>
  (await checkLessons(dir)).map(({ file, line, code, severity }) => `${file}:${line} ${severity} ${code}`)

test("the product's own lessons have no faults at all", async () => {
  expect(await brief(join(import.meta.dirname, '../../lessons'))).toEqual([])
})

test('all faults of all files are reported in one run, by file and line', async () => {
  const dir = tempDir({
    'catalogue.yaml':
      'tracks:\n  - id: explorers\n    title: Explorers\n    modules:\n      - id: words\n        title: Words\n        lessons: [one, won]\n',
    'a.md': lessonFile({ id: 'one', extra: 'related: [one-two, two]\nminutes: 99\n' }),
    'b.md': lessonFile({ id: 'one', body: 'A <b>word</b>.\n' }),
    'c.md': lessonFile({ id: 'Two' }),
  })
  expect(await brief(dir)).toEqual([
    'a.md:7 warning related.unknown',
    'a.md:8 warning minutes.contradict-text',
    'b.md:2 error id.taken',
    'b.md:9 warning markdown.html',
    'c.md:2 error id.not-kebab-case',
    'catalogue.yaml:7 warning catalogue.lesson-elsewhere',
    'catalogue.yaml:7 warning catalogue.lesson-unknown',
  ])
})

test.each([
  ['tracks:\n  - id: a\n    titel: A\n', 'catalogue.yaml:2 error catalogue.missing-key'],
  ['tracks: a\n', 'catalogue.yaml:1 error tracks.wrong-type'],
  ['tracks:\n  - {id: a, title: A}\n  - {id: a, title: B}\n', 'catalogue.yaml:3 error catalogue.track-twice'],
  ['tracks: [\n', 'catalogue.yaml:2 error catalogue.not-yaml'],
  ['- a\n', 'catalogue.yaml:1 error catalogue.not-yaml'],
])('a bad catalogue.yaml is reported: %j', async (source, fault) => {
  expect(await brief(tempDir({ 'catalogue.yaml': source }))).toContain(fault)
})

test('generated lessons hold no errors, and the same seed writes the same files', async () => {
  const [one, other] = [tempDir(), tempDir()]
  generateLessons(one, 30, 7)
  generateLessons(other, 30, 7)
  const faults = await checkLessons(one)
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(await checkLessons(other)).toEqual(faults)
})
