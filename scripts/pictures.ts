import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { speak } from '../src/core/say.ts'
import { THEMES } from '../src/preview/document.ts'
import { photograph } from '../src/preview/photographs.ts'
import { launchBrowser } from '../tests/browser.ts'
import { House } from '../tests/contracts/school.ts'
import { mainMessages } from './main-messages.ts'

/** npm run pictures: the pictures of the README and the guides, made from the running product. */
const folder = join(import.meta.dirname, '../docs/pictures')
await mkdir(folder, { recursive: true })

const house = new House({ PLAYGROUND: 'on', LESSONS_DIR: 'lessons' })
const { url } = await house.start()
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1160, height: 760 }, locale: 'en-GB' })

const type = async (text: string) => {
  await page.locator('#composer').fill(text)
  await page.keyboard.press('Escape')
  await page.locator('#composer').press('Enter')
}
const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click()
const shown = (text: string | RegExp) => page.getByText(text).last().waitFor()
const picture = async (name: string, of: Page = page) => {
  await of.mouse.move(0, 0)
  await of.waitForTimeout(400)
  await of.screenshot({ path: join(folder, `${name}.png`) })
}

await page.goto(url)
await page.locator('#composer').waitFor()
await type('/lesson api-or-chat')
await shown('The premise')
await picture('lesson')

await press('Take the quiz')
await shown('Question 1 of 10')
await press('B')
await shown(/Right\.|Not quite/)
await picture('quiz')

await press('Share')
await shown('Shared.')
await page
  .getByRole('button', { name: /thread|repl/i })
  .last()
  .click()
await page.locator('#thread-composer').fill('What is a regression?')
await page.locator('#thread-composer').press('Enter')
await page
  .locator('#thread-messages')
  .getByText(/Here is what the lesson says/)
  .waitFor()
await picture('thread')

const DAYS = 9
const DAY_MS = 24 * 60 * 60 * 1000
const lessons = house.homeroom.lessons
const ids = lessons.order()
await page.goto(url)
await page.setViewportSize({ width: 1160, height: 1250 })
for (let day = 0; day < DAYS; day++) {
  for (let more = 0; more <= day % 3; more++) {
    const id = ids[(day + 4 * more) % ids.length] ?? ''
    await type(`/lesson ${id}`)
    await shown(lessons.entry(id)?.title ?? id)
  }
  house.advance(day === 5 ? 2 * DAY_MS : DAY_MS)
}
await type('/progress')
await page.locator('img[alt^="A calendar"]').last().waitFor()
await picture('progress')

// All of them are for looking at; the guides show three.
const messages = join(import.meta.dirname, '../output/messages')
await photograph(await mainMessages(), { browser, folder: messages, themes: THEMES, say: speak('en') })
for (const [from, to] of [
  ['question-discord-dark', 'on-discord'],
  ['feedback-wrong-slack-light', 'on-slack'],
  ['tutor-discord-light', 'tutor'],
]) {
  await copyFile(join(messages, `${from}.png`), join(folder, `${to}.png`))
}

await browser.close()
await house.close()
