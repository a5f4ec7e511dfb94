import type { types } from '@slack/bolt'
import { distinctPresses } from '../../core/press.ts'
import type { Block, Button, Choice, ImageBlock, View } from '../../core/view.ts'
import { fallbackText } from './fallback-text.ts'
import { text } from './inline.ts'
import { atMost, LIMITS } from './limits.ts'
import { plainText } from './plain-text.ts'
import { type Room, richText } from './rich-text.ts'
import { contentKey } from './uploads.ts'

/** A message as Slack takes it; `text` is for notifications and screen readers. */
export type SlackMessage = {
  readonly text: string
  readonly blocks: types.KnownBlock[]
  /** Pictures to upload first, by the id that stands for them in `blocks` until then. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
}

/**
 * A view in Block Kit. Every text is plain or rich text, which Slack shows literally.
 * @throws RangeError when the view is larger than a Slack message; nothing is ever cut.
 */
export function render(view: View): SlackMessage {
  const parts = view.body.length + (view.context ? 1 : 0) + (view.title ? 1 : 0)
  const room: Room = { blocks: LIMITS.blocks - parts, table: true }
  const blocks: types.KnownBlock[] = []
  if (view.context) blocks.push(...contexts(view.context))
  if (view.title?.trim())
    blocks.push({ type: 'header', text: plain(atMost(view.title, LIMITS.header, 'the title')) })
  const pictures = new Map<string, Uint8Array>()
  for (const block of view.body) blocks.push(...renderBlock(block, room, pictures))
  if (blocks.length > LIMITS.blocks) {
    throw new RangeError(`the message has ${blocks.length} blocks, Slack takes ${LIMITS.blocks}`)
  }
  const size = textSize(blocks)
  if (size > LIMITS.text)
    throw new RangeError(`the message has ${size} characters, Slack takes ${LIMITS.text}`)
  const message = { text: fallbackText(view), blocks }
  return pictures.size === 0 ? message : { ...message, pictures }
}

function renderBlock(block: Block, room: Room, pictures: Map<string, Uint8Array>): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return block.quiet ? contexts(plainText(block.markdown.children)) : richText(block.markdown, room)
    case 'fields':
      return fields(block.rows)
    case 'divider':
      return [{ type: 'divider' }]
    case 'buttons':
      return buttons(block.buttons)
    case 'choice':
      return choice(block.placeholder, block.options)
    case 'image':
      return [picture(block, pictures)]
    case 'file':
      return contexts(block.name)
    default:
      return block satisfies never
  }
}

/** Slack wants words for every picture; here they stand beside it. */
export const NO_WORDS = '—'

function picture({ png, alt }: ImageBlock, pictures: Map<string, Uint8Array>): types.ImageBlock {
  const id = contentKey(png)
  pictures.set(id, png)
  const alt_text = atMost(alt.trim() || NO_WORDS, LIMITS.image.alt, "a picture's words")
  return { type: 'image', slack_file: { id }, alt_text }
}

/** A quiet line; a long one is several elements of one block. */
export function contexts(value: string): types.KnownBlock[] {
  const { text: max, elements } = LIMITS.context
  const pieces: types.PlainTextElement[] = []
  for (let rest = value.trim(); rest !== ''; ) {
    const space = rest.lastIndexOf(' ', max)
    const length = rest.length <= max ? rest.length : space > 0 ? space : max
    pieces.push(plain(rest.slice(0, length)))
    rest = rest.slice(length).trimStart()
  }
  if (pieces.length > elements) {
    throw new RangeError(`a quiet text has ${value.length} characters, Slack takes ${max * elements}`)
  }
  return pieces.length === 0 ? [] : [{ type: 'context', elements: pieces }]
}

/** Bold labels, one line each: a section's fields know either plain text or markup, and we want neither. */
function fields(rows: readonly (readonly [label: string, value: string])[]): types.KnownBlock[] {
  const elements = rows.flatMap(([label, value], index) => [
    ...text(`${index === 0 ? '' : '\n'}${label}`, { bold: true }),
    ...text(`  ${value}`, {}),
  ])
  if (elements.length === 0) return []
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }]
}

function buttons(row: readonly Button[]): types.KnownBlock[] {
  if (row.length === 0) return []
  if (row.length > LIMITS.actions) {
    throw new RangeError(`a row has ${row.length} buttons, Slack takes ${LIMITS.actions}`)
  }
  const elements = row.map((button, index): types.Button => {
    const { text: label, value, url } = LIMITS.button
    const shown = {
      type: 'button' as const,
      text: plain(atMost(button.label, label, 'a button')),
      action_id: `press:${index}`,
    }
    const style = button.look ? { style: button.look } : {}
    if ('url' in button) return { ...shown, ...style, url: atMost(button.url, url, 'a link') }
    return { ...shown, ...style, value: atMost(button.press, value, 'a press') }
  })
  return [{ type: 'actions', elements }]
}

function choice(placeholder: string, choices: readonly Choice[]): types.KnownBlock[] {
  if (choices.length === 0) return []
  const { options: most, text: label, value, placeholder: hint } = LIMITS.select
  if (choices.length > most) {
    throw new RangeError(`a choice has ${choices.length} options, Slack takes ${most}`)
  }
  const distinct = distinctPresses()
  const options = choices.map((option) => ({
    text: plain(atMost(option.label, label, 'an option')),
    value: atMost(distinct(option.press), value, 'a press'),
    ...(option.description ? { description: plain(atMost(option.description, label, 'an option')) } : {}),
  }))
  const shown = placeholder ? { placeholder: plain(atMost(placeholder, hint, 'a placeholder')) } : {}
  return [{ type: 'actions', elements: [{ type: 'static_select', action_id: 'press:0', options, ...shown }] }]
}

/** `emoji: false` keeps `:words:` as they were written. */
export const plain = (value: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: value,
  emoji: false,
})

/** Characters over all texts, wherever a block keeps them. By keys, because a list of entries costs twice as much. */
function textSize(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let size = 0
  if (Array.isArray(value)) for (const each of value) size += textSize(each)
  else {
    for (const key of Object.keys(value)) {
      const part: unknown = value[key as keyof typeof value]
      size += key === 'text' && typeof part === 'string' ? part.length : textSize(part)
    }
  }
  return size
}
