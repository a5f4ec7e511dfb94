import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { checkLessons } from '../../src/lesson/check.ts'
import { tempDir } from '../lesson/temp.ts'

async function run(dir: string, args: readonly string[], typed: readonly string[] = []) {
  const out: string[] = []
  const asked: string[] = []
  const code = await runCli(['new', ...args], {
    env: { LESSONS_DIR: dir },
    print: (line) => out.push(line),
    note: (line) => out.push(line),
    ask: (question) => asked.push(question),
    now: () => new Date(0),
    async *input() {
      yield* typed
    },
  })
  return { code, out, asked }
}

test('asks for track, module and title, and writes a lesson that check accepts', async () => {
  const dir = tempDir()
  const { code, asked } = await run(dir, [], ['Team habits', 'night-shift', 'Handover: notes that "hold"'])
  expect(code).toBe(0)
  expect(asked).toHaveLength(3)
  const file = join(dir, 'team-habits/night-shift/handover-notes-that-hold.md')
  expect(readFileSync(file, 'utf8')).toContain('id: handover-notes-that-hold\n')
  const faults = await checkLessons(dir)
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['text.to-fill']))
})

test('asks only for what the options do not say, and never writes over a lesson', async () => {
  const dir = tempDir()
  const options = ['--track', 't', '--module', 'm', '--title']
  expect((await run(dir, [...options, 'Notes'])).asked).toEqual([])
  const before = readFileSync(join(dir, 't/m/notes.md'), 'utf8')
  expect((await run(dir, ['--track', 't', '--module', 'other'], ['Notes'])).asked).toEqual(['Title: '])
  await run(dir, [...options, 'Notes!'])
  expect(readFileSync(join(dir, 't/m/notes.md'), 'utf8')).toBe(before)
  expect(readdirSync(join(dir, 't/m')).toSorted()).toEqual(['notes-3.md', 'notes.md'])
  expect(existsSync(join(dir, 't/other/notes-2.md'))).toBe(true)
})

test('says what is missing, and writes nothing', async () => {
  const dir = tempDir()
  const options = ['--track', 't', '--module', 'm']
  expect(await run(dir, options)).toMatchObject({ code: 2, out: [expect.stringContaining('say --title')] })
  expect(await run(dir, [...options, '--title', 'a'.repeat(121)])).toMatchObject({
    code: 2,
    out: [expect.stringContaining('it needs 1 to 120 characters')],
  })
  expect(await run(dir, ['--track', '日本', '--module', 'm', '--title', 'A'])).toMatchObject({
    code: 2,
    out: ['--track is "日本"; it needs letters from a to z, or digits, such as explorers.'],
  })
  expect(await run(join(dir, 'nowhere'), [], ['t', 'm', 'A'])).toMatchObject({ code: 1, asked: [] })
  expect(readdirSync(dir)).toEqual([])
})

test('asks again for what will not do', async () => {
  const dir = tempDir()
  const { code, out, asked } = await run(dir, [], ['', '日本', 'team', 'nights', ' ', 'Notes'])
  expect(code).toBe(0)
  expect(asked.map((question) => question.slice(0, 6))).toEqual([
    'Track,',
    'Track,',
    'Track,',
    'Module',
    'Title:',
    'Title:',
  ])
  expect(out[0]).toContain('That will not do: it needs letters from a to z')
  expect(readdirSync(join(dir, 'team/nights'))).toEqual(['notes.md'])
})

test.each([
  ['Żółć — ß Größe', 'zolc-ss-grosse'],
  ['A very long title that goes on and on until nobody reads it', 'a-very-long-title-that-goes-on-and-on'],
  ['Donaudampfschifffahrtsgesellschaftskapitänsmütze', 'donaudampfschifffahrtsgesellschaftskapit'],
  ['C++ & "quotes": what they do', 'c-quotes-what-they-do'],
  ["Don't", 'dont'],
])('the id of %j reads well: %s', async (title, id) => {
  const dir = tempDir()
  expect((await run(dir, ['--track', 't', '--module', 'm', '--title', title])).code).toBe(0)
  expect(readdirSync(join(dir, 't/m'))).toEqual([`${id}.md`])
  expect(new Set((await checkLessons(dir)).map(({ code }) => code))).toEqual(new Set(['text.to-fill']))
})

test('a title in other letters is asked an id for', async () => {
  const dir = tempDir()
  const options = ['--track', 't', '--module', 'm', '--title', '引き継ぎのしかた']
  const { asked } = await run(dir, options, ['hand over'])
  expect(asked).toEqual([expect.stringContaining('the title has no letters for it')])
  expect(readFileSync(join(dir, 't/m/hand-over.md'), 'utf8')).toContain('title: 引き継ぎのしかた\n')
  expect((await run(dir, [...options, '--id', 'hand-over'])).out[0]).toBe(
    'There is a lesson hand-over already, so this one is hand-over-2.',
  )
  expect(await run(dir, options)).toMatchObject({ code: 2, out: [expect.stringContaining('say --id')] })
})

test('what is written says what check then says, line by line', async () => {
  const dir = tempDir()
  const { out } = await run(dir, ['--track', 't', '--module', 'm', '--title', 'Notes'])
  expect(out.at(-1)).toContain('homeroom -- check')
  const text = readFileSync(join(dir, 't/m/notes.md'), 'utf8')
  const marked = text.split('\n').flatMap((line, index) => (line.includes('✎') ? [index + 1] : []))
  expect(text.split('\n')[marked[0]! - 1]).toContain('homeroom check names each that is left')
  expect((await checkLessons(dir)).map(({ line }) => line)).toEqual(marked)
})
