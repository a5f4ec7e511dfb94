import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CheckOptions, check } from '../../src/cli/check.ts'
import { lessonFile, put, quiz, tempDir } from '../lesson/temp.ts'

const QUESTION = '### Which of them? {#which}\n\n- [x] This one\n- [ ] That one\n\n> Because.'

async function run(paths: readonly string[], options: CheckOptions = {}, lessonsDir = 'lessons') {
  const out: string[] = []
  const notes: string[] = []
  const code = await check(paths, options, {
    env: { LESSONS_DIR: lessonsDir },
    print: (line) => out.push(line),
    note: (line) => notes.push(line),
    now: () => new Date(0),
  })
  return { code, out, notes }
}

const folder = () =>
  tempDir({
    'one/good.md': lessonFile({ id: 'good', body: quiz(QUESTION) }),
    'one/warned.md': lessonFile({ id: 'warned', extra: 'related: [nowhere]\n' }),
    'two/broken.md': lessonFile({ id: 'Broken' }),
  })

test('all files of a folder, and only those that are named', async () => {
  const dir = folder()
  const all = await run([], {}, dir)
  expect(all.code).toBe(1)
  expect(all.out).toEqual([
    expect.stringMatching(/one\/warned\.md:7:1 warning .* \[related\.unknown\]$/),
    expect.stringMatching(/two\/broken\.md:2:1 error .* \[id\.not-kebab-case\]$/),
    '3 lesson files, 1 error, 1 warning',
  ])
  const named = await run([join(dir, 'one')], {}, dir)
  expect(named).toMatchObject({ code: 0, out: [all.out[0], '2 lesson files, 0 errors, 1 warning'] })
  expect((await run([join(dir, 'one/good.md')], {}, dir)).out).toEqual([
    '1 lesson file, 0 errors, 0 warnings',
  ])
  expect((await run([dir], {}, dir)).out).toEqual(all.out)
})

test('a warning counts with --strict', async () => {
  const dir = folder()
  expect((await run([join(dir, 'one')], { strict: true }, dir)).code).toBe(1)
  expect((await run([join(dir, 'one/good.md')], { strict: true }, dir)).code).toBe(0)
})

test('a lesson outside of the lessons folder is checked alone, what it relates to not looked for', async () => {
  const dir = folder()
  expect(await run([join(dir, 'one/warned.md')], {}, tempDir())).toMatchObject({
    code: 0,
    out: ['1 lesson file, 0 errors, 0 warnings'],
  })
})

test('wrong use is told from faults', async () => {
  expect((await run(['nowhere.md'])).code).toBe(2)
  expect((await run([], {}, 'nowhere')).code).toBe(2)
  expect(await run([], { format: 'xml' })).toMatchObject({
    code: 2,
    notes: ['--format is "xml"; it should be text, json, github.'],
  })
})

test('a JSON line for each fault, and nothing else on standard output', async () => {
  const dir = folder()
  const { out, notes } = await run([dir], { json: true }, dir)
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { file: join(dir, 'one/warned.md'), line: 7, column: 1, severity: 'warning', code: 'related.unknown' },
    { file: join(dir, 'two/broken.md'), line: 2, column: 1, severity: 'error', code: 'id.not-kebab-case' },
  ])
  expect(notes).toEqual(['3 lesson files, 1 error, 1 warning'])
})

test('annotations of a GitHub workflow, with what would break them escaped', async () => {
  const dir = tempDir({ 'a,b/100%.md': lessonFile({ id: 'a', extra: 'related: [x]\n' }) })
  const { out } = await run([dir], { format: 'github' }, dir)
  expect(out).toEqual([
    expect.stringMatching(
      /^::warning file=.*a%2Cb\/100%25\.md,line=7,col=1,title=related\.unknown::No lesson/,
    ),
  ])
})

