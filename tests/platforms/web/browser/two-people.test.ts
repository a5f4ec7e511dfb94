import { describe, expect, test } from 'vitest'
import { button, inBrowser, messages, openWindow, screenshot, type } from './page.ts'

const here = inBrowser()

describe('two people', () => {
  test('a shared lesson and its thread are seen by both at once, private replies by one', async () => {
    const ada = (await openWindow(here)).page
    const grace = (await openWindow(here)).page
    await type(ada, '/lesson')
    await button(ada, 'Share').click()
    await messages(grace).getByText('Shared by Guest').waitFor()
    expect(await messages(grace).locator('article[data-message]').count()).toBe(1)

    await grace.getByRole('button', { name: 'Open the thread' }).click()
    await grace.locator('#thread-composer').fill('What happens when I close the window?')
    await grace.locator('#thread-composer').press('Enter')
    await grace.locator('#thread-messages').getByText('Here is what the lesson says:').waitFor()
    await screenshot(grace, 'thread')
    await ada.getByRole('button', { name: '2 replies' }).click()
    await ada.locator('#thread-messages').getByText('the colleague is gone').waitFor()

    await grace.getByRole('link', { name: 'lessons-lounge' }).click()
    await messages(grace).getByText('A second channel').waitFor()
    await type(ada, '/shout')
    await grace.locator('.room.unread', { hasText: 'general' }).waitFor()
    await grace.goBack()
    await messages(grace).getByText('Everybody').waitFor()
  })

  test('after a restart the page comes back by itself, and its old buttons work', async () => {
    const { page } = await openWindow(here)
    await type(page, '/lesson')
    await button(page, 'Next').waitFor()
    const restart = await here.stop()
    await page.getByText('The connection is gone.').waitFor()
    await restart()
    await page.getByText('The connection is gone.').waitFor({ state: 'detached' })
    await button(page, 'Next').click()
    await messages(page).getByText('page 2 of 2').waitFor()
  })
})
