import { getRequestListener } from '@hono/node-server'
import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { speak } from '../core/say.ts'
import { HttpServer } from '../http.ts'
import { launchBrowser } from '../preview/browser.ts'
import { THEMES } from '../preview/document.ts'
import { Follower, localeOf } from '../preview/follower.ts'
import { openLessonFile } from '../preview/lesson-file.ts'
import { photograph } from '../preview/photographs.ts'
import { createServer } from '../preview/server.ts'
import { Stage } from '../preview/stage.ts'
import { counted } from './counted.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'

const HOST = '127.0.0.1'
const PORT_MAX = 65_535

export type PreviewOptions = {
  readonly port: string
  /** A folder for pictures; nothing is served then. */
  readonly png?: string
}

/**
 * Shows a lesson as the playground, Discord and Slack show it, until the shell stops.
 * @returns 1 when the file has an error, and only pictures of it were wanted
 * @throws SettingError when there is no such file, the port is taken, or there is no browser for pictures
 */
export async function preview(name: string, options: PreviewOptions, shell: Shell): Promise<number> {
  const port = portOf(options.port)
  const log = { debug() {}, info() {}, warn: tell, error: tell }
  function tell(_: object, message: string): void {
    shell.note?.(message)
  }
  await using undo = new AsyncDisposableStack()
  const file = await openLessonFile(name, readConfig(shell.env).lessonsDir)
  undo.defer(() => file.close())
  await file.take()
  const lessons = await openLessons(file.lessons, file.cache)
  undo.defer(() => lessons.close())
  const stage = await Stage.open({ lessons, log, locale: localeOf(file), now: () => shell.now() })
  undo.defer(() => stage.close())
  const follower = await Follower.open(file, lessons, stage, log)
  undo.defer(() => follower.close())
  if (options.png !== undefined) return writePictures(follower, options.png, shell)

  const server = createServer({ follower, say: speak('en'), port: () => http.address.port })
  const rest = getRequestListener(server.fetch, { overrideGlobalObjects: false })
  const http = new HttpServer({ host: HOST, port, routes: {}, rest })
  await http.listen()
  shell.print(
    `${name} is shown at http://${HOST}:${http.address.port}, and follows every save. Ctrl+C ends it.`,
  )
  await shell.stopped?.()
  await follower.close()
  await http.close()
  return 0
}

async function writePictures({ now }: Follower, folder: string, shell: Shell): Promise<number> {
  for (const { line, column, severity, reason } of now.faults) {
    shell.print(`${now.file}:${line}:${column} ${severity} ${reason}`)
  }
  // With an error the scenes are an earlier version's.
  if (now.scenes.length === 0 || now.faults.some(({ severity }) => severity === 'error')) return 1
  await using browser = await launchBrowser(shell.env)
  const names = await photograph(now.scenes, { browser, folder, themes: THEMES, say: speak(now.locale) })
  shell.print(`${counted(names.length, 'picture')} in ${folder}`)
  return 0
}

function portOf(written: string): number {
  const port = Number(written)
  if (/^\d+$/.test(written) && port <= PORT_MAX) return port
  throw new SettingError(`--port is ${written}; it should be a number from 0 to ${PORT_MAX}.`)
}
