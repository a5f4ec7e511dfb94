import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBrowser, messages, openWindow, PHONE, ready, screenshot, type, violations } from './page.ts'

const here = inBrowser()

const line = (page: Page) => page.locator('#playground-time')
const days = (page: Page) => messages(page).locator('.day').allTextContents()

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('#person').click()
  await page.getByRole('menuitem', { name }).click()
}

describe('a time that can be moved', () => {
  test('moves for everybody at once, is shown plainly, and a restart brings back the real one', async () => {
    const { page: ada, complaints } = await openWindow(here)
    const { page: grace } = await openWindow(here)
    await type(ada, 'Before')
    await messages(grace).getByText('Before').waitFor()
    expect(await line(ada).isVisible()).toBe(false)
    await ada.locator('#person').click()
    await ada.getByRole('menu').getByText('Time: now').waitFor()
    await screenshot(ada, 'time-menu')
    await ada.getByRole('menuitem', { name: 'Tomorrow at 09:00' }).click()
    for (const page of [ada, grace]) {
      await line(page).waitFor()
      expect(await line(page).textContent()).toMatch(/^Playground time: \w{3},? \d+ \w{3},? 09:00$/)
      expect(await days(page)).toEqual(['Yesterday'])
    }
    await type(ada, 'After')
    await messages(grace).getByText('After').waitFor()
    expect(await days(grace)).toEqual(['Yesterday', 'Today'])
    const at = here.served.time.ahead
    await choose(grace, 'One hour later')
    await expect.poll(() => line(ada).textContent()).toMatch(/10:00$/)
    expect(Math.round((here.served.time.ahead - at) / 60_000)).toBe(60)

    await ada.reload()
    await ready(ada)
    expect(await line(ada).textContent()).toMatch(/10:00$/)
    const restart = await here.stop()
    await restart()
    await line(ada).waitFor({ state: 'hidden' })
    await line(grace).waitFor({ state: 'hidden' })
    expect(complaints.filter((complaint) => !complaint.includes('ERR_'))).toEqual([])
  })

  test('is picked in a form, which says why when it will not go there', async () => {
    const { page } = await openWindow(here)
    await choose(page, 'Pick a time')
    const dialog = page.getByRole('dialog', { name: 'Pick a time' })
    const field = dialog.getByLabel('Time')
    expect(await field.inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    expect(await violations(page)).toEqual([])
    await field.fill('2100-01-01T09:00')
    await dialog.getByRole('button', { name: 'Go there' }).click()
    await dialog.getByText('only moves forwards').waitFor()
    await field.fill('2026-12-24T09:30')
    await dialog.getByRole('button', { name: 'Go there' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => line(page).textContent()).toMatch(/^Playground time: Thu,? 24 Dec,? 09:30$/)
  })

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['phone-light', PHONE],
    ['phone-dark', { ...PHONE, colorScheme: 'dark' as const }],
  ])('%s: axe finds nothing, and nothing is cut off', async (name, options) => {
    const { page } = await openWindow(here, options)
    await type(page, '/lesson')
    if (name.startsWith('phone')) await page.getByRole('button', { name: 'Show channels' }).tap()
    await page.locator('#person').click()
    expect(await violations(page)).toEqual([])
    if (name.startsWith('phone')) await screenshot(page, `time-menu-${name}`)
    await page.getByRole('menuitem', { name: 'One hour later' }).click()
    await expect.poll(() => line(page).textContent()).toContain('Playground time')
    if (name.startsWith('phone')) await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await screenshot(page, `time-${name}`)
  })
})
