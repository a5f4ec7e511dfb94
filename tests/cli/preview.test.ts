import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { LESSON, startPreview, TRANSLATION } from '../preview/started.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-preview-test-'))
  await writeFile(join(folder, 'one.md'), LESSON)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = []
  const shell = { env, print: (line: string) => lines.push(line), now: () => new Date(5_000) }
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

  test.each([
    ['in the lessons folder', (): Record<string, string> => ({ LESSONS_DIR: folder })],
    ['outside of it', (): Record<string, string> => ({})],
  ])('a translation %s is shown in its own language, in the place of its original', async (_, env) => {
    await writeFile(join(folder, 'one.es.md'), TRANSLATION)
    const { url, stop } = await startPreview(join(folder, 'one.es.md'), env())
    const page = await (await fetch(`${url}?scene=question-1-right`)).text()
    expect(page).toContain('<h1>Primeros pasos</h1>')
    expect(page.match(/<div class="face" lang="es">/g)).toHaveLength(3)
    expect(page.match(/La correcta/g)).toHaveLength(3)
    expect(page).toContain('Solo tú puedes ver esto')
    expect(page).toContain('check --fix writes it')
    expect(page.match(/<option value="(page|question|score)[^"]*"/g)).toHaveLength(1 + 3 * 2 + 2)
    expect(await stop()).toBe(0)
  })

  test('a translation follows its original, and says when there is none', async () => {
    await writeFile(join(folder, 'one.es.md'), TRANSLATION)
    const { url, stop } = await startPreview(join(folder, 'one.es.md'))
    await writeFile(join(folder, 'one.md'), LESSON.replace('module: m', 'module: m\nminutes: 2'))
    await seen(url, /~2 min/)
    await stop()
    await rm(join(folder, 'one.md'))
    const alone = await startPreview(join(folder, 'one.es.md'))
    expect(await (await fetch(alone.url)).text()).toContain('There is no one.md without an error beside it')
    await alone.stop()
  })

  test.each([
    ['nothing', ''],
    ['half a line of the front matter', LESSON.slice(0, 20)],
    ['half a question', LESSON.slice(0, LESSON.indexOf('- [x]'))],
  ])(
    'a file of which %s is saved keeps what was shown, says what is wrong, and comes back',
    async (_, half) => {
      const { url, stop } = await startPreview(join(folder, 'one.md'))
      await writeFile(join(folder, 'one.md'), half)
      const page = await seen(url, /<b>line \d+, column \d+<\/b>/)
      expect(page).toContain('<h1>First steps</h1>')
      expect(page).toContain('class="discord')
      await writeFile(join(folder, 'one.md'), LESSON.replace('First steps', 'Second steps'))
      expect(await seen(url, /<h1>Second steps<\/h1>/)).not.toContain('class="faults')
      await stop()
    },
  )

  test('writes no pictures of an earlier version', async () => {
    const shell = { ...process.env, LESSONS_DIR: folder }
    await startPreview(join(folder, 'one.md'), { LESSONS_DIR: folder }).then(({ stop }) => stop())
    await writeFile(join(folder, 'one.md'), LESSON.replaceAll('- [x]', '- [ ]'))
    const { code, out } = await run(shell, join(folder, 'one.md'), '--png', join(folder, 'pictures'))
    expect(code).toBe(1)
    expect(out).toMatch(/one\.md:\d+:\d+ error /)
    expect(await readdir(folder)).toEqual(['one.md'])
  })

  test('writes pictures of every message', async () => {
    await writeFile(join(folder, 'one.md'), LESSON.slice(0, LESSON.indexOf('## Quiz')))
    const { code, out } = await run(process.env, join(folder, 'one.md'), '--png', join(folder, 'pictures'))
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
    const { code, out } = await run(process.env, join(folder, 'one.md'), '--png', join(folder, 'pictures'))
    expect(code).toBe(1)
    expect(out).toMatch(/one\.md:\d+:\d+ error /)
  })

  test.each([
    [['nowhere.md'], 'nowhere.md is not a file'],
    [['package.json'], 'does not end in .md'],
    [['README.md'], 'give it another one'],
    [['CHANGELOG.md', '--port', 'x'], '--port is x'],
  ])('%j says what to mend', async (args, said) => {
    const { code, out } = await run(process.env, ...args)
    expect(code).toBe(1)
    expect(out).toContain(said)
  })
})

/** The page as soon as it says so. */
async function seen(url: string, what: RegExp): Promise<string> {
  return vi.waitFor(
    async () => {
      const page = await (await fetch(url)).text()
      expect(page).toMatch(what)
      return page
    },
    { timeout: 20_000, interval: 100 },
  )
}

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
