import { createServer, type Server } from 'node:http'
import { answerWith, listen, shutDown } from '../loopback/http.ts'
import type { JsonObject } from '../loopback/json.ts'
import { ObservedFake } from '../loopback/observed.ts'
import type { SlackCall } from './calls.ts'
import type { Context } from './context.ts'
import { createContext } from './create.ts'
import type { Ack, DeliveryOptions } from './delivery.ts'
import { type DeliveryKind, type FakeSlackOptions, type Settings, withDefaults } from './options.ts'
import { type ActionSpec, act } from './person/action.ts'
import * as doings from './person/doings.ts'
import type { EventOptions, EventOutcome } from './person/events.ts'
import { type CloseSpec, closeView, type SubmitSpec, submitView } from './person/modals.ts'
import { askOptions, type OptionsSpec, type ShortcutSpec, useShortcut } from './person/shortcuts.ts'
import { type SlashSpec, slash } from './person/slash.ts'
import type { DropOptions, SocketControls } from './socket-mode.ts'
import { WebServer } from './web.ts'
import type { SlackEvent, User } from './wire.ts'
import {
  APP,
  type ChannelSpec,
  type StoredChannel,
  type StoredMessage,
  type StoredView,
  type Workspace,
} from './workspace.ts'

const WAIT_MS = 20_000

/** A running fake Slack, as a test drives it. */
export class FakeSlack extends ObservedFake<SlackCall> {
  /** The bot's identity. */
  readonly app = APP
  readonly port: number
  readonly #context: Context
  readonly #server: Server

  private constructor(server: Server, port: number, context: Context, web: WebServer) {
    super(context.log, web.faults)
    this.port = port
    this.#context = context
    this.#server = server
  }

  /** Start a fake Slack on the loopback address. */
  static async start(options: FakeSlackOptions = {}): Promise<FakeSlack> {
    const settings = withDefaults(options)
    const server = createServer()
    const port = await listen(server, settings.port)
    const context = createContext(settings, port)
    const web = new WebServer(context)
    context.sockets.attach(server)
    answerWith(server, (request, response) => web.handle(request, response))
    return new FakeSlack(server, port, context, web)
  }

