/** Without these nothing works. */
export const REQUIRED_SCOPES = ['commands', 'chat:write'] as const

/**
 * Without these a part does not work: a message in a kind of channel, hearing of a new channel, finding an
 * answer posted before, the assistant's pane, pictures and files, or knowing who manages the workspace.
 */
export const FURTHER_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'metadata.message:read',
  'mpim:history',
  'reactions:write',
  'users:read',
] as const

/** The events of `event_subscriptions` that the adapter handles. */
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'assistant_thread_context_changed',
  'assistant_thread_started',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
] as const
