import {
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  Options,
  RESTEvents,
  type RESTOptions,
} from 'discord.js'
import type { Log } from '../../core/log.ts'
import { failureFields } from './failure.ts'
import { steadyStrategy } from './steady.ts'

export type ClientSettings = {
  readonly apiUrl?: string | undefined
  readonly messageContent: boolean
  readonly log: Log
}

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits

/** A discord.js client that keeps servers, channels and active threads, and nothing that grows with use. */
export function createClient({ apiUrl, messageContent, log }: ClientSettings): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(messageContent ? [MessageContent] : [])],
    shards: 'auto',
    allowedMentions: { parse: [] },
    // Nothing here waits for a server's data, so one that is down need not delay the start; milliseconds.
    waitGuildTimeout: 2_000,
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    // Threads stay in the cache until they are archived; seconds.
    sweepers: { threads: { interval: 600, lifetime: 600 } },
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      ...REST,
    },
    ws: { buildStrategy: steadyStrategy(log) },
  })
  reportTrouble(client, log)
  return client
}

const NOTHING_KEPT: Parameters<typeof Options.cacheWithLimits>[0] = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  // The bot itself stays, because its roles say where it may write.
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
}

const REST: Partial<RESTOptions> = {
  retries: 3,
  timeout: 5_000,
  // A rate-limit queue is kept for each interaction that was edited: swept after five minutes.
  handlerSweepInterval: 300_000,
  invalidRequestWarningInterval: 500,
  makeRequest: async (url, init) => {
    try {
      return await DefaultRestOptions.makeRequest(url, init)
    } catch (error) {
      throw isReset(error)
        ? Object.assign(new Error('ECONNRESET', { cause: error }), { code: 'ECONNRESET' })
        : error
    }
  },
}

/** discord.js repeats what it knows as a reset; undici calls it otherwise, and all our calls may be repeated. */
function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET'
}

function reportTrouble(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(failureFields(error), 'discord.js error'))
  client.on(Events.Warn, (message) => log.warn({}, `discord.js: ${message}`))
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ ...failureFields(error), shard }, 'gateway error'),
  )
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway reconnecting'))
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway resumed'))
  client.rest.on(RESTEvents.RateLimited, ({ route, scope, global, timeToReset }) => {
    log.warn({ route, scope, global, timeToReset }, 'Discord limits the rate')
  })
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => {
    log.warn({ count }, 'Discord refused many requests; at 10,000 in ten minutes it bans the address')
  })
}
