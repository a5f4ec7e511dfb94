import type { FormView } from '../../bot/bot.ts'

/** What goes between the page and the server, as JSON. Both sides take their types from here. */

/** A message as the page takes it. */
export type ShownMessage = {
  readonly id: string
  readonly channel: string
  /** Id of the message that heads its thread. */
  readonly thread: string | null
  /** Orders the messages of a channel. */
  readonly position: number
  /** Of two versions of a message the one with the larger revision is the newer. */
  readonly revision: number
  readonly by: 'homeroom' | 'me' | 'other'
  /** What the thread under it is called, when it was opened with a name. */
  readonly threadName: string | null
  /** A sentence for those who listen to the page. */
  readonly summary: string
  /** The whole message as one element, rendered and escaped by the server. */
  readonly html: string
}

/** A channel, or a thread in it. */
export type Where = { readonly channel: string; readonly thread?: string | undefined }

export type Person = { readonly id: string; readonly name: string }

export type Room = {
  readonly id: string
  readonly kind: 'channel' | 'direct'
  readonly name: string
  readonly topic: string
  /** What stands in its empty message box. */
  readonly placeholder: string
  /** The position of the newest message that others wrote in it; 0 when there is none. */
  readonly newest: number
}

export type Command = {
  readonly name: string
  readonly description: string
  /** The first option, which is the one that is typed here. */
  readonly option?: {
    readonly name: string
    readonly label: string
    readonly hint: string
    readonly required: boolean
    readonly completes: boolean
  }
}

/** GET /api/state */
export type State = {
  readonly me: Person & { readonly avatar: string }
  /** Everybody this browser may go by. */
  readonly people: readonly Person[]
  readonly rooms: readonly Room[]
  readonly commands: readonly Command[]
  /** Where the stream of events begins. */
  readonly revision: number
  /** Null where time cannot be moved. */
  readonly time: Time | null
}

/** POST /api/time, event `time`: the playground's time, in milliseconds since the epoch, and whether it was moved. */
export type Time = { readonly now: number; readonly moved: boolean }

/** GET /api/messages: the newest of a channel or thread, or those before a position; oldest first. */
export type Page = {
  readonly messages: readonly ShownMessage[]
  readonly earlier: boolean
  readonly head?: ShownMessage
  /** HTML for the very beginning of a channel. */
  readonly introduction?: string
}

/** GET /api/suggest */
export type Suggestions = {
  readonly suggestions: readonly { readonly label: string; readonly value: string }[]
}

/** POST /api/command, /api/message, /api/form: what they brought. */
export type Brought = { readonly messages: readonly ShownMessage[] }

/** POST /api/press: what it brought, or the form to fill in first. */
export type Outcome = Brought | { readonly form: FormView }

/** POST /api/people, /api/name */
export type PersonChanged = { readonly person: Person }

/** Event `thinking`: Homeroom is at work there, until it is not. */
export type Thinking = { readonly channel: string; readonly thread: string | null; readonly on: boolean }

/** Event `ready`: all that was missed has been told; incomplete when it was too much to tell. */
export type Ready = { readonly complete: boolean; readonly time: Time | null }
