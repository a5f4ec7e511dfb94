import { hide, type JsonObject } from '../loopback/json.ts'
import { SlackError } from './errors.ts'
import { slackId, TimestampClock } from './ids.ts'
import type { Settings, Team } from './options.ts'
import type { ApiArgs, Channel, Chunk, Message, User, View } from './wire.ts'

/** A channel with the ids of its members. */
export type StoredChannel = Channel & { members: Set<string> }

/** A message with what only the fake knows about it. */
export type StoredMessage = Message & {
  channel: string
  /** The only user who can see it, when it is ephemeral. */
  for: string | null
  /** Its earlier versions. */
  history: Message[]
  /** It is being streamed. */
  streaming: boolean
  chunks: Chunk[]
}

/** A view with its viewer, and whether it is still on screen. */
export type StoredView = View & { user: string; open: boolean }

/** A file, whose data comes after its announcement. */
export interface StoredFile {
  id: string
  name: string
  title?: string
  /** Announced length. */
  length: number
  data?: Buffer
  alt_txt?: unknown
  /** How often it is yet refused; undefined until its upload is complete. */
  triesLeft?: number
}

/** What a trigger id stands for. */
export interface Trigger {
  at: number
  used: boolean
  user: string
}

/** What a response URL stands for. */
export interface ResponseUrl {
  at: number
  uses: number
  channel: string
  user: string
  /** The message it replaces or deletes. */
  message?: StoredMessage | undefined
  ephemeral?: StoredMessage | undefined
}

/** Somebody, by id or with members that differ from the standard person. */
export type UserSpec = string | (Partial<User> & { id: string })

/** Members of a new channel; `members` are user ids. */
export type ChannelSpec = Partial<Channel> & { members?: string[] }

/** A call whose arguments are kept, with its time. */
export type Noted = ApiArgs & { at: number }

/** The bot's own identity. */
export const APP = {
  id: 'A0HOMEROOM',
  bot_id: 'B0HOMEROOM',
  user_id: 'U0BOT00000',
  name: 'homeroom',
  verification_token: 'fake-verification',
} as const

const GENERAL_ID = 'C0GENERAL0'
const STUDENT_ID = 'U0STUDENT1'

/** Everything that exists on the fake Slack. */
export class Workspace {
  readonly users = new Map<string, User>()
  readonly channels = new Map<string, StoredChannel>()
  /** Messages by channel and timestamp; see {@link messageKey}. */
  readonly messages = new Map<string, StoredMessage>()
  readonly ephemerals: StoredMessage[] = []
  readonly views = new Map<string, StoredView>()
  /** Home views by user. */
  readonly home = new Map<string, StoredView>()
  readonly triggers = new Map<string, Trigger>()
  /** Response URLs by path. */
  readonly responseUrls = new Map<string, ResponseUrl>()
  readonly files = new Map<string, StoredFile>()
  readonly scheduled = new Map<string, JsonObject>()
  readonly statuses: Noted[] = []
  readonly titles: Noted[] = []
  readonly prompts: Noted[] = []
  /** What threads with the assistant say that the bot does, until it answers; see {@link messageKey}. */
  readonly status = new Map<string, string>()

  readonly team: Team
  /** Who acts when a test does not say. */
  readonly student: User
  /** The channel that exists from the start. */
  readonly general: StoredChannel
  readonly clock: TimestampClock

  /** A file's upload is complete, and Slack works on it. */
  takeIn(file: StoredFile): void {
    file.triesLeft = this.#settings.fileProcessingTries
  }

  /** May a message show this file: it is a picture, here, and processed. Each try brings that nearer. */
  readonly showsFile = (id: string): boolean => {
    const file = this.files.get(id)
    if (file?.triesLeft === undefined || !/\.(png|jpe?g|gif)$/.test(file.name)) return false
    if (file.triesLeft === 0) return true
    file.triesLeft -= 1
    return false
  }

  readonly #settings: Settings

