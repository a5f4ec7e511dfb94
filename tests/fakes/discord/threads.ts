import { countCharacters, hide } from '../loopback/json.ts'
import { ChannelType } from './constants.ts'
import { badLength } from './errors.ts'
import type { Gateway } from './gateway/gateway.ts'
import { isoTime, snowflake } from './ids.ts'
import type { Channel } from './wire.ts'
import type { StoredChannel, World } from './world.ts'

/** The body of a request for a thread. */
export interface ThreadBody {
  name?: string
  type?: number
  auto_archive_duration?: number
  rate_limit_per_user?: number
  invitable?: boolean
  applied_tags?: string[]
  [extra: string]: unknown
}

/** What the request's route decides rather than its body. */
export interface ThreadOrigin {
  /** Threads on a message take the message's id. */
  id?: string
  type?: number
  ownerId?: string
}

const MAX_NAME = 100
const DEFAULT_ARCHIVE_MINUTES = 1440

/** Create a thread and announce it. */
export function createThread(
  world: World,
  gateway: Gateway,
  parent: Channel,
  body: ThreadBody,
  origin: ThreadOrigin = {},
): StoredChannel {
  if (!body.name || countCharacters(body.name) > MAX_NAME) throw badLength(['name'], 1, MAX_NAME)
  const id = origin.id ?? snowflake()
  const type = origin.type ?? body.type ?? ChannelType.PrivateThread
  const now = isoTime()
  const botId = world.botUser.id
  const payload: Channel = {
    id,
    type,
    ...(parent.guild_id ? { guild_id: parent.guild_id } : {}),
    parent_id: parent.id,
    name: body.name,
    owner_id: origin.ownerId ?? botId,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: body.rate_limit_per_user ?? 0,
    flags: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: body.auto_archive_duration ?? DEFAULT_ARCHIVE_MINUTES,
      archive_timestamp: now,
      locked: false,
      create_timestamp: now,
      ...(type === ChannelType.PrivateThread ? { invitable: body.invitable ?? true } : {}),
    },
    ...(body.applied_tags ? { applied_tags: body.applied_tags } : {}),
    member: { id, user_id: botId, join_timestamp: now, flags: 0, muted: false, mute_config: null },
  }
  const thread = hide(payload, { memberIds: new Set([botId]) })
  world.channels.set(id, thread)
  gateway.dispatch('THREAD_CREATE', { ...thread, newly_created: true })
  return thread
}
