import { PlatformRefusal, type Refusal } from '../../core/errors.ts'
import { slackError } from './web-api.ts'

/** From the error lists of chat.postMessage and conversations.open on docs.slack.dev. */
const REFUSED: Readonly<Record<string, Refusal>> = {
  not_in_channel: 'not-in-channel',
  // Slack says so of a private channel that the app is not in, where the person who shares stands.
  channel_not_found: 'not-in-channel',
  team_access_not_granted: 'not-in-channel',
  is_archived: 'archived',
  thread_not_found: 'gone',
  message_not_found: 'gone',
  restricted_action: 'no-posting',
  restricted_action_read_only_channel: 'no-posting',
  posting_to_general_channel_denied: 'no-posting',
  missing_scope: 'no-posting',
  no_permission: 'no-posting',
  ekm_access_denied: 'no-posting',
  restricted_action_thread_only_channel: 'no-posting',
  restricted_action_thread_locked: 'no-threads',
  restricted_action_non_threadable_channel: 'no-threads',
  cannot_reply_to_message: 'no-threads',
  cannot_dm_bot: 'closed-dm',
  messages_tab_disabled: 'closed-dm',
  user_disabled: 'closed-dm',
}

/** From the error list of chat.update. What was posted there and is not found any more is gone. */
const EDIT_REFUSED: Readonly<Record<string, Refusal>> = {
  ...REFUSED,
  channel_not_found: 'gone',
  cant_update_message: 'gone',
  is_inactive: 'archived',
  edit_window_closed: 'no-posting',
}

/** A refusal that people can mend as what the house understands; any other failure as it came. */
export const refusalOf = (error: unknown): unknown => understood(error, REFUSED[slackError(error) ?? ''])

/** The same for a message that is edited. */
export const editRefusalOf = (error: unknown): unknown =>
  understood(error, EDIT_REFUSED[slackError(error) ?? ''])

/** The same for opening a direct message: whatever Slack's reason, this person cannot be told anything. */
export function directRefusalOf(error: unknown): unknown {
  const code = slackError(error)
  return understood(error, code === undefined || TROUBLE.has(code) ? undefined : 'closed-dm')
}

/** Slack's own, which passes. */
export const TROUBLE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
])

const understood = (error: unknown, refusal: Refusal | undefined): unknown =>
  refusal ? new PlatformRefusal(refusal, { cause: error }) : error
