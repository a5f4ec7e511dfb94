import type { types } from '@slack/bolt'
import type { Element } from 'hast'
import { el, icon } from '../../platforms/web/render/element.ts'
import type { Look } from '../look.ts'
import { unknownPart } from '../unknown.ts'
import { renderRichText } from './rich-text.ts'

/** One block of Block Kit as Slack shows it in a message. */
export function renderBlock(block: types.KnownBlock, look: Look): Element {
  switch (block.type) {
    case 'header':
      return el('h3', { className: ['s-header'] }, block.text.text)
    case 'section':
      return renderSection(block, look)
    case 'rich_text':
      return renderRichText(block)
    case 'context':
      return el(
        'div',
        { className: ['s-context'] },
        block.elements.map((element) =>
          element.type === 'image' ? picture(element, look) : renderText(element),
        ),
      )
    case 'divider':
      return el('hr', { className: ['s-divider'] })
    case 'actions':
      return el('div', { className: ['s-actions'] }, block.elements.map(renderPressable))
    case 'image':
      return el(
        'figure',
        { className: ['s-image'] },
        block.title && el('figcaption', {}, block.title.text),
        picture(block, look),
      )
    case 'table':
      return renderTable(block)
    default:
      return el('p', {}, unknownPart(block.type))
  }
}

function renderSection({ text, fields, accessory }: types.SectionBlock, look: Look): Element {
  const beside =
    accessory?.type === 'image' ? picture(accessory, look) : accessory && renderPressable(accessory)
  return el(
    'div',
    { className: ['s-with-accessory'] },
    el(
      'div',
      {},
      text && renderText(text),
      fields && el('div', { className: ['s-fields'] }, fields.map(renderText)),
    ),
    beside,
  )
}

/** As it was sent: our renderer writes no text that Slack parses. */
function renderText({ text }: types.TextObject): Element {
  return el('span', { className: ['s-text'] }, text)
}

function renderPressable(element: { readonly type: string }): Element {
  if (isButton(element)) {
    const className = ['s-button', ...(element.style ? [`s-${element.style}`] : [])]
    return el('span', { className }, element.text.text)
  }
  if (isSelect(element)) {
    return el(
      'span',
      { className: ['s-select'] },
      el('span', {}, element.placeholder?.text ?? ''),
      icon('down'),
    )
  }
  return unknownPart(element.type)
}

const isButton = (element: { readonly type: string }): element is types.Button => element.type === 'button'
const isSelect = (element: { readonly type: string }): element is types.StaticSelect =>
  element.type === 'static_select'

/** The first row is the header, as our tables have one. */
function renderTable({ rows, column_settings: settings }: types.TableBlock): Element {
  const [head, ...body] = rows.map((cells, row) =>
    el(
      'tr',
      {},
      cells.map((cell, column) => {
        const align = settings?.[column]?.align ?? 'left'
        const shown = cell.type === 'rich_text' ? renderRichText(cell) : el('span', {}, String(cell.text))
        return el(row === 0 ? 'th' : 'td', { className: [`s-${align}`] }, shown)
      }),
    ),
  )
  return el(
    'div',
    { className: ['s-table'], tabIndex: 0 },
    el('table', {}, head && el('thead', {}, head), el('tbody', {}, body)),
  )
}

/** By its address, or by the id of a file that was uploaded to Slack. */
type Picture = { readonly alt_text: string } & (
  | { readonly image_url: string }
  | { readonly slack_file: { readonly id: string } | { readonly url: string } }
)

function picture(image: Picture, { pictures, say }: Look): Element {
  const name = 'image_url' in image ? image.image_url : Object.values(image.slack_file)[0]
  const src = name === undefined ? undefined : pictures(name)
  if (src !== undefined) return el('img', { src, alt: image.alt_text })
  return el('span', { className: ['s-missing'] }, say.line('preview.no-picture', { alt: image.alt_text }))
}
