import { readConfig } from './config.ts'
import { SettingError } from './core/errors.ts'
import { type Homeroom, startHomeroom } from './homeroom.ts'
import { createLog } from './log.ts'
import { startScreen } from './start-screen.ts'
import { version } from './version.ts'

/** A process that a setting stops; starting it again would not help. */
const EXIT_SETTINGS = 78
/** How long what is in hand may take; the platforms send a kill after ten seconds. */
const STOP_WITHIN_MS = 9_000

try {
  process.loadEnvFile()
} catch {
  // Without a .env file the environment is all there is.
}

let log = createLog(undefined, Boolean(process.stderr.isTTY))
let homeroom: Homeroom | undefined
let stopping = false

process.on('uncaughtException', (error) => die(error))
process.on('unhandledRejection', (error) => die(error))
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))

try {
  const config = readConfig(process.env)
  log = createLog(config.logLevel, Boolean(process.stderr.isTTY))
  homeroom = await startHomeroom(config, { log, now: () => new Date(), random: Math.random })
  process.stdout.write(startScreen({ version, config, ...homeroom }))
  log.info({ version, lessons: homeroom.lessons.size, url: homeroom.url }, 'ready')
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  process.stderr.write(`\nHomeroom cannot start:\n${error.message.replace(/^/gm, '  ')}\n\n`)
  process.exitCode = EXIT_SETTINGS
}

async function stop(signal: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info({ signal }, 'stopping')
  setTimeout(() => {
    log.error({ within: STOP_WITHIN_MS }, 'not everything stopped in time')
    process.exit(1)
  }, STOP_WITHIN_MS).unref()
  await homeroom?.stop()
  log.info({}, 'stopped')
  process.exit(0)
}

/** What nobody caught: the state may be wrong, so a fresh process takes over from what is on disk. */
function die(error: unknown): void {
  log.error({ err: error }, 'a failure that nobody caught; the process ends')
  process.exit(1)
}
