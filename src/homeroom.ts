import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { repertoire } from '../commands/index.ts'
import { progressViews } from '../commands/pieces/progress/progress-view.ts'
import { Dispatcher } from './bot/dispatch.ts'
import type { Config } from './config.ts'
import { derivedId } from './core/id.ts'
import { localDate } from './core/local-date.ts'
import type { Log } from './core/log.ts'
import type { Platform } from './core/platform.ts'
import { type Handler, HttpServer, json } from './http.ts'
import { type Jobs, startJobs } from './jobs/index.ts'
import type { Catalogue } from './lesson/catalogue.ts'
import { createCatalogue } from './lesson/create-catalogue.ts'
import { returnMemory } from './memory.ts'
import { Metrics } from './metrics.ts'
import { createPainter } from './pictures/painter.ts'
import { EVENTS_PATH } from './platforms/slack/manifest.ts'
import { MovableTime } from './platforms/web/movable-time.ts'
import { openStore } from './store/store.ts'
import { createTeacher } from './tutor/model/create-teacher.ts'
import { createTutor } from './tutor/tutor.ts'

/** The words are there by then; a picture that comes later still would surprise. */
const PICTURE_PATIENCE_MS = 10_000

/** What comes from outside the house. */
export type Outside = {
  readonly log: Log
  now(): Date
  /** In [0, 1). */
  random(): number
}

/** A running Homeroom. */
export type Homeroom = {
  readonly lessons: Catalogue
  readonly faults: number
  /** Where the HTTP server listens, `http://127.0.0.1:3000`. */
  readonly url: string
  /** Does what is due by the clock now rather than with the next minute; resolves when it is done. */
  tick(): Promise<void>
  /** Takes nothing new, finishes what is in hand, closes the database. */
  stop(): Promise<void>
}

/**
 * Builds everything and wires it: the only place that knows all rooms.
 * @throws SettingError when a setting, a token or the database is wrong; nothing is left running then.
 */
export async function startHomeroom(config: Config, outside: Outside): Promise<Homeroom> {
  const { log, random } = outside
  const time = isDemo(config) ? new MovableTime(outside.now) : undefined
  const now = time ? () => time.now() : outside.now
  const undo: (() => Promise<void>)[] = []
  let jobs: Jobs | undefined
  // In reverse: what was opened last is closed first.
  const stop = async () => {
    for (const close of undo.splice(0).reverse()) {
      await close().catch((error: unknown) => log.error({ err: error }, 'a part did not stop cleanly'))
    }
  }
  try {
    const store = await openStore(config.databaseUrl, listOfErasures(config))
    undo.push(() => store.close())
    const replayed = await store.erasures.replay()
    if (replayed > 0)
      log.info({ erasures: replayed }, 'people whom this database still had were erased again')
    const lessons = await createCatalogue({ dir: config.lessonsDir, cacheFile: cacheFile(config), log })
    undo.push(() => lessons.close())
    const tutor = createTutor(lessons)
    undo.push(async () => tutor.close())
    void tutor.ready.then(returnMemory)
    const metrics = new Metrics(() => lessons.size)
    const teacher = await createTeacher(config.model, {
      tutor,
      lessons,
      ledger: store.tutoring,
      measure: metrics,
      log,
      now,
      today: () => localDate(now(), config.zone),
      random,
    })
    const painter = createPainter(log)
    undo.push(() => painter.close())
    const bot = new Dispatcher({
      ...repertoire,
      home: progressViews,
      draw: (picture) => painter.draw(picture, PICTURE_PATIENCE_MS),
      store,
      lessons,
      tutor,
      teacher,
      log,
      zone: config.zone,
      reports: config.reports,
      soon: () => void jobs?.tick(),
      now,
      random,
    })

    const shared = { bot, log, measure: metrics, now }
    // Each SDK is loaded only where it is used: they are most of the memory of an idle process.
    const discord =
      config.discord &&
      (await import('./platforms/discord/index.ts')).createDiscord({
        ...shared,
        ...config.discord,
        notebook: store.settings,
      })
    const slack =
      config.slack && (await import('./platforms/slack/slack.ts')).createSlack({ ...shared, ...config.slack })
    const playground = config.playground
      ? (await import('./platforms/web/playground.ts')).createPlayground({
          ...shared,
          db: store.db,
          settled: () => store.settled(),
          time,
          host: config.host,
          port: () => http.address.port,
          randomId: () => randomBytes(16).toString('hex'),
        })
      : undefined
    const platforms = [discord, slack, playground].filter((p): p is NonNullable<typeof p> => p !== undefined)

    let ready = false
    const http = new HttpServer({
      host: config.host,
      port: config.port,
      routes: {
        '/healthz': (_request, response) => json(response, 200, { ok: true }),
        '/readyz': (_request, response) => answerReady(response, () => ready, store),
        '/metrics': (_request, response) => answerMetrics(response, metrics),
        ...(slack?.handle && { [EVENTS_PATH]: slack.handle }),
      },
      ...(playground && { rest: getRequestListener(playground.app.fetch, { overrideGlobalObjects: false }) }),
    })
    await http.listen()
    undo.push(() => http.close())

    for (const platform of platforms) await joinPlatform(platform, bot, undo)
    jobs = startJobs({
      store,
      teams: bot.teams,
      outposts: bot.outposts,
      log,
      now,
      random,
      draw: (bars) => painter.draw({ kind: 'bars', bars }),
    })
    undo.push(jobs.stop)
    time?.onMoved(() => void jobs?.tick())
    ready = true
    undo.push(async () => {
      ready = false
    })
    const { address, port } = http.address
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}`
    const tick = async () => {
      await jobs?.tick()
      await jobs?.idle()
    }
    return { lessons, faults: lessons.faults().length, url, tick, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const listOfErasures = ({ erasuresFile }: Config) => (erasuresFile === undefined ? {} : { erasuresFile })

/** Where nobody but the playground's own people would notice that time was moved. */
function isDemo({ playground, discord, slack }: Config): boolean {
  return playground && !discord && !slack
}

async function joinPlatform(
  platform: Platform,
  bot: Dispatcher,
  undo: (() => Promise<void>)[],
): Promise<void> {
  bot.join(platform)
  undo.push(() => platform.stop())
  await platform.start()
}

/**
 * Beside the database where that is a file, else where the machine keeps what may be lost: it is derived
 * from the lesson files. Its name holds their folder, because two folders must not share one.
 */
function cacheFile({ databaseUrl, lessonsDir }: Config): string {
  const folder = databaseUrl.startsWith('file:')
    ? dirname(databaseUrl.slice('file:'.length))
    : join(tmpdir(), 'homeroom')
  mkdirSync(folder, { recursive: true })
  return join(folder, `lessons-${derivedId(resolve(lessonsDir)).slice(0, 8)}.cache.db`)
}

function answerReady(
  response: Parameters<Handler>[1],
  ready: () => boolean,
  store: { ping(): Promise<void> },
): void {
  store.ping().then(
    () =>
      ready()
        ? json(response, 200, { ready: true })
        : json(response, 503, { ready: false, reason: 'starting or stopping' }),
    () => json(response, 503, { ready: false, reason: 'the database does not answer' }),
  )
}

function answerMetrics(response: Parameters<Handler>[1], metrics: Metrics): void {
  metrics.text().then(
    ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
    () => json(response, 500, { error: 'the metrics could not be collected' }),
  )
}
