import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchBrowser as launch } from '../src/preview/browser.ts'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where a test keeps what it saw; git ignores it. */
export const SCREENSHOTS = join(home, 'output', 'screenshots')

/** The browser that came with `npm ci`, or the one that CHROMIUM_PATH names. */
export function launchBrowser(): Promise<Browser> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  return launch(process.env)
}
