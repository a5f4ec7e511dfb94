import { LOOPBACK } from '../loopback/http.ts'
import { createCallLog } from './calls.ts'
import type { Context } from './context.ts'
import { Gateway } from './gateway/gateway.ts'
import { Messages } from './messages.ts'
import type { Settings } from './options.ts'
import { World } from './world.ts'

/** Put the parts of a fake Discord together. */
export function createContext(settings: Settings, port: number): Context {
  const origin = `http://${LOOPBACK}:${port}`
  const log = createCallLog(settings)
  const world = new World(settings)
  const gateway = new Gateway(settings, world, log.waiters, `ws://${LOOPBACK}:${port}`)
  const messages = new Messages(settings, world, gateway, origin)
  return { settings, world, gateway, messages, log, origin }
}
