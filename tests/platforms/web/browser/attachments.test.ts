import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../../src/core/markdown.ts'
import type { View } from '../../../../src/core/view.ts'
import { picture } from '../picture.ts'
import { button, inBrowser, messages, openWindow, PHONE, screenshot, type, violations } from './page.ts'

const here = inBrowser()

const GENERAL = { platform: 'web', tenant: 'playground', channel: 'general' } as const
const ALT = 'Of twelve, one chose A, two B, eight C and one D.'
const result: View = {
  context: 'Daily drill · Tuesday 24 November',
  title: 'How it went',
  body: [
    { kind: 'text', markdown: parseMarkdown('**Eight of twelve** had question one right.') },
    { kind: 'image', png: picture(1200, 480), alt: ALT },
    { kind: 'file', name: 'drill-2026-11-24.csv', bytes: new TextEncoder().encode('question,right\n1,8\n') },
  ],
}

describe('pictures and files', () => {
  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['phone-light', PHONE],
    ['phone-dark', { ...PHONE, colorScheme: 'dark' as const }],
  ])('%s: the picture fits, its place is kept, and the file comes as it is', async (name, options) => {
    const { page, complaints } = await openWindow(here, { ...options, acceptDownloads: true })
    await page.route('**/attachments/**', async (route) => {
      const box = await messages(page).getByRole('img', { name: ALT }).boundingBox()
      heights.push(Math.round(box?.height ?? 0))
      await route.continue()
    })
    const heights: number[] = []
    await here.served.playground.post(GENERAL, result, { once: 'result' })
    const image = messages(page).getByRole('img', { name: ALT })
    await image.waitFor()
    await expect.poll(() => image.evaluate((element) => 'complete' in element && element.complete)).toBe(true)
    expect(await image.evaluate((element) => 'naturalWidth' in element && element.naturalWidth)).toBe(1200)
    const box = await image.boundingBox()
    expect(heights).toEqual([Math.round(box?.height ?? -1)])
    expect(box?.width).toBeGreaterThan(200)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    expect(await violations(page)).toEqual([])
    await screenshot(page, `attachments-${name}`)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'drill-2026-11-24.csv 19 bytes' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('drill-2026-11-24.csv')
    expect(await readFile(await download.path(), 'utf8')).toBe('question,right\n1,8\n')
    expect(complaints).toEqual([])
  })

  test('a form takes a text file, and says why when it will not', async () => {
    const { page } = await openWindow(here)
    const field = { name: 'draft', hint: 'Markdown, at most 1 MB', required: true, max: 900_000, long: false }
    here.served.bot.nextForm = {
      title: 'Check a lesson',
      submit: 'Send',
      cancel: 'Cancel',
      fields: [{ ...field, label: 'Lesson', file: true }],
    }
    await type(page, '/lesson')
    await button(page, 'Ask the tutor').click()
    const dialog = page.getByRole('dialog')
    const send = dialog.getByRole('button', { name: 'Send' })
    const choose = (name: string, buffer: Buffer) =>
      dialog.getByLabel('Lesson').setInputFiles({ name, mimeType: 'text/markdown', buffer })
    await choose('big.md', Buffer.alloc(1_000_001, 'a'))
    await send.click()
    await dialog.getByText('That file is larger than 1 MB.').waitFor()
    await choose('picture.md', Buffer.from([0x89, 0x50, 0xff, 0xfe]))
    await send.click()
    await dialog.getByText('That is not a text file.').waitFor()
    expect(await violations(page)).toEqual([])
    await screenshot(page, 'file-form')
    const text = `# A lesson\n\n${'"Wörter" \n'.repeat(80_000)}`
    await choose('lesson.md', Buffer.from(text))
    await send.click()
    await dialog.waitFor({ state: 'hidden' })
    expect(here.served.bot.heard.at(-1)?.what).toBe(`ask.open ${JSON.stringify({ draft: text })}`)
  })

  test('a press on the picture shows it in full beside the conversation', async () => {
    const { page } = await openWindow(here)
    await here.served.playground.post(GENERAL, result, { once: 'result' })
    const [full] = await Promise.all([
      page.waitForEvent('popup'),
      messages(page).getByRole('link', { name: ALT }).click(),
    ])
    await full.waitForLoadState()
    expect(await full.evaluate<number>('document.images[0].naturalWidth')).toBe(1200)
  })
})
