import type { Caller } from '../core/caller.ts'
import type { MessageKey } from '../core/say.ts'
import type { Suggestion, View } from '../core/view.ts'
import type { Options, Respond, Shortcut } from './define.ts'

/** What an adapter talks to. No call throws or rejects: failures arrive as views. */
export interface Bot {
  /** For registration and help, in the order people should meet them. */
  readonly commands: readonly CommandInfo[]
  command(name: string, raw: Readonly<Record<string, string | undefined>>, caller: Caller): Answer
  suggest(name: string, option: string, typed: string, caller: Caller): Promise<readonly Suggestion[]>
  /** The form that this press opens first, if it has one. Its fields come back through press(). */
  form(press: string, caller: Caller): FormView | undefined
  press(press: string, caller: Caller, fields?: Readonly<Record<string, string | undefined>>): Answer
  /** What a platform's own menu offers, where it has one. */
  readonly shortcuts: readonly Shortcut[]
  /**
   * The first word in a new place: after an install, when the bot joins a channel, at the first direct
   * contact. Once a place; undefined when it was said there before.
   * @param place by default the channel
   */
  greet(caller: Caller, place?: string): Promise<Answer | undefined>
  /** What greet() gave could not be said there: the next occasion says it. */
  ungreet(caller: Caller, place?: string): Promise<void>
  /** What a person's home shows, where a platform has one. */
  home(caller: Caller): Answer
  /** The language to speak to a person in, at once: their own choice as far as it is known by now. */
  locale(caller: Caller): string
  /** Questions to begin a conversation with, at most four; none where they cannot be found. */
  starters(caller: Caller): Promise<readonly string[]>
  /** A message a person wrote. Undefined: not meant for us. */
  message(message: Incoming, caller: Caller): Promise<Answer | undefined>
}

export type CommandInfo = {
  readonly name: string
  readonly description: MessageKey
  readonly visibility: 'public' | 'private'
  /** Its answer says what Homeroom is, so no greeting need stand beside it. */
  readonly introduces?: true
  readonly options: Options
}

/**
 * `respond` is known before anything has run, because Discord fixes who sees a reply at the first
 * acknowledgement. Views replace each other in the same message. What a view acknowledges is on disk
 * before the view arrives.
 */
export type Answer = { readonly respond: Respond; readonly views: AsyncIterable<View> }

/** A form in the caller's language: a Discord modal, a Slack modal, an HTML form. */
export type FormView = {
  readonly title: string
  readonly submit: string
  readonly cancel: string
  readonly fields: readonly FormField[]
}
export type FormField = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
  readonly max: number
  readonly long: boolean
  /** A text file of at most 1 MB, whose text is the value. */
  readonly file?: true
  /** A menu of these instead of a text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

export type Incoming = {
  readonly text: string
  /** The bot was mentioned, or the channel is a direct message with it. */
  readonly addressed: boolean
  /** The platform's id of this event: a retry with the same id is answered once. */
  readonly id: string
}
