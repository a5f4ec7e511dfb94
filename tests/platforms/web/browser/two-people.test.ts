import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../../src/core/markdown.ts'
import type { View } from '../../../../src/core/view.ts'
import { question } from '../scripted-views.ts'
import { button, inBrowser, messages, openWindow, PHONE, ready, screenshot, type } from './page.ts'

const here = inBrowser()

const GENERAL = { platform: 'web', tenant: 'playground', channel: 'general' } as const

function asked(answered: number): View {
  const { body, ...head } = question()
  const count = {
    kind: 'text' as const,
    markdown: parseMarkdown(`${answered} have answered.`),
    quiet: true as const,
  }
  return { ...head, body: [...body, count] }
}

/** A second tab of the same browser, as another person of it. */
async function anotherPerson(first: Page): Promise<Page> {
  const page = await first.context().newPage()
  await page.goto(here.served.url)
  await ready(page)
  const before = await page.locator('#person-name').textContent()
  await page.locator('#person').click()
  await page.getByRole('menuitem', { name: 'Try as another person' }).click()
  await expect.poll(() => page.locator('#person-name').textContent()).not.toBe(before)
  await ready(page)
  return page
}

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

  test('in two profiles and two tabs each presses for themselves, and one message changes for all', async () => {
    const ada = (await openWindow(here)).page
    const grace = (await openWindow(here)).page
    const alan = await anotherPerson(grace)
    const everybody = [ada, grace, alan]
    const { playground, bot } = here.served
    const posted = await playground.post(GENERAL, asked(0), { once: 'live' })
    for (const [index, page] of everybody.entries()) {
      await button(page, 'BCD'.charAt(index)).click()
      await messages(page).getByText('Not quite: it is C.').waitFor()
      await playground.edit(posted, asked(index + 1))
    }
    for (const page of everybody) {
      await messages(page).getByText('3 have answered.').waitFor()
      expect(await messages(page).locator('article[data-message]').count()).toBe(2)
      expect(await messages(page).getByText('Only you can see this').count()).toBe(1)
    }
    const pressed = bot.heard.filter(({ what }) => what.startsWith('quiz.answer'))
    expect(new Set(pressed.map(({ caller }) => caller.user)).size).toBe(3)
    await screenshot(alan, 'live')
  })

  test('a direct message is marked as new until it was read, also when it came while nobody was there', async () => {
    const { page } = await openWindow(here)
    const { playground, store } = here.served
    const [person] = await store.db.selectFrom('playground_people').select('id').execute()
    const to = await playground.direct({ platform: 'web', tenant: 'playground', user: person?.id ?? '' })
    const unread = page.locator('.room.direct.unread')
    await playground.post(to, { title: 'Five for today', body: [] }, { once: 'nudge-1' })
    await unread.waitFor()
    await screenshot(page, 'unread')
    await page.getByRole('link', { name: 'Homeroom' }).click()
    await messages(page).getByText('Five for today').waitFor()
    expect(await unread.count()).toBe(0)
    await page.getByRole('link', { name: 'general' }).click()
    await page.reload()
    await ready(page)
    expect(await unread.count()).toBe(0)

    await page.setViewportSize(PHONE.viewport)
    await page.getByRole('button', { name: 'Show channels', exact: true }).waitFor()
    await page.goto('about:blank')
    await playground.post(to, { title: 'Five more', body: [] }, { once: 'nudge-2' })
    await page.goto(here.served.url)
    await ready(page)
    expect(await unread.count()).toBe(1)
    await screenshot(page, 'phone-unread')
    await page.getByRole('button', { name: 'Show channels, new messages' }).click()
    await page.getByRole('link', { name: 'Homeroom' }).click()
    await page.getByRole('button', { name: 'Show channels', exact: true }).waitFor()
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
