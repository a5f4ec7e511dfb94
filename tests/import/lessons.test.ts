import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'

const home = () => mkdtempSync(join(tmpdir(), 'homeroom-import-'))
let dir: string
let files: string
beforeEach(() => {
  dir = home()
  files = home()
})
afterEach(() => {
  for (const each of [dir, files]) rmSync(each, { recursive: true })
})

async function run(...args: string[]): Promise<{ code: number; out: string[]; notes: string[] }> {
  const out: string[] = []
  const notes: string[] = []
  const env = { LESSONS_DIR: dir }
  const shell = {
    env,
    now: () => new Date(0),
    print: (line: string) => out.push(line),
    note: (line: string) => notes.push(line),
  }
  const code = await runCli(args, shell)
  return { code, out, notes }
}

function file(name: string, text: string): string {
  writeFileSync(join(files, name), text)
  return join(files, name)
}

const quiz = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `### Question ${index + 1}: what is ${index}?\n- [ ] a ${index}\n- [x] b\n  > Yes.\n\n> So it is.\n`,
  ).join('\n')
const BAD = '### Which?\n- [x] a\n- [x] b\n'
const everything = () => readdirSync(dir, { recursive: true }).toSorted()

test('eleven questions become two lessons that pass check, with ids that stay', async () => {
  const path = file('a b.md', `# Some: "title"\n\n${quiz(11)}`)
  const { code, out } = await run('import', path, '--track', 'My Track')
  expect(code).toBe(0)
  expect(out.slice(1)).toEqual([
    'wrote my-track/imported/some-title-part-1.md: Some: "title", part 1, 6 questions',
    'wrote my-track/imported/some-title-part-2.md: Some: "title", part 2, 5 questions',
  ])
  const checked = await run('check')
  expect(checked.out.at(-1)).toContain('2 lesson files, 0 errors')
  const text = readFileSync(join(dir, 'my-track/imported/some-title-part-1.md'), 'utf8')
  expect(text).toContain('- [x] b\n  > Yes.')
  const ids = text.match(/\{#q-[0-9a-f]{12}\}/g)
  expect(ids).toHaveLength(6)

  const again = await run('import', path, '--track', 'My Track', '--module', 'two')
  expect(again.out[1]).toContain('my-track/two/some-title-2-part-1.md')
  expect(
    readFileSync(join(dir, 'my-track/two/some-title-2-part-1.md'), 'utf8').match(/\{#q-[0-9a-f]{12}\}/g),
  ).toEqual(ids)
  expect((await run('check')).out.at(-1)).toContain('4 lesson files, 0 errors')
})

test('a refused question keeps everything out, with file, line and reason; --keep-good does not', async () => {
  const good = file('good.md', quiz(2))
  const bad = file('bad.md', `${quiz(1)}\n${BAD}`)
  const refused = await run('import', good, bad, '--track', 't')
  expect(refused.code).toBe(1)
  expect(refused.out).toContain(
    `${bad}:8 refused 2 options are marked as right; Homeroom asks for one. [task-list]`,
  )
  expect(everything()).toEqual([])
  const kept = await run('import', good, bad, '--track', 't', '--keep-good')
  expect(kept.code).toBe(1)
  expect(everything()).toEqual(
    ['t', 't/imported', 't/imported/bad.md', 't/imported/good.md'].map((each) => join(each)),
  )
})

test('--json prints a line for each question and nothing else; --dry-run writes nothing', async () => {
  const path = file('quiz.md', `${quiz(1)}\n${BAD}`)
  const { code, out, notes } = await run('import', path, '--json', '--dry-run')
  expect(code).toBe(1)
  expect(out.map((line) => JSON.parse(line))).toEqual([
    {
      file: path,
      line: 1,
      format: 'task-list',
      question: 'what is 0?',
      options: ['a 0', 'b'],
      right: 1,
      explanation: 'So it is.',
      whys: ['', 'Yes.'],
    },
    {
      file: path,
      line: 8,
      format: 'task-list',
      reason: '2 options are marked as right; Homeroom asks for one.',
    },
  ])
  expect(notes).toEqual(['1 question good, 1 refused, in 1 file.'])
  expect(everything()).toEqual([])
})

test('wrong use is 2; a file that is none is refused with the others', async () => {
  expect((await run('import', file('q.md', quiz(1)))).code).toBe(2)
  expect((await run('import')).code).toBe(2)
  expect((await run('export', '--format', 'gift')).code).toBe(2)
  expect((await run('export', 'x', '--format', 'pdf')).code).toBe(2)
  const { code, out } = await run('import', join(files, 'none.md'), files, '--dry-run')
  expect(code).toBe(1)
  expect(out[0]).toContain('none.md:1 refused The file cannot be read')
  expect(out[1]).toContain(':1 refused This is no file.')
})

test('names never lead out of the lessons folder, nor does a link', async () => {
  const path = file('..%2f.md', quiz(1))
  const { out } = await run('import', path, '--track', '../../up', '--module', '/etc')
  expect(out[1]).toMatch(/^wrote up\/etc\/2f\.md/)
  const outside = home()
  symlinkSync(outside, join(dir, 'linked'))
  const linked = await run('import', path, '--track', 'linked')
  expect(linked.code).toBe(1)
  expect(linked.out.at(-1)).toContain('leads out of the lessons folder')
  expect(readdirSync(outside)).toEqual([])
  rmSync(outside, { recursive: true })
})

test('nothing is written over, and a failure in the middle leaves nothing', async () => {
  mkdirSync(join(dir, 't/imported'), { recursive: true })
  writeFileSync(join(dir, 't/imported/two.md'), 'mine')
  writeFileSync(join(dir, 't/imported/.zed.md.new'), 'in the way')
  const { code, out } = await run('import', file('two.md', quiz(1)), file('zed.md', quiz(1)), '--track', 't')
  expect(code).toBe(1)
  expect(out.at(-1)).toContain('Nothing was written')
  expect(readFileSync(join(dir, 't/imported/two.md'), 'utf8')).toBe('mine')
  expect(existsSync(join(dir, 't/imported/two-2.md'))).toBe(false)
  expect(everything()).toEqual(
    ['t', 't/imported', 't/imported/.zed.md.new', 't/imported/two.md'].map((each) => join(each)),
  )
})

test('what was imported can be exported and imported again', async () => {
  await run('import', file('quiz.md', quiz(2)), '--track', 't')
  for (const format of ['gift', 'csv', 'anki', 'aiken']) {
    const exported = await run('export', '--track', 't', '--format', format)
    expect(exported.code).toBe(0)
    const back = await run('import', file(`back.${format}`, exported.out.join('\n')), '--json', '--dry-run')
    expect(back.out.map((line) => JSON.parse(line))).toMatchObject([
      {
        question: 'what is 0?',
        options: ['a 0', 'b'],
        right: 1,
        explanation: format === 'aiken' ? '' : 'So it is.',
      },
      { question: 'what is 1?', options: ['a 1', 'b'], right: 1 },
    ])
  }
  expect((await run('export', 'nothing', '--format', 'gift')).out.join()).toContain(
    'There is no lesson "nothing"',
  )
})
