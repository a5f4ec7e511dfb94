import { randomBytes } from 'node:crypto'
import { asObject, type JsonObject } from '../../loopback/json.ts'
import { Opcode } from '../constants.ts'
import type { Connection } from './connection.ts'
import { gateContent, intentFor } from './intents.ts'

/** A packet from the gateway to the bot. */
export interface Packet {
  op: number
  d: unknown
  s?: number | null
  t?: string | null
}

type SequencedPacket = Packet & { s: number }

/** Events kept for a RESUME. */
const BUFFER_LIMIT = 5000

/** An identified bot; outlives its connections so that it can be resumed. */
export class Session {
  readonly id = randomBytes(16).toString('hex')
  readonly identify: JsonObject
  readonly intents: number
  readonly shard: readonly [id: number, count: number]
  connection: Connection | null
  seq = 0
  readonly #botId: string
  readonly #buffer: SequencedPacket[] = []

  constructor(identify: JsonObject, connection: Connection, botId: string) {
    this.identify = identify
    this.intents = Number(identify.intents)
    this.shard = (identify.shard as [number, number] | undefined) ?? [0, 1]
    this.connection = connection
    this.#botId = botId
  }

  /** Send (or buffer) an event the session's intents cover; true when a live socket got it. */
  dispatch(event: string, data: JsonObject): boolean {
    const needed = intentFor(event, data)
    if (needed && !(this.intents & needed)) return false
    const packet = this.#remember(event, gateContent(this.intents, event, data, this.#botId))
    this.connection?.send(packet)
    return this.connection !== null
  }

  /** Does the session's shard take events of this guild (or of none)? */
  covers(guildId: string | undefined, event: string): boolean {
    const [id, count] = this.shard
    if (count <= 1) return true
    if (guildId) return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id
    return event === 'READY' || id === 0
  }

  /** Is everything after `seq` still in the buffer? */
  canReplayAfter(seq: number): boolean {
    const oldest = this.#buffer[0]
    return !oldest || oldest.s <= seq + 1
  }

  /** Take over a new connection, with all it missed. */
  resume(connection: Connection, afterSeq: number): void {
    this.connection = connection
    for (const packet of this.#buffer) if (packet.s > afterSeq) connection.send(packet)
    connection.send(this.#remember('RESUMED', { _trace: [] }))
  }

  #remember(event: string, data: JsonObject): SequencedPacket {
    this.seq += 1
    const packet = { op: Opcode.Dispatch, t: event, s: this.seq, d: data }
    this.#buffer.push(packet)
    if (this.#buffer.length > BUFFER_LIMIT) this.#buffer.shift()
    return packet
  }
}

/** What `sessions()` shows of a session. */
export const describeSession = (session: Session) => ({
  id: session.id,
  seq: session.seq,
  connected: session.connection !== null,
  intents: session.intents,
  shard: session.shard,
  query: session.connection?.query,
  identify: session.identify,
})

/** The properties of a packet's `d`. */
export const packetData = (packet: Packet): JsonObject => asObject(packet.d)
