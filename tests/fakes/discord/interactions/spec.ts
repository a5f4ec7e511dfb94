import type { JsonObject } from '../../loopback/json.ts'
import type { UserSpec } from '../world.ts'
import type { Interaction } from './interaction.ts'

/** What every interaction may say. */
interface CommonSpec {
  /** Who acts (default: one and the same person). */
  user?: UserSpec
  channelId?: string
  /** Send even what a real client could not. */
  force?: boolean
  /** The member's permissions in the channel. */
  permissions?: string
  locale?: string
  /** Members that go into the payload as they are. */
  raw?: JsonObject
}

/** A chat command, or its autocomplete. */
export interface CommandSpec extends CommonSpec {
  type: 'slash' | 'autocomplete'
  name: string
  group?: string
  sub?: string
  options?: Readonly<Record<string, string | number | boolean>>
  /** The option being typed, for autocomplete. */
  focused?: string
  resolved?: JsonObject
  /** Files handed in, by option. */
  files?: Readonly<Record<string, HandedInFile>>
}

/** A file of a person's. */
export interface HandedInFile {
  name: string
  data: Buffer | string
}

/** A command from the context menu of a user or a message. */
export interface MenuSpec extends CommonSpec {
  type: 'user' | 'message'
  name: string
  targetId: string
}

/** Which message an interaction comes from. */
interface SourceSpec {
  message?: { id: string } | null | undefined
  messageId?: string | undefined
}

/** A press of a button or a choice in a select. */
export interface PressSpec extends CommonSpec, SourceSpec {
  type: 'button' | 'select'
  customId: string
  values?: readonly string[]
  resolved?: JsonObject
}

/** The submission of a modal that a callback opened. */
export interface ModalSpec extends CommonSpec, SourceSpec {
  type: 'modal'
  /** The interaction whose callback opened the modal. */
  from?: Interaction
  /** What to fill in, by custom id. */
  fields?: Record<string, string | readonly string[]>
  /** Files handed in, by custom id. */
  files?: Readonly<Record<string, HandedInFile>>
  /** Instead of the modal's own. */
  customId?: string
  /** Submitted components as they are, instead of `fields`. */
  components?: readonly JsonObject[]
}

/** Something a person does that reaches the bot as an interaction. */
export type InteractionSpec = CommandSpec | MenuSpec | PressSpec | ModalSpec

/** The interaction in the text of an error. */
export const nameOf = (spec: InteractionSpec): string =>
  `${spec.type} ${('name' in spec ? spec.name : spec.customId) ?? ''}`
