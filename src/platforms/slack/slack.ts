import type { IncomingMessage, ServerResponse } from 'node:http'
import { App, type Logger } from '@slack/bolt'
import type { Bot } from '../../bot/bot.ts'
import type { Place, Posted } from '../../core/caller.ts'
import { SettingError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import type { About, Account, Measure, Platform, PostOptions } from '../../core/platform.ts'
import { speak } from '../../core/say.ts'
import type { View } from '../../core/view.ts'
import { listenToAssistant } from './assistant.ts'
import { authenticate, checkAppToken, type Identity } from './authenticate.ts'
import { listenToCommands } from './commands.ts'
import { Edits } from './edits.ts'
import { Files } from './files.ts'
import { listenToForms } from './forms.ts'
import { listenToArrivals } from './greetings.ts'
import { Homes } from './homes.ts'
import { HttpReceiver } from './http-receiver.ts'
import { Intake } from './intake.ts'
import { boltLogger } from './logger.ts'
import { listenToMessages } from './messages.ts'
import { People } from './people.ts'
import { Pictures } from './pictures.ts'
import { PostOnce } from './post-once.ts'
import { Poster } from './poster.ts'
import { listenToPresses } from './presses.ts'
import { render } from './render.ts'
import { ResponseUrls } from './response-url.ts'
import { listenToShortcuts } from './shortcuts.ts'
import { SocketReceiver } from './socket-receiver.ts'
import { Uploads } from './uploads.ts'
import { apiAddress, createWebApi, describeError } from './web-api.ts'

export type SlackOptions = {
  readonly bot: Bot
  readonly botToken: string
  /** Socket Mode; wins over a signing secret. */
  readonly appToken?: string | undefined
  /** HTTP: requests come through handle(). */
  readonly signingSecret?: string | undefined
  /** Slack's Web API elsewhere than at Slack, ending in `/api/`. */
  readonly apiUrl?: string | undefined
  /** Between the slash and a command's name, because names are shared by all apps of a workspace. */
  readonly commandPrefix: string
  readonly log: Log
  readonly measure: Measure
  readonly now: () => Date
}

export type SlackPlatform = Platform & {
  /** Over HTTP only: answers a request to EVENTS_PATH. */
  readonly handle?: (req: IncomingMessage, res: ServerResponse) => void
}

/** Slack through Bolt. Binds no port; start() connects or opens handle(). */
export function createSlack(options: SlackOptions): SlackPlatform {
  return new Slack(options)
}

class Slack implements SlackPlatform {
  readonly name = 'slack'
  readonly handle?: (req: IncomingMessage, res: ServerResponse) => void
  readonly #options: SlackOptions
  readonly #logger: Logger
  readonly #intake: Intake
  readonly #responses: ResponseUrls
  readonly #posts: PostOnce
  readonly #poster: Poster
  readonly #files: Files
  readonly #edits: Edits
  readonly #people: People
  readonly #homes: Homes
  readonly #app: App | undefined
  #identity: Identity | undefined

  constructor(options: SlackOptions) {
    const { bot, botToken, apiUrl, commandPrefix, log, measure, now } = options
    this.#options = options
    this.#logger = boltLogger(log)
    this.#intake = new Intake(measure)
    const api = createWebApi(botToken, apiUrl, this.#logger)
    const uploads = new Uploads(api, log, now)
    const pictures = new Pictures(uploads, log)
    this.#edits = new Edits(api, pictures)
    this.#poster = new Poster(api, pictures, this.#edits)
    this.#files = new Files(uploads, (user) => this.#poster.directWith(user))
    this.#responses = new ResponseUrls(pictures)
    this.#posts = new PostOnce(this.#poster, now)
    this.#people = new People(api.web, now)
    this.#homes = new Homes({ bot, web: api.web, pictures, log, now })
    const receiver = this.#receiver()
    if (!receiver) return
    if (receiver instanceof HttpReceiver) this.handle = (req, res) => receiver.handle(req, res)
    this.#app = new App({
      receiver,
      logger: this.#logger,
      clientOptions: apiAddress(apiUrl),
      // A new object each time, because Bolt writes the event's user into it.
      authorize: async () => ({
        botId: this.#identity?.botId ?? '',
        botUserId: this.#identity?.botUser ?? '',
      }),
      // Both cost every event time: messages are told apart by their fields, and nothing is remembered.
      ignoreSelf: false,
      convoStore: false,
      attachFunctionToken: false,
    })
    this.#app.error(async (error) => log.error(describeError(error), 'a Slack event failed'))
    this.#intake.attach(this.#app)
    const parts = {
      bot,
      web: api.web,
      responses: this.#responses,
      poster: this.#poster,
      files: this.#files,
      homes: this.#homes,
      log,
      now,
      commandPrefix,
      botUser: () => this.#identity?.botUser ?? '',
    }
    listenToCommands(this.#app, parts)
    listenToPresses(this.#app, parts)
    listenToForms(this.#app, parts)
    listenToMessages(this.#app, parts)
    listenToShortcuts(this.#app, parts)
    listenToArrivals(this.#app, parts)
    listenToAssistant(this.#app, parts)
  }

  async start(): Promise<void> {
    const { botToken, appToken, apiUrl, log } = this.#options
    if (!this.#app) throw new SettingError(speak('en').line('slack.setting.way-in'))
    this.#identity = await authenticate({ botToken, apiUrl, logger: this.#logger })
    const { missingScopes } = this.#identity
    if (missingScopes.length > 0)
      log.warn({ missingScopes }, 'the Slack app lacks scopes: update it from the manifest')
    if (appToken) await checkAppToken(appToken, apiUrl, this.#logger)
    this.#responses.open()
    this.#intake.open()
    await this.#app.start()
  }

  async stop(): Promise<void> {
    await Promise.all([this.#intake.close(), this.#homes.close()])
    await this.#edits.close()
    await this.#app?.stop()
    this.#responses.close()
  }

  async post(to: Place, view: View, options: PostOptions): Promise<Posted> {
    const hand = this.#files.handing(to, speak('en'))
    const make = async () => render(await hand(view))
    return this.#posts.post(to, make, options, this.#identity?.teamUrl ?? '')
  }

  async edit({ channel, message }: Posted, view: View): Promise<void> {
    await this.#poster.edit(channel, message, render(view))
  }

  async direct({ platform, tenant, user }: Account): Promise<Place> {
    return { platform, tenant, channel: await this.#poster.directWith(user) }
  }

  hasLeft({ user }: Account): Promise<boolean> {
    return this.#people.hasLeft(user)
  }

  about({ user }: Account): Promise<About> {
    return this.#people.about(user)
  }

  refreshHome({ tenant, user }: Account): void {
    this.#homes.refresh(tenant, user)
  }

  /** The way in that the settings name. */
  #receiver(): HttpReceiver | SocketReceiver | undefined {
    const { appToken, signingSecret, apiUrl, log, now } = this.#options
    if (appToken) return new SocketReceiver({ appToken, apiUrl, log, logger: this.#logger })
    if (signingSecret) return new HttpReceiver({ secret: signingSecret, log, now })
    return undefined
  }
}
