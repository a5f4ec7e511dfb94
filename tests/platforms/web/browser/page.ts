import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchBrowser, SCREENSHOTS } from '../../../browser.ts'
import { servePlayground, temporaryDatabase } from '../served-playground.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

type Served = Awaited<ReturnType<typeof servePlayground>>

/** A browser for the file, and a new playground for each of its tests. */
export type Here = {
  readonly browser: Browser
  readonly served: Served
  /** Ends the playground; what it returns starts it again at the same address. */
  stop(): Promise<() => Promise<void>>
}

export function inBrowser(): Here {
  let browser: Browser
  let database: Awaited<ReturnType<typeof temporaryDatabase>>
  let served: Served
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    database = await temporaryDatabase()
    served = await servePlayground(database.url)
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await served.close()
    await database.drop()
  })
  return {
    get browser() {
      return browser
    },
    get served() {
      return served
    },
    async stop() {
      const port = Number(new URL(served.url).port)
      await served.close()
      return async () => {
        served = await servePlayground(database.url, port)
      }
    },
  }
}

/** A browser window on the playground, and all that it complained about. */
export type Window = { readonly page: Page; readonly complaints: string[]; readonly asked: Set<string> }

export async function openWindow(here: Here, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await here.browser.newContext({
    viewport: { width: 1280, height: 840 },
    colorScheme: 'light',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked = new Set<string>()
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(here.served.url)
  await ready(page)
  return { page, complaints, asked }
}

export async function ready(page: Page): Promise<void> {
  await page.locator('#app[data-ready]').waitFor()
}

/** What axe-core finds wrong, by rule and element. */
export async function violations(page: Page): Promise<string[]> {
  await settled(page)
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()')
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path: join(SCREENSHOTS, `playground-${name}.png`) })
}

/** Fonts are there and nothing moves, so that pictures and contrasts are of what stays. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map((a) => a.finished.catch(() => undefined)))
  })()`)
}

/** Writes a line and sends it, as a person does. */
export async function type(page: Page, text: string, box = '#composer'): Promise<void> {
  await page.locator(box).fill(text)
  await page.locator(box).press('Escape')
  await page.locator(box).press('Enter')
}

export const messages = (page: Page): Locator => page.locator('#messages')

/** A button of the conversation. */
export const button = (page: Page, name: string): Locator =>
  messages(page).getByRole('button', { name, exact: true })

/** What the element that has the focus says. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.textContent.trim()')