  constructor(settings: Settings) {
    this.#settings = settings
    this.clock = new TimestampClock(() => Date.now() + settings.aheadMs)
    this.team = { id: 'T0HOMEROOM', domain: 'homeroom-test', name: 'Homeroom Test', ...settings.team }
    this.user(APP.user_id, { is_bot: true, name: APP.name, real_name: 'Homeroom' })
    this.student = this.user(STUDENT_ID)
    this.general = this.addChannel({ id: GENERAL_ID, name: 'general', is_general: true })
  }

  /** The user with this id, made up if there is none yet. */
  user(id: string = slackId('U'), extra: Partial<User> = {}): User {
    const known = this.users.get(id)
    if (known) return known
    const user = { ...personPayload(id, this.team.id), ...extra }
    this.users.set(id, user)
    return user
  }

  /** The user a test means. */
  userFor(spec: UserSpec | undefined): User {
    if (!spec) return this.student
    return typeof spec === 'string' ? this.user(spec) : this.user(spec.id, spec)
  }

  /** Add a channel, by default with everyone in it. */
  addChannel({ members, ...extra }: ChannelSpec = {}): StoredChannel {
    const id = extra.id ?? slackId(extra.is_im ? 'D' : extra.is_private ? 'G' : 'C')
    const payload = { ...channelPayload(id, extra), creator: this.student.id, context_team_id: this.team.id }
    const present = new Set(members ?? [APP.user_id, ...this.users.keys()])
    const channel = hide({ ...payload, ...extra }, { members: present })
    this.channels.set(id, channel)
    return channel
  }

  /** The direct message channel between a user and the bot, opened if need be. */
  directChannel(userId: string): StoredChannel {
    const open = [...this.channels.values()].find((channel) => channel.is_im && channel.user === userId)
    return open ?? this.addChannel({ is_im: true, user: userId, members: [APP.user_id, userId] })
  }

  /** The channel by id, by #name, or by the user it is with; else channel_not_found. */
  channel(id: string | undefined): StoredChannel {
    const byId = this.channels.get(id ?? '')
    if (byId) return byId
    const byName = [...this.channels.values()].find((channel) => `#${channel.name}` === id)
    if (byName) return byName
    if (id && this.users.has(id)) return this.directChannel(id)
    throw new SlackError('channel_not_found')
  }

  /** The user, or the given refusal. */
  knownUser(id: string | undefined, refusal = 'user_not_found'): User {
    const user = this.users.get(id ?? '')
    if (!user) throw new SlackError(refusal)
    return user
  }

  /** A public message, if it exists. */
  findMessage(channelId: string, ts: string | undefined): StoredMessage | undefined {
    return this.messages.get(messageKey(channelId, ts))
  }

  /** A public message, or message_not_found. */
  message(channel: Channel, ts: string | undefined): StoredMessage {
    const message = this.findMessage(channel.id, ts)
    if (!message) throw new SlackError('message_not_found')
    return message
  }
}

/** The key of a message in {@link Workspace.messages}. */
export const messageKey = (channelId: string, ts: string | undefined): string => `${channelId}:${ts}`

/** The channel's kind, as events name it. */
export const channelType = (channel: Channel): 'im' | 'group' | 'channel' => {
  if (channel.is_im) return 'im'
  return channel.is_group ? 'group' : 'channel'
}

function personPayload(id: string, teamId: string): User {
  const realName = `User ${id.slice(-3)}`
  const name = id.toLowerCase()
  return {
    id,
    team_id: teamId,
    name,
    deleted: false,
    real_name: realName,
    tz: 'Europe/Berlin',
    tz_label: 'CET',
    tz_offset: 3600,
    profile: { real_name: realName, display_name: name, email: `${name}@example.test`, team: teamId },
    is_admin: false,
    is_owner: false,
    is_bot: false,
    is_app_user: false,
    updated: 1,
    locale: 'en-US',
  }
}

const channelPayload = (id: string, { is_im, is_private }: ChannelSpec) => ({
  id,
  ...(is_im ? {} : { name: id.toLowerCase() }),
  is_channel: !is_im && !is_private,
  is_group: Boolean(is_private),
  is_im: Boolean(is_im),
  is_mpim: false,
  is_private: Boolean(is_private || is_im),
  is_archived: false,
  is_member: true,
  is_general: false,
  created: 1,
  topic: { value: '' },
  purpose: { value: '' },
})
