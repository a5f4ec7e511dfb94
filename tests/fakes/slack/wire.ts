/**
 * Slack's payloads as far as the fake reads or writes them; everything else
 * passes through the index signatures unseen.
 */
import type { JsonObject } from '../loopback/json.ts'

export interface TextObject {
  type: string
  text: string
  [extra: string]: unknown
}

export interface Option {
  text: TextObject
  value: string
  [extra: string]: unknown
}

/** An interactive element (or image, or text) within a block. */
export interface Element {
  type: string
  action_id?: string
  text?: TextObject
  value?: string
  style?: string
  url?: string
  placeholder?: TextObject
  options?: Option[]
  option_groups?: { options: Option[] }[]
  initial_value?: string
  initial_option?: Option
  max_length?: number
  confirm?: { title: TextObject; text: TextObject; [extra: string]: unknown }
  positive_button?: { text: TextObject; value: string }
  negative_button?: { text: TextObject; value: string }
  image_url?: string
  alt_text?: string
  slack_file?: JsonObject
  [extra: string]: unknown
}

/** A block of any type. */
export interface Block {
  type: string
  block_id?: string
  /** A text object, or markdown source in a markdown block. */
  text?: unknown
  fields?: TextObject[]
  elements?: Element[]
  accessory?: Element
  element?: Element
  label?: TextObject
  optional?: boolean
  [extra: string]: unknown
}

/** A block once Slack gave it an id. */
export interface PlacedBlock extends Block {
  block_id: string
}

/** A view as the bot hands it in. */
export interface ViewBody {
  type: string
  title?: TextObject
  submit?: TextObject | null
  close?: TextObject | null
  blocks?: Block[]
  callback_id?: string
  private_metadata?: string
  external_id?: string
  clear_on_close?: boolean
  notify_on_close?: boolean
  [extra: string]: unknown
}

/** A view as Slack shows it. */
export interface View extends ViewBody {
  id: string
  hash: string
  blocks: PlacedBlock[]
  callback_id: string
  private_metadata: string
  previous_view_id: string | null
  root_view_id: string
}

export interface User {
  id: string
  name: string
  real_name: string
  is_bot: boolean
  profile: { email?: string; [extra: string]: unknown }
  [extra: string]: unknown
}

export interface Channel {
  id: string
  name?: string
  is_im: boolean
  is_group: boolean
  is_private: boolean
  is_archived: boolean
  is_member: boolean
  /** Whom a direct message channel is with. */
  user?: string
  [extra: string]: unknown
}

export interface Reaction {
  name: string
  users: string[]
  count: number
}

/** What a message can be made of. */
export interface MessageContent {
  text?: string
  markdown_text?: string
  blocks?: Block[]
  attachments?: JsonObject[]
  thread_ts?: string
  metadata?: JsonObject
  file_ids?: unknown
  [extra: string]: unknown
}

export interface Message {
  type: string
  ts: string
  user: string
  text: string
  blocks: Block[]
  thread_ts?: string
  subtype?: string
  is_ephemeral?: boolean
  attachments?: JsonObject[]
  metadata?: JsonObject
  edited?: unknown
  reactions?: Reaction[]
  reply_count?: number
  reply_users?: string[]
  latest_reply?: string
  streaming_state?: string
  [extra: string]: unknown
}

/** A piece of a streamed message. */
export interface Chunk {
  type: string
  text?: string
  [extra: string]: unknown
}

/** The arguments of a Web API call or of a post to a response URL. */
export interface ApiArgs extends MessageContent {
  token?: string
  channel?: string
  channel_id?: string
  channels?: string
  user?: string
  user_id?: string
  users?: string
  ts?: string
  timestamp?: string
  name?: string
  trigger_id?: string
  view?: ViewBody
  view_id?: string
  external_id?: string
  hash?: string
  limit?: string | number
  cursor?: string
  oldest?: string
  latest?: string
  inclusive?: unknown
  types?: string
  chunks?: Chunk[]
  files?: { id: string; title?: string }[]
  prompts?: unknown[]
  response_type?: string
  replace_original?: boolean
  delete_original?: boolean
}

/** The outer event's payload. */
export interface SlackEvent {
  type: string
  event_ts?: string
  channel_type?: string
  [extra: string]: unknown
}

/** An app manifest, as far as the fake obeys it. */
export interface Manifest {
  _metadata?: { major_version?: number; [extra: string]: unknown }
  features?: {
    slash_commands?: { command: string }[]
    shortcuts?: { callback_id: string }[]
    app_home?: { home_tab_enabled?: boolean }
    [extra: string]: unknown
  }
  oauth_config?: { scopes?: { bot?: string[] }; [extra: string]: unknown }
  settings?: {
    interactivity?: { is_enabled?: boolean; [extra: string]: unknown }
    event_subscriptions?: { bot_events?: string[]; [extra: string]: unknown }
    [extra: string]: unknown
  }
  [extra: string]: unknown
}
