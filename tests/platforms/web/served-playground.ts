import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { PlatformName } from '../../../src/core/caller.ts'
import type { EventKind } from '../../../src/core/platform.ts'
import { MovableTime } from '../../../src/platforms/web/movable-time.ts'
import { createPlayground, type Playground } from '../../../src/platforms/web/playground.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { ScriptedBot } from './scripted-bot.ts'

export const PORT = 3000

/** What the playground told the metrics. */
export type Acknowledged = { platform: PlatformName; kind: EventKind; seconds: number }

/** A playground on a real store, with a clock that a test can turn. */
export type TestPlayground = {
  readonly bot: ScriptedBot
  readonly playground: Playground
  readonly store: Store
  readonly time: MovableTime
  readonly acknowledged: readonly Acknowledged[]
  readonly logged: readonly { fields: object; message: string }[]
  /** How often something was made durable. */
  settlements(): number
  /** Milliseconds that pass before the next thing happens. */
  wait(milliseconds: number): void
  close(): Promise<void>
}

/**
 * @param url the database; a test opens the same one again to see what survives
 * @param movable whether its people may move its time
 */
export async function openPlayground(
  url: string,
  port: () => number = () => PORT,
  movable = true,
): Promise<TestPlayground> {
  const store = await openStore(url)
  const bot = new ScriptedBot()
  const acknowledged: Acknowledged[] = []
  const logged: { fields: object; message: string }[] = []
  const log = (fields: object, message: string) => void logged.push({ fields, message })
  let settlements = 0
  let now = Date.UTC(2026, 10, 22, 9, 30)
  const time = new MovableTime(() => new Date(now++))
  const playground = createPlayground({
    bot,
    db: store.db,
    settled: () => {
      settlements++
      return store.settled()
    },
    host: '127.0.0.1',
    port,
    log: { debug: log, info: log, warn: log, error: log },
    measure: { acknowledged: (platform, kind, seconds) => acknowledged.push({ platform, kind, seconds }) },
    now: () => time.now(),
    ...(movable && { time }),
    randomId: () => randomBytes(16).toString('hex'),
  })
  bot.platform = playground
  await playground.start()
  return {
    bot,
    playground,
    store,
    time,
    acknowledged,
    logged,
    settlements: () => settlements,
    wait: (milliseconds) => {
      now += milliseconds
    },
    close: async () => {
      // What a failed test holds back would be waited for without end.
      bot.release()
      await playground.stop()
      await store.close()
    },
  }
}

/** The same on loopback, for a browser. */
export async function servePlayground(
  database: string,
  port = 0,
): Promise<TestPlayground & { readonly url: string }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  const served = await openPlayground(database, () => address.port)
  server.on('request', getRequestListener(served.playground.app.fetch, { overrideGlobalObjects: false }))
  return {
    ...served,
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await served.close()
      await stopped(server)
    },
  }
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** A database file in a folder of its own. */
export async function temporaryDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'homeroom-playground-'))
  return {
    url: `file:${join(folder, 'homeroom.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}
