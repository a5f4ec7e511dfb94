import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { parseTarget } from '../loopback/http.ts'
import { isObject, type JsonObject } from '../loopback/json.ts'
import type { Waiters } from '../loopback/waiting.ts'
import { SlackError } from './errors.ts'
import type { Settings } from './options.ts'
import { APP } from './workspace.ts'

/** Switches and counters of Socket Mode, for tests to set and read. */
export interface SocketControls {
  /** Connections opened by apps.connections.open. */
  opened: number
  /** Wait this long before hello. */
  helloDelayMs: number
  /** Acknowledgements that nobody waited for any more. */
  ackLate: JsonObject[]
}

/** How to drop connections. */
export interface DropOptions {
  /** Close frame code; without it the TCP connection is reset. */
  code?: number
  /** Only send Slack's polite disconnect message. */
  warn?: boolean
  reason?: string
  /** Refuse new connections for this long. */
  refuseMs?: number
}

/** One Socket Mode connection. */
interface Connection {
  socket: WebSocket
  /** It was greeted. */
  ready: boolean
  ping: NodeJS.Timeout
}

/** Takes the payload of an acknowledgement. */
type AckListener = (payload: unknown) => void

/** Socket Mode: connections of the bot, and envelopes to it. */
export class SocketMode {
  readonly controls: SocketControls = { opened: 0, helloDelayMs: 0, ackLate: [] }
  readonly #settings: Settings
  readonly #waiters: Waiters
  readonly #url: string
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #connections = new Set<Connection>()
  readonly #tickets = new Set<string>()
  readonly #listeners = new Map<string, AckListener>()
  #refusing = false
  #turn = 0

  /** @param url WebSocket origin of the fake's server */
  constructor(settings: Settings, waiters: Waiters, url: string) {
    this.#settings = settings
    this.#waiters = waiters
    this.#url = url
  }

  /** Accept WebSocket upgrades of this HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      const ticket = parseTarget(request.url).searchParams.get('ticket') ?? ''
      if (this.#refusing || !this.#tickets.delete(ticket)) {
        stream.write('HTTP/1.1 403 Forbidden\r\n\r\n')
        stream.destroy()
        return
      }
      this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket))
    })
  }

  /** A URL good for one connection. */
  newUrl(): string {
    if (this.#refusing) throw new SlackError('internal_error')
    const ticket = randomUUID()
    this.#tickets.add(ticket)
    this.controls.opened += 1
    return `${this.#url}/link/?ticket=${ticket}&app_id=${APP.id}`
  }

  /** How many connections can take envelopes. */
  get readyCount(): number {
    return this.#ready().length
  }

  /** Send an envelope over the next connection in turn; the listener hears the acknowledgement. */
  send(id: string, envelope: JsonObject, onAck: AckListener): void {
    const ready = this.#ready()
    const connection = ready[this.#turn % ready.length]
    this.#turn += 1
    this.#listeners.set(id, onAck)
    connection?.socket.send(JSON.stringify({ envelope_id: id, ...envelope }))
  }

  /** Stop waiting for an acknowledgement. */
  forget(id: string): void {
    this.#listeners.delete(id)
  }

  /** Drop (or warn) every connection; returns how many there were. */
  drop({ code, warn, reason = 'refresh_requested', refuseMs }: DropOptions = {}): number {
    if (refuseMs) this.#refuseFor(refuseMs)
    const dropped = [...this.#connections]
    const warning = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-fake' } })
    for (const connection of dropped) {
      if (warn) {
        connection.socket.send(warning)
        continue
      }
      connection.ready = false
      if (code) connection.socket.close(code)
      else connection.socket.terminate()
    }
    return dropped.length
  }

  /** Reset every connection. */
  close(): void {
    for (const { ping, socket } of this.#connections) {
      clearInterval(ping)
      socket.terminate()
    }
  }

  #ready(): Connection[] {
    return [...this.#connections].filter(({ ready, socket }) => ready && socket.readyState === WebSocket.OPEN)
  }

  #refuseFor(ms: number): void {
    this.#refusing = true
    const accept = () => {
      this.#refusing = false
    }
    setTimeout(accept, ms).unref()
  }

  #open(socket: WebSocket): void {
    const ping = setInterval(() => {
      if (socket.readyState === WebSocket.OPEN) socket.ping('Ping from the fake')
    }, this.#settings.pingIntervalMs)
    const connection: Connection = { socket, ready: false, ping }
    this.#connections.add(connection)
    socket.on('error', () => {})
    socket.on('close', () => {
      this.#connections.delete(connection)
      clearInterval(ping)
      this.#waiters.poke()
    })
    socket.on('message', (raw) => this.#receive(String(raw)))
    setTimeout(() => this.#greet(connection), this.controls.helloDelayMs)
  }

  #greet(connection: Connection): void {
    if (connection.socket.readyState !== WebSocket.OPEN) return
    const hello = {
      type: 'hello',
      num_connections: this.#connections.size,
      debug_info: {
        host: 'applink-fake',
        started: '2026-01-01 00:00:00.000',
        build_number: 1,
        approximate_connection_time: 18_060,
      },
      connection_info: { app_id: APP.id },
    }
    connection.socket.send(JSON.stringify(hello))
    connection.ready = true
    this.#waiters.poke()
  }

  #receive(text: string): void {
    const message = parseJson(text)
    if (!isObject(message)) return
    const id = String(message.envelope_id)
    const listener = this.#listeners.get(id)
    this.#listeners.delete(id)
    if (listener) listener(message.payload ?? {})
    else this.controls.ackLate.push(message)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
