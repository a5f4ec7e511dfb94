import type { JsonObject } from '../../loopback/json.ts'
import { ALL_INTENTS, Opcode } from '../constants.ts'
import { APPLICATION_FLAGS } from '../fixtures.ts'
import type { Settings } from '../options.ts'
import type { World } from '../world.ts'
import type { Connection } from './connection.ts'
import type { Gateway } from './gateway.ts'
import { type Packet, packetData, Session } from './session.ts'

type CloseReason = readonly [code: number, reason: string]

/** Close codes with the reasons Discord gives. */
const Close = {
  unknownOpcode: [4001, 'Unknown opcode'],
  decodeError: [4002, 'Decode error'],
  tooLarge: [4002, 'Payload too large'],
  notAuthenticated: [4003, 'Not authenticated'],
  authenticationFailed: [4004, 'Authentication failed'],
  alreadyAuthenticated: [4005, 'Already authenticated'],
  invalidSeq: [4007, 'Invalid seq'],
  rateLimited: [4008, 'Rate limited'],
  sessionReplaced: [4009, 'Session replaced'],
  invalidIntents: [4013, 'Invalid intent(s)'],
  disallowedIntents: [4014, 'Disallowed intent(s)'],
} as const satisfies Record<string, CloseReason>

const MAX_MESSAGE_BYTES = 4096

/** Understands what the bot sends over the gateway. */
export class Receiver {
  readonly #settings: Settings
  readonly #world: World
  readonly #gateway: Gateway

  constructor(settings: Settings, world: World, gateway: Gateway) {
    this.#settings = settings
    this.#world = world
    this.#gateway = gateway
  }

  /** Act on one message of the bot; closes the connection where Discord would. */
  receive(connection: Connection, raw: Buffer): void {
    const reason = this.#act(connection, raw)
    if (reason) connection.socket.close(...reason)
  }

  #act(connection: Connection, raw: Buffer): CloseReason | undefined {
    if (!connection.countArrival()) return Close.rateLimited
    if (raw.length > MAX_MESSAGE_BYTES) return Close.tooLarge
    const packet = parsePacket(raw)
    if (!packet) return Close.decodeError
    switch (packet.op) {
      case Opcode.Heartbeat:
        this.#heartbeat(connection)
        return undefined
      case Opcode.Identify:
        return this.#identify(connection, packetData(packet))
      case Opcode.Resume:
        return this.#resume(connection, packetData(packet))
      case Opcode.PresenceUpdate:
      case Opcode.VoiceStateUpdate:
      case Opcode.RequestGuildMembers:
      case Opcode.RequestSoundboardSounds:
        return connection.session ? undefined : Close.notAuthenticated
      default:
        return Close.unknownOpcode
    }
  }

  #heartbeat(connection: Connection): void {
    const { controls } = this.#gateway
    controls.stats.heartbeat += 1
    if (controls.ackHeartbeats) connection.send({ op: Opcode.HeartbeatAck, d: null })
  }

  #identify(connection: Connection, data: JsonObject): CloseReason | undefined {
    if (connection.session) return Close.alreadyAuthenticated
    this.#gateway.controls.stats.identify += 1
    if (data.token !== this.#settings.token) return Close.authenticationFailed
    const intents = Number(data.intents)
    if (intents & ~ALL_INTENTS) return Close.invalidIntents
    if (intents & ~this.#settings.allowedIntents) return Close.disallowedIntents
    const session = new Session(data, connection, this.#world.botUser.id)
    this.#gateway.sessions.set(session.id, session)
    connection.session = session
    session.dispatch('READY', this.#readyPayload(session))
    for (const guild of this.#world.guilds.values()) {
      session.dispatch('GUILD_CREATE', this.#world.guildCreatePayload(guild))
    }
    return undefined
  }

  #resume(connection: Connection, data: JsonObject): CloseReason | undefined {
    this.#gateway.controls.stats.resume += 1
    if (data.token !== this.#settings.token) return Close.authenticationFailed
    const session = this.#gateway.sessions.get(String(data.session_id))
    const seq = Number(data.seq)
    if (session && seq > session.seq) return Close.invalidSeq
    if (!session?.canReplayAfter(seq)) {
      connection.send({ op: Opcode.InvalidSession, d: false })
      return undefined
    }
    session.connection?.socket.close(...Close.sessionReplaced)
    connection.session = session
    session.resume(connection, seq)
    return undefined
  }

  #readyPayload(session: Session): JsonObject {
    const { applicationId, botUser, guilds } = this.#world
    return {
      v: 10,
      user: { ...botUser, verified: true, mfa_enabled: true, email: null },
      guilds: [...guilds.values()].map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#gateway.url,
      shard: session.shard,
      application: { id: applicationId, flags: APPLICATION_FLAGS },
      private_channels: [],
      relationships: [],
      user_settings: {},
      presences: [],
      session_type: 'normal',
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      _trace: [],
    }
  }
}

function parsePacket(raw: Buffer): Packet | undefined {
  try {
    return JSON.parse(raw.toString()) as Packet
  } catch {
    return undefined
  }
}
