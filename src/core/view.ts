import type { Root } from 'mdast'
import type { Press } from './press.ts'

/**
 * What the bot says, as plain JSON that names no platform. Every adapter renders all of it;
 * an element joins only if every platform can honour it.
 */
export type View = {
  /** One quiet line above the title: where we are ("Builders - Lesson 7 of 12 - ~6 min"). */
  readonly context?: string
  readonly title?: string
  readonly tone?: Tone
  readonly body: readonly Block[]
}

export type Tone = 'plain' | 'good' | 'bad'

export type Block =
  | TextBlock
  | FieldsBlock
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | ChoiceBlock
  | ImageBlock
  | FileBlock

/** An mdast tree, so nothing parses text twice and nothing a person wrote becomes markup. */
export type TextBlock = { readonly kind: 'text'; readonly markdown: Root; readonly quiet?: true }

/** Short label and value pairs, shown as a list or in columns. */
export type FieldsBlock = {
  readonly kind: 'fields'
  readonly rows: readonly (readonly [label: string, value: string])[]
}

/** A picture that we drew. What it shows stands in words too: in `alt`, or beside it. */
export type ImageBlock = {
  readonly kind: 'image'
  readonly png: Uint8Array
  /** At most VIEW.alt characters. */
  readonly alt: string
}

/** Something to take away; as private as the view. */
export type FileBlock = {
  readonly kind: 'file'
  /** With its extension: `homeroom.json`; lower case letters, digits, dots and hyphens. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** At most VIEW.buttons a row; one primary button a message: what most people want next. */
export type Button = {
  readonly label: string
  readonly look?: 'primary' | 'danger'
} & ({ readonly press: Press } | { readonly url: string })

/** One of several: choosing an option is a press of that option. */
export type ChoiceBlock = {
  readonly kind: 'choice'
  readonly placeholder: string
  readonly options: readonly Choice[]
}
export type Choice = { readonly label: string; readonly description?: string; readonly press: Press }

/** A completion shown while a person types an option's value. */
export type Suggestion = { readonly label: string; readonly value: string }

/** Several views in turn replace each other in the same message: how a slow answer reports itself. */
export type Reply = View | Promise<View> | AsyncIterable<View>

/**
 * What every view keeps to, so that every platform can show it: the smallest of the platforms'
 * limits, less what an adapter adds around the text. `npm test` renders views at these limits.
 */
export const VIEW = {
  /** characters over all texts, measured as worst-case Markdown (see lesson/measure.ts) */
  text: 3_400,
  title: 140,
  context: 200,
  buttons: 5,
  rows: 4,
  buttonLabel: 70,
  choiceOptions: 25,
  choiceLabel: 75,
  choiceDescription: 75,
  placeholder: 100,
  fields: 10,
  blocks: 24,
  alt: 500,
  images: 2,
  files: 4,
} as const
