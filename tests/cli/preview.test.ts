import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { LESSON, startPreview } from '../preview/started.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-preview-test-'))
  await writeFile(join(folder, 'one.md'), LESSON)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = []
  const shell = { env: process.env, print: (line: string) => lines.push(line), now: () => new Date(5_000) }
  const code = await runCli(['preview', ...args], shell)
  return { code, out: lines.join('\n') }
}

describe('homeroom preview', () => {
  test('serves a lesson as three platforms show it, until it is stopped', async () => {
    const { url, stop } = await startPreview(join(folder, 'one.md'))
    const page = await (await fetch(url)).text()
    expect(page).toContain('<h1>First steps</h1>')
    for (const face of ['class="view', 'class="discord', 'class="slack']) expect(page).toContain(face)
    expect(page.match(/<option value="(page|question|score)[^"]*"/g)).toHaveLength(1 + 3 * 2 + 2)
    const wrong = await (await fetch(`${url}?scene=question-2-wrong&theme=dark`)).text()
    expect(wrong).toContain('data-theme="dark"')
    expect(wrong.match(/Not quite/g)).toHaveLength(3)
    expect(await stop()).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  })

  test('the options stand in one order in a question and its answers', async () => {
    const { url, stop } = await startPreview(join(folder, 'one.md'))
    const letter = async (scene: string) =>
      /<strong[^>]*>(?:✓ )?([A-E])<\/strong>\s+The right one/.exec(
        await (await fetch(`${url}?scene=${scene}`)).text(),
      )?.[1]
    const asked = await letter('question-1')
    expect(asked).toBeDefined()
    expect(await letter('question-1-right')).toBe(asked)
    expect(await letter('question-1-wrong')).toBe(asked)
    await stop()
  })

  test('answers to its own name only', async () => {
    const { url, stop } = await startPreview(join(folder, 'one.md'))
    const { port } = new URL(url)
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200)
    expect(await statusAs('evil.example', Number(port))).toBe(403)
    expect((await fetch(`${url}preview/nothing.css`)).status).toBe(404)
    await stop()
  })

  test('a file with faults shows them with their lines', async () => {
    await writeFile(join(folder, 'one.md'), LESSON.replaceAll('- [x]', '- [ ]'))
    const { url, stop } = await startPreview(join(folder, 'one.md'))
    const page = await (await fetch(url)).text()
    expect(page).toMatch(/<b>line \d+, column \d+<\/b>[\s\S]*No option is marked as right/)
    expect(page).toContain('Mend the error, save, and the lesson appears here.')
    await stop()
  })

  test('writes pictures of every message', async () => {
    await writeFile(join(folder, 'one.md'), LESSON.slice(0, LESSON.indexOf('## Quiz')))
    const { code, out } = await run(join(folder, 'one.md'), '--png', join(folder, 'pictures'))
    expect(out).toContain('4 pictures in')
    expect(code).toBe(0)
    expect((await readdir(join(folder, 'pictures'))).toSorted()).toEqual([
      'page-1-discord-dark.png',
      'page-1-discord-light.png',
      'page-1-slack-dark.png',
      'page-1-slack-light.png',
    ])
  })

  test('writes the faults of a file that is no lesson instead', async () => {
    await writeFile(join(folder, 'one.md'), '# Nothing\n')
    const { code, out } = await run(join(folder, 'one.md'), '--png', join(folder, 'pictures'))
    expect(code).toBe(1)
    expect(out).toMatch(/one\.md:\d+:\d+ error /)
  })

  test.each([
    [['nowhere.md'], 'nowhere.md is not a file'],
    [['package.json'], 'does not end in .md'],
    [['README.md', '--port', 'x'], '--port is x'],
  ])('%j says what to mend', async (args, said) => {
    const { code, out } = await run(...args)
    expect(code).toBe(1)
    expect(out).toContain(said)
  })
})

/** What a page is told that gave its own name our address; fetch sets the Host by itself. */
async function statusAs(host: string, port: number): Promise<number | undefined> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
