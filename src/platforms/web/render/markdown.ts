import type { Element, ElementContent, Root as HastRoot, Properties, RootContent } from 'hast'
import type { Html, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { el } from './element.ts'

/** What of an element reaches the page; elements that are not named here give up their children. */
const KEPT: Readonly<Record<string, (properties: Properties) => Properties>> = {
  p: none,
  strong: none,
  em: none,
  del: none,
  blockquote: none,
  ul: none,
  ol: ({ start }) => (typeof start === 'number' ? { start } : {}),
  li: none,
  hr: none,
  br: none,
  sup: none,
  code: none,
  thead: none,
  tbody: none,
  tr: none,
  th: aligned,
  td: aligned,
}

/**
 * A text as HTML elements. HTML in the text stays visible as text; links go to http and https only.
 * @param level what the text's largest heading becomes, because the page has headings of its own
 */
export function toElements(markdown: Root, level: number): ElementContent[] {
  const tree = toHast(markdown, {
    handlers: { html: (_state: unknown, node: Html) => ({ type: 'text', value: node.value }) },
  }) as HastRoot
  const shift = level - largestHeading(tree)
  const rebuilt = (nodes: readonly (RootContent | ElementContent)[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: node.value }]
      return node.type === 'element' ? rebuild(node, rebuilt(node.children), shift) : []
    })
  return rebuilt(tree.children)
}

function rebuild(node: Element, children: ElementContent[], shift: number): ElementContent[] {
  const { tagName, properties } = node
  const keep = KEPT[tagName]
  if (keep) return [el(tagName, keep(properties), children)]
  const depth = headingDepth(node)
  if (depth !== undefined) return [el(`h${Math.min(6, Math.max(2, depth + shift))}`, {}, children)]
  switch (tagName) {
    case 'a': {
      const href = webAddress(properties.href)
      return href === undefined ? children : [link(href, children)]
    }
    case 'img': {
      const src = webAddress(properties.src)
      const alt = String(properties.alt ?? '')
      return src?.startsWith('https:') ? [el('img', { src, alt, loading: 'lazy' })] : [el('span', {}, alt)]
    }
    // Wide code and tables scroll by themselves, so a keyboard must be able to reach them.
    case 'pre':
      return [el('pre', { tabIndex: 0 }, children)]
    case 'table':
      return [el('div', { className: ['table'], tabIndex: 0 }, el('table', {}, children))]
    case 'input':
      return [{ type: 'text', value: properties.checked ? '☑' : '☐' }]
    default:
      return children
  }
}

/** A link that opens beside the conversation and tells the other side nothing. */
export function link(href: string, children: readonly ElementContent[], className?: string[]): Element {
  return el('a', { href, target: '_blank', rel: ['noopener'], ...(className && { className }) }, children)
}

/** The address if it is one of the web's, normalised; never `javascript:` and its like. */
export function webAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' ? URL.parse(value) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}

function largestHeading(tree: HastRoot): number {
  const depths = tree.children.flatMap((node) => (node.type === 'element' ? (headingDepth(node) ?? []) : []))
  return depths.length === 0 ? 1 : Math.min(...depths)
}

function headingDepth({ tagName }: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined
}

function none(): Properties {
  return {}
}

function aligned({ align }: Properties): Properties {
  return align === 'center' || align === 'right' ? { className: [`align-${align}`] } : {}
}