  /** Stop the server and cut every connection. */
  async close(): Promise<void> {
    this.#context.delivery.close()
    this.#context.sockets.close()
    await shutDown(this.#server)
  }

  /** Origin of the server. */
  get url(): string {
    return this.#context.origin
  }
  /** Base of the Web API, for SLACK_API_URL. */
  get apiUrl(): string {
    return `${this.url}/api/`
  }
  /** Live settings: later changes count from then on. */
  get settings(): Settings {
    return this.#context.settings
  }
  /** Everything that exists, for inspection. */
  get state(): Workspace {
    return this.#context.workspace
  }
  get team() {
    return this.state.team
  }
  /** Who acts when a test does not say. */
  get student(): User {
    return this.state.student
  }
  /** Id of #general. */
  get channelId(): string {
    return this.state.general.id
  }
  /** Switches and counters of Socket Mode. */
  get connections(): SocketControls {
    return this.#context.sockets.controls
  }
  /** HTTP mode: where the bot listens. */
  get botUrl(): string | null {
    return this.settings.botUrl
  }
  set botUrl(url: string | null) {
    this.settings.botUrl = url
  }
  get mode(): Settings['mode'] {
    return this.settings.mode
  }
  set mode(mode: Settings['mode']) {
    this.settings.mode = mode
  }

  /** Environment that points the bot here. */
  env() {
    return {
      SLACK_API_URL: this.apiUrl,
      SLACK_BOT_TOKEN: this.settings.botToken,
      SLACK_APP_TOKEN: this.settings.appToken,
      SLACK_SIGNING_SECRET: this.settings.signingSecret,
      SLACK_MODE: this.settings.mode,
    }
  }

  // ---- fixtures ----

  /** The user with this id, made up if there is none yet. */
  user(id?: string, extra: Partial<User> = {}): User {
    return this.state.user(id, extra)
  }
  /** Add a channel, by default with everyone in it. */
  addChannel(spec: ChannelSpec = {}): StoredChannel {
    return this.state.addChannel(spec)
  }
  /** Put a person's message into #general that the bot does not hear of. */
  write(text: string): StoredMessage {
    return this.#context.messages.store(this.state.general, { user: this.student.id, text })
  }
  /** The direct message channel between a user and the bot. */
  im(userId: string): StoredChannel {
    return this.state.directChannel(userId)
  }

  // ---- what people do; each throws when a person could not do it ----

  /** Type a slash command. */
  slash(spec: SlashSpec) {
    return slash(this.#context, spec)
  }
  /** Press a button or pick an option of a message, a modal or the home view. */
  action(spec: ActionSpec) {
    return act(this.#context, spec)
  }
  /** Submit the open modal. */
  viewSubmit(spec: SubmitSpec = {}) {
    return submitView(this.#context, spec)
  }
  /** Close the open modal. */
  viewClose(spec: CloseSpec = {}) {
    return closeView(this.#context, spec)
  }
  /** Type into a select whose options the bot provides. */
  options(spec: OptionsSpec) {
    return askOptions(this.#context, spec)
  }
  /** Use a global shortcut, or one on a message. */
  shortcut(spec: ShortcutSpec) {
    return useShortcut(this.#context, spec)
  }
  /** Write a message. */
  message(spec: doings.WriteSpec = {}) {
    return doings.writeMessage(this.#context, spec)
  }
  /** Invite somebody, by default the bot, to a channel. */
  invite(spec: doings.InviteSpec) {
    return doings.invite(this.#context, spec)
  }
  /** Open the app's home. */
  appHomeOpened(spec: Parameters<typeof doings.openHome>[1] = {}) {
    return doings.openHome(this.#context, spec)
  }
  /** Start a thread with the assistant. */
  assistantStart(spec: Parameters<typeof doings.startAssistant>[1] = {}) {
    return doings.startAssistant(this.#context, spec)
  }
  /** Change what the assistant's user is looking at. */
  assistantContext(spec: Parameters<typeof doings.changeAssistantContext>[1]) {
    return doings.changeAssistantContext(this.#context, spec)
  }

  // ---- deliveries of any kind ----

  /** Send any event of the Events API, with Slack's retries. */
  event(event: SlackEvent, options: EventOptions = {}): Promise<EventOutcome> {
    return this.#context.events.send(event, options)
  }
  /** Deliver any payload once. */
  deliver(kind: DeliveryKind, payload: JsonObject, options?: DeliveryOptions): Promise<Ack> {
    return this.#context.delivery.deliver(kind, payload, options)
  }
  /** The signature headers of a body. */
  sign(raw: string, timestamp?: number, secret?: string): Record<string, string> {
    return this.#context.delivery.sign(raw, timestamp, secret)
  }
  /** Post a signed body; with another secret or timestamp, to see it refused. */
  postSigned(
    url: string,
    raw: string,
    contentType: string,
    headers?: Record<string, string>,
    options?: DeliveryOptions,
  ): Promise<Ack> {
    return this.#context.delivery.postSigned(url, raw, contentType, headers, options)
  }

  // ---- what is on screen ----

  /** The public messages of a channel, or all. */
  messages(channelId?: string): StoredMessage[] {
    return [...this.state.messages.values()].filter(({ channel }) => !channelId || channel === channelId)
  }
  /** The ephemeral messages a user sees, or all. */
  ephemerals(userId?: string): StoredMessage[] {
    return this.state.ephemerals.filter((message) => !userId || message.for === userId)
  }
  /** One public message. */
  getMessage(channelId: string, ts: string): StoredMessage | undefined {
    return this.state.findMessage(channelId, ts)
  }
  /** Wait for a message, public or ephemeral; the latest that fits. */
  waitForMessage(predicate: (message: StoredMessage) => unknown, ms = WAIT_MS): Promise<StoredMessage> {
    const { messages, ephemerals } = this.state
    return this.until(() => [...messages.values(), ...ephemerals].findLast(predicate), ms, 'message')
  }
  /** The modal on top of a user's screen. */
  modal(userId = this.student.id): StoredView | null {
    return this.#context.views.top(userId)
  }
  /** Wait for a modal. */
  waitForModal(userId = this.student.id, ms = WAIT_MS): Promise<StoredView> {
    return this.until(() => this.modal(userId), ms, 'modal')
  }
  /** A user's home view. */
  home(userId = this.student.id): StoredView | null {
    return this.state.home.get(userId) ?? null
  }
  /** How many Socket Mode connections can take envelopes. */
  sockets(): number {
    return this.#context.sockets.readyCount
  }
  /** Wait for a Socket Mode connection. */
  waitForSocket(ms = WAIT_MS): Promise<number> {
    return this.until(() => this.sockets(), ms, 'socket mode connection')
  }
  /** Drop the Socket Mode connections: by TCP reset, a close frame, or Slack's polite message. */
  dropSockets(options?: DropOptions): number {
    return this.#context.sockets.drop(options)
  }
}

/** Start a fake Slack on the loopback address. */
export const startFakeSlack = (options: FakeSlackOptions = {}): Promise<FakeSlack> => FakeSlack.start(options)
