import { LOOPBACK } from '../loopback/http.ts'
import { createCallLog } from './calls.ts'
import type { Context } from './context.ts'
import { Delivery } from './delivery.ts'
import { Messages } from './messages.ts'
import type { Settings } from './options.ts'
import { EventSender } from './person/events.ts'
import { SocketMode } from './socket-mode.ts'
import { Tickets } from './tickets.ts'
import { Views } from './views.ts'
import { Workspace } from './workspace.ts'

/** Put the parts of a fake Slack together. */
export function createContext(settings: Settings, port: number): Context {
  const origin = `http://${LOOPBACK}:${port}`
  const log = createCallLog(settings)
  const workspace = new Workspace(settings)
  const sockets = new SocketMode(settings, log.waiters, `ws://${LOOPBACK}:${port}`)
  const delivery = new Delivery(settings, sockets, log.waiters)
  const tickets = new Tickets(settings, workspace, origin)
  const events = new EventSender({ settings, workspace, delivery, log })
  const messages = new Messages(settings, workspace, (event) => events.echo(event))
  const views = new Views(workspace)
  return { settings, workspace, messages, views, tickets, sockets, delivery, events, log, origin }
}
