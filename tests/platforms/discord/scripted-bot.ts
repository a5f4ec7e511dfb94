import type { Answer, Bot, CommandInfo, FormView, Incoming } from '../../../src/bot/bot.ts'
import type { Respond } from '../../../src/bot/define.ts'
import type { Caller } from '../../../src/core/caller.ts'
import { paragraph, root, text } from '../../../src/core/markdown.ts'
import type { Press } from '../../../src/core/press.ts'
import type { Block, Suggestion, View } from '../../../src/core/view.ts'

type Raw = Readonly<Record<string, string | undefined>>

/** What reached the bot, in the order it came. */
export type Heard =
  | { readonly kind: 'command'; readonly name: string; readonly raw: Raw; readonly caller: Caller }
  | { readonly kind: 'suggest'; readonly name: string; readonly option: string; readonly typed: string }
  | {
      readonly kind: 'press'
      readonly press: string
      readonly caller: Caller
      readonly fields: Raw | undefined
    }
  | { readonly kind: 'message'; readonly message: Incoming; readonly caller: Caller }
  | { readonly kind: 'greet'; readonly caller: Caller }

/** A bot that says what a test tells it to say. */
export class ScriptedBot implements Bot {
  commands: readonly CommandInfo[] = [
    {
      name: 'lesson',
      description: 'button.next',
      visibility: 'private',
      options: {
        again: { label: 'button.back', description: 'button.back', max: 40 },
        find: {
          label: 'button.next',
          description: 'button.next',
          required: true,
          max: 100,
          complete: () => [],
        },
      },
    },
    { name: 'tracks', description: 'button.back', visibility: 'private', options: {} },
    { name: 'help', description: 'button.back', visibility: 'private', introduces: true, options: {} },
  ]
  readonly shortcuts = []
  readonly heard: Heard[] = []
  suggestions: readonly Suggestion[] = []
  forms: Readonly<Record<string, FormView>> = {}
  onCommand: (raw: Raw) => Answer = () => answer('private', say('a command'))
  onPress: (press: string, fields: Raw | undefined) => Answer = () => answer('update', say('a press'))
  onMessage: (message: Incoming) => Answer | undefined = () => answer('public', say('an answer'))
  /** Said once in a place. */
  greeting: View | undefined
  readonly #greeted = new Set<string>()

  command(name: string, raw: Raw, caller: Caller): Answer {
    this.heard.push({ kind: 'command', name, raw, caller })
    return this.onCommand(raw)
  }

  async suggest(name: string, option: string, typed: string): Promise<readonly Suggestion[]> {
    this.heard.push({ kind: 'suggest', name, option, typed })
    return this.suggestions
  }

  form(press: string): FormView | undefined {
    return this.forms[press]
  }

  press(press: string, caller: Caller, fields?: Raw): Answer {
    this.heard.push({ kind: 'press', press, caller, fields })
    return this.onPress(press, fields)
  }

  async message(message: Incoming, caller: Caller): Promise<Answer | undefined> {
    this.heard.push({ kind: 'message', message, caller })
    return this.onMessage(message)
  }

  async greet(caller: Caller, place = caller.channel): Promise<Answer | undefined> {
    this.heard.push({ kind: 'greet', caller })
    const mark = `${caller.tenant}/${place}`
    if (!this.greeting || this.#greeted.has(mark)) return undefined
    this.#greeted.add(mark)
    return answer('public', this.greeting)
  }

  async starters(): Promise<[]> {
    return []
  }

  home(): Answer {
    return answer('private', say('at home'))
  }

  locale({ locale }: Caller): string {
    return locale
  }

  async ungreet(caller: Caller, place = caller.channel): Promise<void> {
    this.#greeted.delete(`${caller.tenant}/${place}`)
  }
}

export function answer(respond: Respond, ...views: readonly (View | Promise<View>)[]): Answer {
  return {
    respond,
    views: (async function* () {
      for (const view of views) yield view
    })(),
  }
}

export function say(words: string, ...more: readonly Block[]): View {
  return { body: [{ kind: 'text', markdown: root(paragraph(text(words))) }, ...more] }
}

/** A picture of one pixel. */
export function picture(alt: string): Block {
  return { kind: 'image', png: PIXEL, alt }
}
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export function file(name: string, words: string): Block {
  return { kind: 'file', name, bytes: Buffer.from(words) }
}

export function button(label: string, press: string): Block {
  return { kind: 'buttons', buttons: [{ label, press: press as Press }] }
}
