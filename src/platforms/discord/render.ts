import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { distinctPresses, type Press } from '../../core/press.ts'
import type { Block, Button, ChoiceBlock, Tone, View } from '../../core/view.ts'
import { escapeText, isWebUrl, wrap } from './escape.ts'
import { LIMITS, refuseOver } from './limits.ts'
import { quiet, segments } from './markdown.ts'
import { type Upload, uploadsOf } from './uploads.ts'

/** Calm, and apart in lightness too, for those who do not see the hues. */
const ACCENT: Readonly<Record<Tone, number | undefined>> = {
  plain: undefined,
  good: 0x8f_cb_9b,
  bad: 0xa8_4a_3f,
}

/**
 * A view as the one container of a Components V2 message.
 * @param uploads the files that go with the message, which the container names
 * @throws RangeError over LIMITS: Discord would refuse the message.
 */
export function render(view: View, uploads: readonly Upload[] = uploadsOf(view)): APIContainerComponent {
  let parts = new Layout(view, uploads, true)
  if (!parts.fits()) parts = new Layout(view, uploads, false)
  refuseOver(LIMITS.components, parts.count, 'components of a message')
  refuseOver(LIMITS.text, parts.text, 'characters of a message')
  if (parts.components.length === 0) throw new RangeError('a view without content')
  const accent = ACCENT[view.tone ?? 'plain']
  return {
    type: ComponentType.Container,
    components: parts.components,
    ...(accent === undefined ? {} : { accent_color: accent }),
  }
}

/**
 * The components of one view, counted. Not roomy, all text between two rows of buttons is one component
 * with nothing but words, pictures and files below it: so a view within VIEW fits, whatever is in it.
 */
class Layout {
  readonly components: APIComponentInContainer[] = []
  /** Components, the container included. */
  count = 1
  /** Characters. */
  text = 0
  readonly #roomy: boolean
  readonly #distinct = distinctPresses()
  #choices = 0
  /** When not roomy: text not yet in a component, and what is shown below it. */
  #pending: string[] = []
  #below: APIComponentInContainer[] = []
  readonly #uploads: Iterator<Upload>

  constructor(view: View, uploads: readonly Upload[], roomy: boolean) {
    this.#roomy = roomy
    this.#uploads = uploads.values()
    const head: string[] = []
    if (view.context) head.push(`-# ${escapeText(view.context)}`)
    if (view.title) head.push(`## ${escapeText(view.title)}`)
    this.#say(head.join('\n'))
    for (const block of view.body) this.#block(block)
    this.#flush()
  }

  fits(): boolean {
    return this.count <= LIMITS.components && this.text <= LIMITS.text
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'text':
        for (const segment of segments(block.markdown, this.#roomy)) {
          if (segment.kind === 'text') this.#say(segment.text, block.quiet)
          else if (segment.kind === 'divider') this.#divide()
          else this.#picture(segment.url, segment.alt)
        }
        return
      case 'fields':
        this.#say(
          block.rows
            .map(([label, value]) => `${wrap('**', escapeText(label))} ${escapeText(value)}`)
            .join('\n'),
        )
        return
      case 'divider':
        this.#divide()
        return
      case 'buttons':
        for (let start = 0; start < block.buttons.length; start += LIMITS.rowButtons) {
          this.#row(block.buttons.slice(start, start + LIMITS.rowButtons))
        }
        return
      case 'choice':
        this.#choice(block)
        return
      case 'image':
        refuseOver(LIMITS.imageAlt, block.alt.length, "characters of a picture's words")
        this.#picture(this.#upload(), block.alt)
        return
      case 'file':
        this.#add({ type: ComponentType.File, file: { url: this.#upload() } })
        return
      default:
        block satisfies never
    }
  }

  #say(text: string, asQuiet?: true): void {
    if (text.trim() === '') return
    if (this.#roomy) this.#display(asQuiet ? quiet(text) : text)
    else this.#pending.push(text)
  }

  #display(content: string): void {
    this.text += content.length
    this.#add({ type: ComponentType.TextDisplay, content })
  }

  #divide(): void {
    if (this.#roomy) this.#add({ type: ComponentType.Separator })
  }

  #picture(url: string, alt: string): void {
    const item = { media: { url }, ...(alt === '' ? {} : { description: alt }) }
    this.#add({ type: ComponentType.MediaGallery, items: [item] })
  }

  /** The address of the next file that goes with the message. */
  #upload(): string {
    return `attachment://${this.#uploads.next().value?.name}`
  }

  #row(buttons: readonly Button[]): void {
    this.#add({ type: ComponentType.ActionRow, components: buttons.map((button) => this.#button(button)) })
    this.count += buttons.length
  }

  #button(button: Button): APIButtonComponent {
    const { label } = button
    refuseOver(LIMITS.buttonLabel, label.length, 'characters of a button')
    if ('url' in button) {
      if (!isWebUrl(button.url)) throw new RangeError(`not an address of the web: ${button.url}`)
      refuseOver(LIMITS.buttonUrl, button.url.length, "characters of a button's address")
      return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url }
    }
    return {
      type: ComponentType.Button,
      style: STYLES[button.look ?? 'plain'],
      label,
      custom_id: this.#id(button.press),
    }
  }

  #choice({ placeholder, options }: ChoiceBlock): void {
    refuseOver(LIMITS.options, options.length, 'options of a choice')
    refuseOver(LIMITS.placeholder, placeholder.length, 'characters of a placeholder')
    this.#choices += 1
    const select = {
      type: ComponentType.StringSelect as const,
      custom_id: `choice-${this.#choices}`,
      placeholder,
      options: options.map(({ label, description, press }) => {
        refuseOver(LIMITS.option, label.length, 'characters of an option')
        refuseOver(LIMITS.option, description?.length ?? 0, "characters of an option's description")
        return { label, value: this.#id(press), ...(description ? { description } : {}) }
      }),
    }
    this.#add({ type: ComponentType.ActionRow, components: [select] })
    this.count += 1
  }

  #id(press: Press): string {
    const id = this.#distinct(press)
    refuseOver(LIMITS.customId, id.length, 'characters of a press')
    return id
  }

  #add(component: APIComponentInContainer): void {
    this.count += 1
    if (component.type === ComponentType.ActionRow) this.#flush()
    else if (!this.#roomy && component.type !== ComponentType.TextDisplay) {
      this.#below.push(component)
      return
    }
    this.components.push(component)
  }

  #flush(): void {
    const text = this.#pending.join('\n\n')
    const below = this.#below
    this.#pending = []
    this.#below = []
    if (text !== '') this.#display(text)
    this.components.push(...below)
  }
}

const STYLES = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const
