import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Say } from '../core/say.ts'
import type { View } from '../core/view.ts'
import { standalone, type Theme } from './document.ts'
import { faceOf } from './faces.ts'

const PHOTOGRAPHED = ['discord', 'slack'] as const

/** A message and what to call its pictures. */
export type Sitter = { readonly id: string; readonly view: View; readonly isPrivate?: boolean }

export type Album = {
  readonly browser: Browser
  /** Made when it is not there. */
  readonly folder: string
  readonly themes: readonly Theme[]
  readonly say: Say
}

/**
 * Writes `<id>-discord-light.png` and its like for each message.
 * @returns the files' names
 */
export async function photograph(sitters: readonly Sitter[], album: Album): Promise<string[]> {
  const { browser, folder, themes, say } = album
  await mkdir(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 760, height: 400 }, deviceScaleFactor: 2 })
  const names: string[] = []
  for (const { id, view, isPrivate = true } of sitters) {
    for (const platform of PHOTOGRAPHED) {
      for (const theme of themes) {
        const name = `${id}-${platform}-${theme}.png`
        await page.setContent(standalone(faceOf(view, platform, { say, isPrivate }), theme, say))
        await page.evaluate('document.fonts.ready')
        await page.locator('main').screenshot({ path: join(folder, name) })
        names.push(name)
      }
    }
  }
  await page.close()
  return names
}
