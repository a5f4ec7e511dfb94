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
  expect(await run(dir, options)).toMatchObject({ code: 2, out: [expect.stringContaining('--title TEXT')] })
  expect((await run(dir, [...options, '--title', 'a'.repeat(121)])).code).toBe(1)
  expect(readdirSync(dir)).toEqual([])
})
