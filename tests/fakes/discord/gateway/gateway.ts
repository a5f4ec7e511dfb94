import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { parseTarget } from '../../loopback/http.ts'
import type { JsonObject } from '../../loopback/json.ts'
import type { Waiters } from '../../loopback/waiting.ts'
import { Opcode } from '../constants.ts'
import type { Settings } from '../options.ts'
import type { World } from '../world.ts'
import { Connection } from './connection.ts'
import { Receiver } from './receiver.ts'
import { describeSession, type Session } from './session.ts'

/** Switches and counters of the gateway, for tests to set and read. */
export interface GatewayControls {
  /** Answer heartbeats; false makes zombie connections. */
  ackHeartbeats: boolean
  /** Destroy sockets instead of accepting them. */
  refuse: boolean
  /** Wait this long before op 10. */
  helloDelayMs: number
  stats: { identify: number; resume: number; heartbeat: number; closes: number[] }
}

/** How to drop connections. */
export interface DropOptions {
  /** Close frame code; without it the TCP connection is reset. */
  code?: number
  reason?: string
  /** Refuse new sockets for this long. */
  refuseMs?: number
  /** Forget the sessions too, so that they cannot be resumed. */
  forget?: boolean
}

const MAX_FRAME_BYTES = 64 * 1024
const NORMAL_CLOSURES = [1000, 1001]
const CLOSE_INVALID_VERSION = 4012
const CLOSE_DECODE_ERROR = 4002

/** The gateway: sockets, sessions and events to them. */
export class Gateway {
  readonly controls: GatewayControls = {
    ackHeartbeats: true,
    refuse: false,
    helloDelayMs: 0,
    stats: { identify: 0, resume: 0, heartbeat: 0, closes: [] },
  }
  readonly url: string
  readonly sessions = new Map<string, Session>()
  readonly #connections = new Set<Connection>()
  readonly #settings: Settings
  readonly #waiters: Waiters
  readonly #receiver: Receiver
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES })

  constructor(settings: Settings, world: World, waiters: Waiters, url: string) {
    this.url = url
    this.#settings = settings
    this.#waiters = waiters
    this.#receiver = new Receiver(settings, world, this)
  }

  /** Accept WebSocket upgrades of this HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      if (this.controls.refuse) return stream.destroy()
      const query = Object.fromEntries(parseTarget(request.url).searchParams)
      this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#open(socket, query))
    })
  }

  /** Send an event to every session it concerns; returns how many live sockets got it. */
  dispatch(event: string, data: object): number {
    const payload = data as JsonObject
    const guildId = payload.guild_id as string | undefined
    const concerned = [...this.sessions.values()].filter((session) => session.covers(guildId, event))
    return concerned.filter((session) => session.dispatch(event, payload)).length
  }

  /** Drop every connection; returns how many there were. */
  dropConnections({ code, reason, refuseMs, forget }: DropOptions = {}): number {
    if (refuseMs) {
      this.controls.refuse = true
      const accept = () => {
        this.controls.refuse = false
      }
      setTimeout(accept, refuseMs).unref()
    }
    if (forget) this.sessions.clear()
    const dropped = [...this.#connections]
    for (const connection of dropped) {
      if (connection.session?.connection === connection) connection.session.connection = null
      if (code) connection.socket.close(code, reason)
      else connection.socket.terminate()
    }
    return dropped.length
  }

  /** Send op 7 to everyone. */
  requestReconnect(): void {
    for (const connection of this.#connections) connection.send({ op: Opcode.Reconnect, d: null })
  }

  /** Send op 9 to everyone; a session that is not resumable is forgotten. */
  invalidateSession(resumable = false): void {
    for (const connection of this.#connections) {
      if (!resumable && connection.session) this.sessions.delete(connection.session.id)
      connection.send({ op: Opcode.InvalidSession, d: resumable })
    }
  }

  /** The sessions, connected or waiting to be resumed. */
  describeSessions() {
    return [...this.sessions.values()].map(describeSession)
  }

  /** Reset every connection. */
  close(): void {
    for (const connection of this.#connections) connection.socket.terminate()
  }

  #open(socket: WebSocket, query: Record<string, string>): void {
    const connection = new Connection(socket, query)
    this.#connections.add(connection)
    socket.on('close', (code) => this.#closed(connection, code))
    socket.on('error', () => {})
    if (query.v !== this.#settings.gatewayVersion) {
      socket.close(CLOSE_INVALID_VERSION, 'Invalid API version')
    } else if (query.encoding !== 'json') {
      socket.close(CLOSE_DECODE_ERROR, 'Only json encoding is faked')
    } else {
      this.#greet(connection)
    }
  }

  #greet(connection: Connection): void {
    const hello = { heartbeat_interval: this.#settings.heartbeatInterval, _trace: [] }
    const sayHello = () => connection.send({ op: Opcode.Hello, d: hello, s: null, t: null })
    setTimeout(sayHello, this.controls.helloDelayMs)
    connection.socket.on('message', (raw) => {
      this.#receiver.receive(connection, raw as Buffer)
      this.#waiters.poke()
    })
  }

  #closed(connection: Connection, code: number): void {
    this.controls.stats.closes.push(code)
    this.#connections.delete(connection)
    const { session } = connection
    if (session?.connection === connection) {
      session.connection = null
      if (NORMAL_CLOSURES.includes(code)) this.sessions.delete(session.id)
    }
    this.#waiters.poke()
  }
}
