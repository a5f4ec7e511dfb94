/**
 * Discord's payloads as far as the fake reads or writes them; everything else
 * passes through the index signatures unseen.
 */
import type { JsonObject } from '../loopback/json.ts'

export interface User {
  id: string
  username: string
  global_name: string | null
  bot?: boolean
  [extra: string]: unknown
}

export interface Role {
  id: string
  name: string
  permissions: string
  [extra: string]: unknown
}

export interface Guild {
  id: string
  name: string
  owner_id: string
  roles: Role[]
  [extra: string]: unknown
}

export interface Member {
  user: User
  nick: string | null
  roles: string[]
  [extra: string]: unknown
}

export interface ThreadMetadata {
  archived: boolean
  locked: boolean
  auto_archive_duration: number
  archive_timestamp: string
  invitable?: boolean
  [extra: string]: unknown
}

export interface Channel {
  id: string
  type: number
  guild_id?: string
  name?: string
  parent_id?: string | null
  last_message_id: string | null
  recipients?: User[]
  thread_metadata?: ThreadMetadata
  message_count?: number
  total_message_sent?: number
  member_count?: number
  /** Set by a test: the bot may not attach files, not send (50013), or not even see the channel (50001). */
  deny?: 'attach' | 'send' | 'view'
  [extra: string]: unknown
}

export interface SelectOption {
  label: string
  value: string
  description?: string
  [extra: string]: unknown
}

export interface MediaItem {
  media: { url: string; [extra: string]: unknown }
  [extra: string]: unknown
}

/** A component of any type, in a message or a modal. */
export interface Component {
  type: number
  id?: number
  custom_id?: string
  components?: Component[]
  accessory?: Component
  component?: Component
  content?: string
  label?: string | null
  style?: number
  url?: string
  emoji?: JsonObject | null
  disabled?: boolean
  options?: SelectOption[]
  placeholder?: string | null
  min_values?: number
  max_values?: number
  value?: string | null
  min_length?: number
  max_length?: number
  required?: boolean | null
  items?: MediaItem[]
  file?: MediaItem['media']
  [extra: string]: unknown
}

export interface Attachment {
  id: string
  filename: string
  size: number
  url: string
  content_type: string
  [extra: string]: unknown
}

export interface MessageReference {
  type?: number
  message_id?: string
  channel_id?: string
  [extra: string]: unknown
}

export interface Message {
  id: string
  channel_id: string
  type: number
  content: string
  author: User
  timestamp: string
  edited_timestamp: string | null
  mentions: User[]
  attachments: Attachment[]
  embeds: JsonObject[]
  components: Component[]
  flags: number
  pinned: boolean
  reactions?: JsonObject[]
  thread?: Channel
  message_reference?: MessageReference
  referenced_message?: Message | null
  [extra: string]: unknown
}

/** The body of a create, edit, callback or webhook request for a message. */
export interface MessageBody {
  content?: string | null
  embeds?: JsonObject[] | null
  components?: Component[] | null
  attachments?: { id: string | number; filename?: string; description?: string }[] | null
  flags?: number | null
  nonce?: string | number | null
  enforce_nonce?: boolean
  message_reference?: MessageReference | null
  poll?: JsonObject | null
  sticker_ids?: string[] | null
  tts?: boolean
  [extra: string]: unknown
}

export interface ModalBody {
  title: string
  custom_id: string
  components: Component[]
  [extra: string]: unknown
}

export interface Choice {
  name: string
  value: string | number
  [extra: string]: unknown
}

export interface CommandOption {
  type: number
  name: string
  description: string
  required?: boolean
  autocomplete?: boolean
  choices?: Choice[]
  options?: CommandOption[]
  [extra: string]: unknown
}

/** A command as the bot declares it. */
export interface CommandBody {
  name: string
  type?: number
  description?: string
  options?: CommandOption[]
  id?: string
  [extra: string]: unknown
}

/** A registered command. */
export interface Command extends CommandBody {
  id: string
  type: number
  application_id: string
  version: string
  guild_id?: string
}

/** A file that came with a multipart request. */
export interface UploadedFile {
  key: string
  name: string
  size: number
  type: string
  data: Buffer
}
