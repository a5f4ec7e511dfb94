import { describe, expect, test } from 'vitest'
import {
  button,
  focused,
  inBrowser,
  messages,
  openWindow,
  PHONE,
  ready,
  screenshot,
  type,
  violations,
} from './page.ts'

const here = inBrowser()

describe('for every eye', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
    const { page } = await openWindow(here, { colorScheme })
    expect(await violations(page)).toEqual([])
    await type(page, '/lesson')
    await button(page, 'Next').click()
    await messages(page).getByText('page 2 of 2').waitFor()
    expect(await violations(page)).toEqual([])
    await type(page, '/tracks')
    await messages(page).getByRole('button', { name: 'Open a lesson' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await button(page, 'Share').first().click()
    await page.getByRole('button', { name: 'Open the thread' }).click()
    await page.locator('#thread-composer').fill('A question')
    await page.locator('#thread-composer').press('Enter')
    await page.locator('#thread-messages').getByText('Here is what the lesson says:').waitFor()
    expect(await violations(page)).toEqual([])
    await screenshot(page, `thread-${colorScheme}`)
    await type(page, '/lesson')
    await button(page, 'Take the quiz').last().click()
    await button(page, 'B').click()
    await messages(page).getByText('Not quite').waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator('#composer').fill('/')
    await page.getByRole('listbox').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('#person').click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Change your name' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('the theme follows the system, can be switched, and is remembered', async () => {
    const { page } = await openWindow(here, { colorScheme: 'dark' })
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const dark = await paper()
    await page.getByRole('button', { name: 'Switch to the light theme' }).click()
    const light = await paper()
    expect(light).not.toBe(dark)
    await page.reload()
    await ready(page)
    expect(await paper()).toBe(light)
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click()
    expect(await paper()).toBe(dark)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await paper()).toBe(light)
  })

  test('who wants no motion gets none', async () => {
    const { page } = await openWindow(here, { reducedMotion: 'reduce' })
    await page.route('**/api/command*', async (route) => {
      await page.getByText('Homeroom is thinking ...').waitFor()
      expect(await page.evaluate<number>('document.getAnimations().length')).toBe(0)
      await route.continue()
    })
    await type(page, '/lesson')
    await button(page, 'Next').waitFor()
    expect(await page.evaluate<number>('document.getAnimations().length')).toBe(0)
  })

  test('in a window of middle width the thread takes the place of the sidebar', async () => {
    const { page } = await openWindow(here, { viewport: { width: 900, height: 760 } })
    await type(page, '/shout')
    const lounge = page.getByRole('link', { name: 'lessons-lounge' })
    await messages(page).getByText('Everybody').waitFor()
    expect(await lounge.isVisible()).toBe(true)
    await messages(page).locator('article').last().hover()
    await messages(page).getByRole('button', { name: 'Reply in thread' }).click()
    await page.locator('#thread').waitFor()
    await lounge.waitFor({ state: 'hidden' })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show channels' }).click()
    await lounge.waitFor()
    expect(await focused(page)).toBe('general')
    await page.keyboard.press('Escape')
    await lounge.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Close the thread' }).click()
    await lounge.waitFor()
  })

  test.each(['light', 'dark'] as const)('a window 360 pixels wide, %s', async (colorScheme) => {
    const { page } = await openWindow(here, { ...PHONE, colorScheme })
    const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    await screenshot(page, `phone-welcome-${colorScheme}`)
    await button(page, 'Read the first lesson').tap()
    await button(page, 'Next').tap()
    await messages(page).getByText('page 2 of 2').waitFor()
    expect(await overflow()).toBe(0)
    expect(await violations(page)).toEqual([])
    await screenshot(page, `phone-lesson-${colorScheme}`)
    await button(page, 'Take the quiz').tap()
    await button(page, 'D').waitFor()
    await screenshot(page, `phone-quiz-${colorScheme}`)
    expect(await overflow()).toBe(0)

    await type(page, '/shout')
    await page.getByRole('button', { name: 'Reply in thread' }).tap()
    await page.locator('#thread-composer').fill('A question')
    await page.locator('#thread').getByRole('button', { name: 'Send' }).tap()
    await page.locator('#thread-messages').getByText('Here is what the lesson says:').waitFor()
    expect(await page.locator('main').evaluate((main) => 'inert' in main && main.inert)).toBe(true)
    expect(await overflow()).toBe(0)
    expect(await violations(page)).toEqual([])
    await screenshot(page, `phone-thread-${colorScheme}`)
    await page.getByRole('button', { name: 'Close the thread' }).tap()

    expect(await page.getByRole('link', { name: 'lessons-lounge' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show channels' }).tap()
    expect(await violations(page)).toEqual([])
    await screenshot(page, `phone-channels-${colorScheme}`)
    await page.getByRole('link', { name: 'lessons-lounge' }).tap()
    await messages(page).getByText('A second channel').waitFor()
    await page.getByRole('link', { name: 'lessons-lounge' }).waitFor({ state: 'hidden' })
  })
})
