import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { escapeText, inlineCode, link, sideBySide, wrap } from './escape.ts'

/**
 * Phrasing in Discord's Markdown, without the care that line starts need: see escapeLineStarts(). Not
 * roomy, it is never longer than lesson/measure.ts says: without emphasis, whose marks may need gaps.
 */
export function inline(nodes: readonly PhrasingContent[], roomy: boolean, linked = false): string {
  return sideBySide(nodes.map((node) => write(node, roomy, linked)))
}

/** @param linked inside a link, where there is no other link: a picture there is its words */
function write(node: PhrasingContent, roomy: boolean, linked: boolean): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'strong':
      return emphasized('**', inline(node.children, roomy, linked), roomy)
    case 'emphasis':
      return emphasized('*', inline(node.children, roomy, linked), roomy)
    case 'delete':
      return emphasized('~~', inline(node.children, roomy, linked), roomy)
    case 'inlineCode':
      return inlineCode(node.value)
    case 'link':
      return link(node.url, inline(node.children, roomy, true), roomy)
    case 'image':
      return linked ? escapeText(node.alt ?? '') : link(node.url, escapeText(node.alt ?? ''), roomy)
    case 'break':
      return '\n'
    case 'html':
      return escapeText(node.value)
    default:
      // References and footnote marks point at what may stand in another message: their words stay.
      return escapeText(plainText(node))
  }
}

function emphasized(marker: string, content: string, roomy: boolean): string {
  return roomy ? wrap(marker, content) : content
}