test('a question that nothing supports, and what only looks untidy', async () => {
  const foreign =
    '### Who painted the ceiling of the Sistine Chapel? {#who}\n\n- [x] Michelangelo\n- [ ] Raphael\n\n> He worked on the frescoes from 1508 to 1512.'
  const dir = tempDir({ 'a.md': lessonFile({ id: 'a', body: `${quiz(foreign)}\n\n` }) })
  const codes = (await run([dir], { json: true }, dir)).out.map((line) => JSON.parse(line))
  expect(codes).toMatchObject([
    { code: 'question.unsupported', line: 15 },
    { code: 'file.spacing', line: 22 },
  ])
})

test('--fix mends what is mechanical, keeps the rest, and leaves nothing behind', async () => {
  const body = quiz(QUESTION.replace(' {#which}', ''))
  const dir = tempDir({ 'one.md': lessonFile({ id: 'one', body: `${body}\n\n` }), ...broken })
  chmodSync(join(dir, 'one.md'), 0o640)
  const first = await run([], { fix: true }, dir)
  expect(first.out[0]).toBe(`fixed ${join(dir, 'one.md')}: question ids, spacing`)
  expect(first.out.at(-1)).toBe('2 lesson files, 1 error, 0 warnings')
  expect(statSync(join(dir, 'one.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(dir).toSorted()).toEqual(['broken.md', 'one.md'])
  expect(readFileSync(join(dir, 'broken.md'), 'utf8')).toBe(broken['broken.md'])
  const mended = readFileSync(join(dir, 'one.md'), 'utf8')
  const second = await run([], { fix: true }, dir)
  expect(second.out).toEqual(first.out.slice(1))
  expect(readFileSync(join(dir, 'one.md'), 'utf8')).toBe(mended)
})
const broken = { 'broken.md': lessonFile({ id: 'Broken', body: 'Text.  \n\n\n' }) }

test('--fix writes through a link and keeps it', async () => {
  const dir = tempDir({ '.real/one.md': lessonFile({ id: 'one', body: 'Text.\n\n\n' }) })
  symlinkSync(join(dir, '.real/one.md'), join(dir, 'one.md'))
  await run([], { fix: true }, dir)
  expect(readFileSync(join(dir, '.real/one.md'), 'utf8')).toBe(lessonFile({ id: 'one', body: 'Text.\n' }))
  expect((await run([], {}, dir)).out).toEqual(['1 lesson file, 0 errors, 0 warnings'])
})

test('what was found is remembered by content: a change and its reversal are both seen', async () => {
  const dir = folder()
  const before = (await run([], {}, dir)).out
  put(dir, 'one/good.md', lessonFile({ id: 'good', body: quiz(QUESTION.replace('[x]', '[ ]')) }))
  expect((await run([], {}, dir)).out).toContainEqual(expect.stringContaining('question.no-right-option'))
  put(dir, 'one/good.md', lessonFile({ id: 'good', body: quiz(QUESTION) }))
  expect((await run([], {}, dir)).out).toEqual(before)
  put(dir, 'one/other.md', lessonFile({ id: 'nowhere' }))
  expect((await run([], {}, dir)).out).not.toContainEqual(expect.stringContaining('related.unknown'))
})

test('many files are checked in threads, with the faults that each has alone', async () => {
  const body = quiz(
    '### Who painted the ceiling of the chapel? {#who}\n\n- [x] Michelangelo Buonarroti\n- [ ] Me',
  )
  const names = Array.from({ length: 60 }, (_, index) => `one/l${index}.md`)
  const file = (name: string) =>
    lessonFile({ id: name.slice(4, -3), body: `A text on bread.  \n\n\n${body}` })
  const dir = tempDir(Object.fromEntries(names.map((name) => [name, file(name)])))
  const together = await run([dir], {}, dir)
  expect(together.out.at(-1)).toMatch(/^60 lesson files/)
  for (const name of ['one/l0.md', 'one/l59.md']) {
    const alone = await run([join(dir, name)], {}, tempDir())
    const faults = alone.out.slice(0, -1)
    expect(faults.map((line) => /\[([^\]]+)\]$/.exec(line)?.[1])).toEqual(
      expect.arrayContaining(['question.unsupported', 'file.spacing']),
    )
    expect(together.out.filter((line) => line.includes(`${name}:`))).toEqual(faults)
  }
})
