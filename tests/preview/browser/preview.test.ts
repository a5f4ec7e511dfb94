import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, SCREENSHOTS } from '../../browser.ts'
import { LESSON, startPreview } from '../started.ts'

const home = fileURLToPath(new URL('../../..', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let folder: string
let started: Awaited<ReturnType<typeof startPreview>>
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-preview-page-'))
  await save(LESSON)
  started = await startPreview(join(folder, 'one.md'))
  page = await browser.newPage({ viewport: { width: 1500, height: 900 } })
  complaints = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(started.url)
})
afterEach(async () => {
  await page.close()
  await started.stop()
  await rm(folder, { recursive: true, force: true })
})

const save = (text: string) => writeFile(join(folder, 'one.md'), text)
const column = (name: string) => page.getByRole('region', { name })
const choose = (label: string, value: string) => page.getByLabel(label).selectOption(value)

async function violations(): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()')
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

describe('the page of a preview', () => {
  test.each(['light', 'dark'])('axe finds nothing, %s', async (theme) => {
    await choose('Theme', theme)
    for (const scene of ['page-1', 'question-1', 'question-1-wrong', 'score']) {
      await choose('Message', scene)
      await page.waitForURL(`**scene=${scene}&theme=${theme}`)
      expect(await violations(), scene).toEqual([])
      await page.screenshot({ path: join(SCREENSHOTS, `preview-${scene}-${theme}.png`), fullPage: true })
    }
    expect(complaints).toEqual([])
  })

  test('shows the same message in three columns', async () => {
    await choose('Message', 'question-1-wrong')
    for (const name of ['Playground', 'Discord', 'Slack']) {
      await column(name).getByText('Not quite').waitFor()
      await column(name).getByText('It is wrong.').waitFor()
    }
  })

  test('is gone through by keyboard', async () => {
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**scene=question-1&**')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL('**scene=page-1&**')
    await page.getByRole('link', { name: 'Next' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**scene=question-1&**')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Next')
  })

  test('follows a save, and stays at its message', async () => {
    await choose('Message', 'question-1')
    await column('Slack').getByText('Which is right?').waitFor()
    await save(LESSON.replace('Which is right?', 'Which is it?'))
    for (const name of ['Playground', 'Discord', 'Slack'])
      await column(name).getByText('Which is it?').waitFor()
    await page.getByText('The file was saved; this is what it says now.').waitFor()
  })

  test('shows the faults of a broken save above the last good version', async () => {
    await save(LESSON.replace('title: First steps\n', ''))
    await page.getByRole('heading', { name: /1 thing to look at in .*one\.md/ }).waitFor()
    await page.getByText(/line \d+, column \d+/).waitFor()
    expect(await page.getByText('Below is the last version without an error.').isVisible()).toBe(true)
    expect(await column('Discord').getByText('Some text with').isVisible()).toBe(true)
    expect(await violations()).toEqual([])
    await save(LESSON.replace('Some text', 'Another text'))
    await column('Discord').getByText('Another text with').waitFor()
    expect(await page.getByText('Below is the last version').count()).toBe(0)
  })

  test('a wide menu stays inside its column', async () => {
    const sections = Array.from(
      { length: 4 },
      (_, index) => `## Part ${index}\n${'Many words. '.repeat(90)}\n\n`,
    )
    await save(LESSON.replace('## Quiz', `${sections.join('')}## Quiz`))
    await column('Discord').getByText('Contents').waitFor()
    const outside = `[...document.querySelectorAll('.face *')]
      .filter((each) => each.getBoundingClientRect().right > each.closest('.face').getBoundingClientRect().right + 1)
      .map((each) => each.className)`
    expect(await page.evaluate<string[]>(outside)).toEqual([])
  })

  test('in a narrow window the columns stand one below the other', async () => {
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    expect(await violations()).toEqual([])
  })
})

test('the page’s script keeps to its types', () => {
  const compiler = join(home, 'node_modules', 'typescript', 'bin', 'tsc')
  const project = join(home, 'src', 'preview', 'client')
  expect(execFileSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' })).toBe('')
})
