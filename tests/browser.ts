import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where a test keeps what it saw; git ignores it. */
export const SCREENSHOTS = join(home, 'output', 'screenshots')

/**
 * A real Chromium that came with `npm ci`, and the few system libraries it needs on a machine
 * that has none. CHROMIUM_PATH names another one, for systems other than Linux on x64.
 */
export async function launchBrowser(): Promise<Browser> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  const own = process.env.CHROMIUM_PATH
  if (own) return playwright.launch({ executablePath: own })
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  if (!runs(executablePath)) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return playwright.launch({ executablePath, env, args: await flags() })
}

/** Whether the machine has the libraries already: its own fit its other libraries best. */
function runs(executable: string): boolean {
  return spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0
}

/** The package's flags for a machine without a screen, less those that switch a browser's protection off. */
async function flags(): Promise<string[]> {
  const { default: chromium } = await import('@sparticuz/chromium')
  const unwanted =
    /web-security|insecure-content|site-isolation|site-per-process|single-process|zygote|disk-cache|headless/
  return [
    ...chromium.args.filter((flag) => !unwanted.test(flag)),
    '--no-sandbox',
    '--disable-background-networking',
  ]
}

/** The machine's fonts, and the package's one for a machine that has none. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>{folder}</dir>
</fontconfig>
`

/** The unpacked browser: once a version, and never half, because it is moved into place when it is whole. */
async function unpacked(): Promise<string> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const cache = join(home, 'node_modules', '.cache', 'homeroom')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'unpacking-'))
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh
  try {
    for (const archive of readdirSync(join(root, 'bin'))) await inflate(join(root, 'bin', archive))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  writeFileSync(join(fresh, 'fonts.conf'), FONTS.replace('{folder}', join(folder, 'fonts')))
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}
