/** Without these nothing works. */
export const REQUIRED_SCOPES = ['commands', 'chat:write'] as const

/**
 * Without these a part does not work: a message in a kind of channel, hearing of a new channel, or finding
 * an answer posted before.
 */
export const FURTHER_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'metadata.message:read',
  'mpim:history',
  'reactions:write',
] as const

/** The events of `event_subscriptions` that the adapter handles. */
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
] as const
