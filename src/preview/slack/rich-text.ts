import type { types } from '@slack/bolt'
import type { Element } from 'hast'
import { el } from '../../platforms/web/render/element.ts'
import { renderInline, renderPreformatted } from './inline.ts'

/** `offset` is in Slack's reference, but not in @slack/types 3.1. */
type ListElement = types.RichTextList & { readonly offset?: number }

/** Slack draws no list deeper than this. */
const INDENT_MAX = 8

/** A rich text block; its lists do not nest, they are only set in. */
export function renderRichText({ elements }: types.RichTextBlock): Element {
  return el('div', { className: ['s-rich'] }, elements.map(renderElement))
}

function renderElement(element: types.RichTextBlock['elements'][number]): Element {
  switch (element.type) {
    case 'rich_text_section':
      return el('div', { className: ['s-section'] }, element.elements.map(renderInline))
    case 'rich_text_quote':
      return el('blockquote', {}, element.elements.map(renderInline))
    case 'rich_text_preformatted':
      return el('pre', { tabIndex: 0 }, element.elements.map(renderPreformatted))
    case 'rich_text_list':
      return renderList(element)
    default:
      return element satisfies never
  }
}

function renderList({ style, elements, indent = 0, offset = 0 }: ListElement): Element {
  const className = ['s-list', `s-indent-${Math.min(indent, INDENT_MAX)}`, `s-${style}-${indent % 3}`]
  const items = elements.map((item) => el('li', {}, el('div', {}, renderElement(item))))
  return style === 'ordered'
    ? el('ol', { className, ...(offset > 0 && { start: offset + 1 }) }, items)
    : el('ul', { className }, items)
}
