import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIVE } from '../../src/learn/live.ts'
import { launchBrowser, SCREENSHOTS } from '../browser.ts'
import { House } from './school.ts'

let browser: Browser
let house: House
beforeAll(async () => {
  browser = await launchBrowser()
  house = new House({ PLAYGROUND: 'on' })
  await house.start()
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

/** A browser profile of its own. */
async function profile(colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 900, height: 760 } })
  const page = await context.newPage()
  await page.goto(house.homeroom.url)
  await page.locator('#app[data-ready]').waitFor()
  return page
}

const says = (page: Page, words: string) => page.locator('#messages').getByText(words).last().waitFor()
const press = (page: Page, name: string) =>
  page.locator('#messages').getByRole('button', { name, exact: true }).last().click()

test('two people in two profiles play a live quiz', async () => {
  const [ada, ben] = [await profile('light'), await profile('dark')]
  const both = (words: string) => Promise.all([says(ada, words), says(ben, words)])
  const picture = (name: string) =>
    Promise.all([
      ada.screenshot({ path: join(SCREENSHOTS, `live-${name}-light.png`) }),
      ben.screenshot({ path: join(SCREENSHOTS, `live-${name}-dark.png`) }),
    ])
  await ada.locator('#composer').fill('/live api-or-chat')
  await ada.locator('#composer').press('Escape')
  await ada.locator('#composer').press('Enter')
  await both('5 questions on "When the chat window is not enough"')
  await press(ben, 'Join')
  await says(ben, 'Your name is shown in this channel')
  await picture('lobby')
  await press(ada, 'Start now')
  for (let number = 1; number <= 5; number++) {
    await both(`Live quiz · question ${number} of 5`)
    await picture('question')
    await press(ada, 'A')
    await says(ada, 'Locked in: A.')
    await press(ben, 'B')
    await says(ben, 'Locked in: B.')
    expect(await ada.locator('#messages').getByText('Locked in: B.').count()).toBe(0)
    house.advance(LIVE.earlyMs)
    await both(number < 5 ? 'The next question comes in a moment.' : 'The result comes in a moment.')
    await picture('standing')
    house.advance(LIVE.standingMs)
  }
  await both('The result')
  await press(ben, 'How I did')
  await says(ben, 'of 2, with')
  await picture('result')
  expect(house.logged.filter(({ level }) => level === 'error')).toEqual([])
}, 60_000)
