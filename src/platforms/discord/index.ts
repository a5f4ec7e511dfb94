import {
  type APIInteraction,
  type Client,
  DiscordAPIError,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  HTTPError,
} from 'discord.js'
import type { Bot } from '../../bot/bot.ts'
import type { Place, Posted } from '../../core/caller.ts'
import type { Log } from '../../core/log.ts'
import type { Account, Measure, Platform, PostOptions } from '../../core/platform.ts'
import type { View } from '../../core/view.ts'
import { Answers } from './answer.ts'
import { DIRECT, parentOf } from './caller.ts'
import { createClient } from './client.ts'
import { registerCommands } from './commands.ts'
import { Edits } from './edits.ts'
import { failureFields } from './failure.ts'
import { Greetings, type Notebook } from './greetings.ts'
import { InHand, within } from './in-hand.ts'
import { Interactions } from './interactions.ts'
import { Messages, type Surroundings } from './messages.ts'
import { post } from './post.ts'
import { refusalOf } from './refusal.ts'
import { closeFault, settingFault } from './settings.ts'
import { CODES, codeOf, Wire } from './wire.ts'

export type DiscordOptions = {
  readonly bot: Bot
  readonly token: string
  /** Another address than Discord's, such as a fake on loopback. */
  readonly apiUrl?: string
  /** Whether to ask for the privileged message-content intent. */
  readonly messageContent: boolean
  readonly log: Log
  readonly measure: Measure
  readonly notebook: Notebook
  now(): Date
}

/** Discord behind the Platform that the rest of the house knows. */
export function createDiscord(options: DiscordOptions): Platform {
  return new Discord(options)
}

/** Together under the ten seconds that the whole process has. */
const FINISH_WITHIN_MS = 6_000
const CLOSE_WITHIN_MS = 2_000

class Discord implements Platform {
  readonly name = 'discord'
  readonly #options: DiscordOptions
  readonly #client: Client
  readonly #wire: Wire
  readonly #edits: Edits
  readonly #greetings: Greetings
  readonly #inHand = new InHand()

  constructor(options: DiscordOptions) {
    this.#options = options
    this.#client = createClient(options)
    this.#wire = new Wire(this.#client.rest)
    this.#edits = new Edits(this.#wire)
    this.#greetings = new Greetings({ ...options, wire: this.#wire })
    this.#listen()
  }

  async start(): Promise<void> {
    const { token, apiUrl, log } = this.#options
    const ready = new Promise<Client<true>>((resolve) => this.#client.once(Events.ClientReady, resolve))
    try {
      await this.#client.login(token)
    } catch (error) {
      throw settingFault(error, apiUrl)
    }
    const { application, guilds } = await ready
    await this.#register(application.id)
    this.#take(() => this.#greetings.catchUp(guilds.cache))
    log.info({ servers: guilds.cache.size }, 'Discord is on')
  }

  async stop(): Promise<void> {
    this.#inHand.close()
    await this.#inHand.settled(FINISH_WITHIN_MS)
    await within(this.#client.destroy(), CLOSE_WITHIN_MS)
  }

  post(to: Place, view: View, options: PostOptions): Promise<Posted> {
    const ways = { wire: this.#wire, log: this.#options.log, self: () => this.#client.user?.id }
    return post(ways, to, view, options)
  }

  edit(posted: Posted, view: View): Promise<void> {
    return this.#edits.edit(posted, view)
  }

  async direct({ user }: Account): Promise<Place> {
    try {
      return { platform: 'discord', tenant: DIRECT, channel: await this.#wire.openDirect(user) }
    } catch (error) {
      throw refusalOf(error, 'opening a direct message')
    }
  }

  async hasLeft({ tenant, user }: Account): Promise<boolean> {
    return tenant !== DIRECT && !(await this.#wire.hasMember(tenant, user))
  }

  /** Commands that cannot be registered just now stay as they were: no reason to stay silent. */
  async #register(application: string): Promise<void> {
    const { bot, log } = this.#options
    try {
      const sent = await registerCommands(this.#wire, application, bot.commands)
      log.info({ commands: bot.commands.length, sent }, 'commands registered')
    } catch (error) {
      const passing = error instanceof HTTPError || codeOf(error) === CODES.dailyCommandCreates
      if (!passing) throw error
      log.error(failureFields(error), 'commands could not be registered')
    }
  }

  /** To the raw events: they come before discord.js reads them, and say all without a cache. */
  #listen(): void {
    const { bot, log, measure, now, apiUrl } = this.#options
    const wire = this.#wire
    const greetings = this.#greetings
    const servers = (id: string) => this.#client.guilds.cache.get(id)
    const answers = new Answers({ wire, log, measure, now })
    const interactions = new Interactions({ bot, answers, greetings, servers, apiUrl })
    const surroundings = this.#surroundings()
    const messages = new Messages({ bot, wire, log, measure, now, surroundings, greetings })
    this.#client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
      this.#take(() => interactions.handle(interaction, now()))
    })
    this.#client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
      this.#take(() => messages.handle(message, now()))
    })
    // Not the raw event, which also comes for every server at every start and after its outages.
    this.#client.on(Events.GuildCreate, (guild) => {
      this.#take(() => greetings.welcome(guild))
    })
    // Discord could not tell of it at the start.
    this.#client.on(Events.GuildAvailable, (guild) => {
      if (this.#client.isReady()) this.#take(() => greetings.catchUp(new Map([[guild.id, guild]])))
    })
    this.#client.on(Events.ShardDisconnect, ({ code }, shard) => {
      log.error({ code, shard }, closeFault(code) ?? 'Discord closed the connection for good')
    })
  }

  #take(work: () => Promise<void>): void {
    this.#inHand.take(async () => {
      try {
        await work()
      } catch (error) {
        this.#options.log.error(failureFields(error), 'an event of Discord could not be answered')
      }
    })
  }

  #surroundings(): Surroundings {
    const client = this.#client
    return {
      self: () => client.user?.id,
      parentOf: async (id) => {
        const known = client.channels.cache.get(id)
        if (known) return known.isThread() ? (known.parentId ?? undefined) : undefined
        try {
          return parentOf(await this.#wire.channel(id))
        } catch (error) {
          if (!(error instanceof DiscordAPIError)) throw error
          return undefined
        }
      },
      localeOf: (guild) => (guild && client.guilds.cache.get(guild)?.preferredLocale) || 'en-US',
    }
  }
}
