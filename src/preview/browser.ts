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
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { SettingError } from '../core/errors.ts'

type Env = Readonly<Record<string, string | undefined>>

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const MISSING = [
  'Pictures need a Chromium. npm install brings one for Linux on x64 (playwright-core and @sparticuz/chromium,',
  'which npm leaves out with --omit=dev). Elsewhere, set CHROMIUM_PATH to the Chromium or Chrome of the machine.',
].join(' ')

/**
 * A real Chromium that came with `npm ci`, and the few system libraries it needs on a machine
 * that has none. CHROMIUM_PATH names another one, for systems other than Linux on x64.
 * @throws SettingError when there is none
 */
export async function launchBrowser(env: Env): Promise<Browser> {
  try {
    const { chromium: playwright } = await import('playwright-core')
    const own = env.CHROMIUM_PATH
    if (own) return await playwright.launch({ executablePath: own })
    const folder = unpacked(env)
    const executablePath = join(folder, 'chromium')
    const variables: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
    for (const [name, value] of Object.entries(env)) if (value !== undefined) variables[name] = value
    if (!runs(executablePath)) variables.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
    return await playwright.launch({ executablePath, env: variables, args: await flags() })
  } catch (cause) {
    throw new SettingError(MISSING, { cause })
  }
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

/** The package unpacks into TMPDIR, which it reads once: so it runs in a process of its own. */
const UNPACK = `
const [entry, ...archives] = process.argv.slice(1)
const { inflate } = await import(entry)
for (const archive of archives) await inflate(archive)
`

/** The unpacked browser: once a version, and never half, because it is moved into place when it is whole. */
function unpacked(env: Env): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const cache = join(home, 'node_modules', '.cache', 'homeroom')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'unpacking-'))
  const archives = readdirSync(join(root, 'bin')).map((name) => join(root, 'bin', name))
  const args = ['--input-type=module', '-e', UNPACK, pathToFileURL(entry).href, ...archives]
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...env, TMPDIR: fresh } })
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`)
  writeFileSync(join(fresh, 'fonts.conf'), FONTS.replace('{folder}', join(folder, 'fonts')))
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}
