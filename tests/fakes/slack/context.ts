import type { SlackCallLog } from './calls.ts'
import type { Delivery } from './delivery.ts'
import type { Messages } from './messages.ts'
import type { Settings } from './options.ts'
import type { EventSender } from './person/events.ts'
import type { SocketMode } from './socket-mode.ts'
import type { Tickets } from './tickets.ts'
import type { Views } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The parts of one fake Slack that work together. */
export interface Context {
  settings: Settings
  workspace: Workspace
  messages: Messages
  views: Views
  tickets: Tickets
  sockets: SocketMode
  delivery: Delivery
  events: EventSender
  log: SlackCallLog
  /** Of the fake's own server. */
  origin: string
}
