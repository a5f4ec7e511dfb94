import { createServer, type Server } from 'node:http'
import { answerWith, listen, shutDown } from '../loopback/http.ts'
import { ObservedFake } from '../loopback/observed.ts'
import type { DiscordCall } from './calls.ts'
import { ChannelType } from './constants.ts'
import type { Context } from './context.ts'
import { createContext } from './create.ts'
import type { DropOptions, GatewayControls } from './gateway/gateway.ts'
import type { Session } from './gateway/session.ts'
import type { Interaction } from './interactions/interaction.ts'
import { pushInteraction } from './interactions/push.ts'
import type { InteractionSpec } from './interactions/spec.ts'
import { viewOf } from './messages.ts'
import { type FakeDiscordOptions, type Settings, withDefaults } from './options.ts'
import { type PersonMessage, pushMessage } from './person-message.ts'
import { RestServer } from './rest.ts'
import { createThread, type ThreadBody } from './threads.ts'
import type { Channel, Command, Guild, Message, User } from './wire.ts'
import { isEphemeral, type StoredChannel, type StoredGuild, type World } from './world.ts'

const READY_WAIT_MS = 15_000

/** A running fake Discord, as a test drives it. */
export class FakeDiscord extends ObservedFake<DiscordCall> {
  readonly port: number
  readonly #context: Context
  readonly #server: Server

  private constructor(server: Server, port: number, context: Context, rest: RestServer) {
    super(context.log, rest.faults)
    this.port = port
    this.#context = context
    this.#server = server
  }

  /** Start a fake Discord on the loopback address. */
  static async start(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
    const settings = withDefaults(options)
    const server = createServer()
    const port = await listen(server, settings.port)
    const context = createContext(settings, port)
    const rest = new RestServer(context)
    context.gateway.attach(server)
    answerWith(server, (request, response) => rest.handle(request, response))
    return new FakeDiscord(server, port, context, rest)
  }

  /** Stop the server and cut every connection. */
  async close(): Promise<void> {
    this.#context.gateway.close()
    await shutDown(this.#server)
  }

  /** Origin of the server. */
  get url(): string {
    return this.#context.origin
  }
  /** Base of the REST API, for DISCORD_API_URL. */
  get apiUrl(): string {
    return `${this.url}/api`
  }
  get gatewayUrl(): string {
    return this.#context.gateway.url
  }
  /** Live settings: later changes count from then on. */
  get settings(): Settings {
    return this.#context.settings
  }
  /** Everything that exists, for inspection. */
  get state(): World {
    return this.#context.world
  }
  get applicationId(): string {
    return this.state.applicationId
  }
  get botUser(): User {
    return this.state.botUser
  }
  /** The guild that exists from the start. */
  get guildId(): string {
    return this.state.home.id
  }
  /** Its #general. */
  get channelId(): string {
    return this.state.general.id
  }
  /** Switches and counters of the gateway. */
  get gateway(): GatewayControls {
    return this.#context.gateway.controls
  }

  /** Environment that points the bot here. */
  env() {
    return {
      DISCORD_API_URL: this.apiUrl,
      DISCORD_TOKEN: this.settings.token,
      DISCORD_APPLICATION_ID: this.applicationId,
      DISCORD_CLIENT_ID: this.applicationId,
      DISCORD_GUILD_ID: this.guildId,
    }
  }

  // ---- fixtures and inspection ----

  /** The user with this id, made up if there is none yet. */
  user(id?: string, extra: Partial<User> = {}): User {
    return this.state.user(id, extra)
  }

  /** Add a guild and announce it. */
  addGuild(extra: Partial<Guild> = {}): StoredGuild {
    const guild = this.state.addGuild(extra)
    this.dispatch('GUILD_CREATE', this.state.guildCreatePayload(guild))
    return guild
  }

  /** Add a channel without announcing it. */
  addChannel(extra: Partial<Channel> = {}): StoredChannel {
    return this.state.addChannel(extra)
  }

  /** Add a (public) thread and announce it. */
  createThread(channelId: string, body: ThreadBody, ownerId?: string): StoredChannel {
    const { gateway } = this.#context
    const parent = this.state.channel(channelId)
    const origin = ownerId ? { ownerId } : {}
    return createThread(this.state, gateway, parent, { type: ChannelType.PublicThread, ...body }, origin)
  }

  /** Commands registered for the guild, or globally. */
  commands(guildId?: string): Command[] {
    return [...this.state.commandScope(guildId).values()]
  }

  /** A message as it is now. */
  message(id: string): Message | null {
    const message = this.state.messages.get(id)
    return message ? viewOf(message) : null
  }

  /** The messages of a channel, or all. */
  messages(channelId?: string, { ephemeral = true } = {}): Message[] {
    return [...this.state.messages.values()]
      .filter((message) => !channelId || message.channel_id === channelId)
      .filter((message) => ephemeral || !isEphemeral(message))
      .map(viewOf)
  }

  /** What stands at an address of the fake's own CDN. */
  download(url: string): Buffer {
    for (const { uploads } of this.state.messages.values()) {
      const found = uploads.find(({ attachment }) => attachment.url === url)
      if (found) return found.file.data
    }
    throw new Error(`nothing at ${url}`)
  }

  /** Every interaction so far. */
  interactions(): Interaction[] {
    return [...this.state.interactions.values()]
  }

  // ---- what people do ----

  /** Let a person use a command, press a button, choose, or submit a modal. */
  pushInteraction(spec: InteractionSpec): Interaction {
    return pushInteraction(this.#context, spec)
  }

  /** Let a person write a message. */
  pushMessage(message: PersonMessage = {}) {
    return pushMessage(this.#context, message)
  }

  /** Send any event to the sessions it concerns; returns how many live sockets got it. */
  dispatch(event: string, data: object): number {
    return this.#context.gateway.dispatch(event, data)
  }

  // ---- the gateway ----

  /** Wait for the bot to be identified on the gateway. */
  async waitForReady(ms = READY_WAIT_MS): Promise<Session> {
    const { sessions } = this.#context.gateway
    const connected = () => [...sessions.values()].find((session) => session.connection)
    return this.until(connected, ms, 'gateway session')
  }

  /** The gateway sessions, connected or waiting to be resumed. */
  sessions() {
    return this.#context.gateway.describeSessions()
  }

  /** Drop the gateway connections: by a close frame with `code`, else by TCP reset. */
  dropConnections(options?: DropOptions): number {
    return this.#context.gateway.dropConnections(options)
  }

  /** Ask the bot to reconnect (op 7). */
  requestReconnect(): void {
    this.#context.gateway.requestReconnect()
  }

  /** Tell the bot its session is invalid (op 9). */
  invalidateSession(resumable = false): void {
    this.#context.gateway.invalidateSession(resumable)
  }
}

/** Start a fake Discord on the loopback address. */
export const startFakeDiscord = (options: FakeDiscordOptions = {}): Promise<FakeDiscord> =>
  FakeDiscord.start(options)
