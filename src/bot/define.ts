import type { z } from 'zod'
import type { Press } from '../core/press.ts'
import type { MessageKey } from '../core/say.ts'
import type { Reply, Suggestion } from '../core/view.ts'
import type { Ctx } from './context.ts'

/** A value that a person types: an option of a slash command, or a field of a form. */
export type Option = {
  readonly label: MessageKey
  readonly description: MessageKey
  readonly required?: true
  /** The longest text taken, in characters. */
  readonly max: number
  /** A text of several lines, where a platform can show one. */
  readonly long?: true
  /** A text file of at most 1 MB that a person hands in, where the platform can take one; its text is the value. */
  readonly file?: true
  /** One of these, at most 25, instead of free text: in a form a menu, after a command a fixed list. */
  readonly choices?: readonly { readonly value: string; readonly label: MessageKey }[]
  /** Completes as a person types, at most 25. Slack has no completion. */
  complete?(ctx: Ctx, typed: string): readonly Suggestion[] | Promise<readonly Suggestion[]>
}
export type Options = Readonly<Record<string, Option>>
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { required: true } ? string : string | undefined
}

/**
 * Where an answer appears. `update` replaces the message that was pressed when only the presser
 * sees it, and otherwise answers privately, so nobody's press changes what others are reading.
 */
export type Respond = 'update' | 'private' | 'public'

/** A button's behaviour. With a form, pressing opens it and sending it runs the action. */
export type Action<A extends z.ZodObject = z.ZodObject, F extends Options = Options> = {
  readonly id: string
  readonly args: A
  readonly respond: Respond
  readonly form?: { readonly title: MessageKey; readonly fields: F }
  run(ctx: Ctx, args: z.output<A>, fields: Values<F>): Reply
}

/** A slash command, the same on every platform. */
export type Command<O extends Options = Options> = {
  /** Lower case, a word. */
  readonly name: string
  readonly description: MessageKey
  readonly visibility: 'public' | 'private'
  /** Its answer says what Homeroom is, so no greeting need stand beside it. */
  readonly introduces?: true
  readonly options: O
  run(ctx: Ctx, values: Values<O>): Reply
}

/** One file of `commands/`: a command, the actions of its buttons, and what a platform's menu offers. */
export type Feature = {
  readonly command?: Command
  readonly actions: readonly Action[]
  readonly shortcuts?: readonly Shortcut[]
}

/** A press that is not on any message: an entry of Slack's shortcut menu. Its action has a form. */
export type Shortcut = { readonly title: MessageKey; readonly press: Press }

// The two casts forget the argument types after they were checked, so that a list can hold them all.
export function defineAction<A extends z.ZodObject, F extends Options = Record<never, never>>(
  action: Action<A, F>,
): Action<A, F> {
  return action
}

export function defineFeature<O extends Options>(feature: {
  command?: Command<O>
  // biome-ignore lint/suspicious/noExplicitAny: an action's own types were checked where it was defined
  actions: readonly Action<any, any>[]
  shortcuts?: readonly Shortcut[]
}): Feature {
  return feature as unknown as Feature
}
