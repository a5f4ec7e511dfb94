import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes, Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { literal, written } from './literal.ts'
import { raised, sunk } from './scripts.ts'

/** characters and tags; parse5's time grows with the square of some inputs */
const MOST = { characters: 12_000, tags: 400, formatting: 60 }
/** Tags that parse5 opens again in every paragraph after them. */
const FORMATTING = /<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b/gi

const MARKUP =
  /<\/?(?:p|br|hr|b|i|u|s|em|strong|small|big|del|ins|mark|ul|ol|li|dl|dt|dd|pre|code|kbd|samp|var|tt|sub|sup|img|span|div|font|center|table|thead|tbody|tr|td|th|h[1-6]|a|blockquote|figure|script|style)(?:\s[^<>]*)?\/?>/i
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** Whether a text is meant as HTML: it holds a tag of formatting, or an entity. */
export function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text) || ENTITY.test(text)
}

/** What most answers are; a parser would find the same in far more time. */
const ONE_PARAGRAPH = /^\s*(?:<p(?:\s[^<>]*)?>)?([^<]*)(?:<\/p>)?\s*$/i
const COMMON: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const COMMON_ENTITY = /&(?:nbsp|amp|lt|gt|quot|#39);/g
const OTHER_ENTITY = /&(?!(?:nbsp|amp|lt|gt|quot|#39);)/

/**
 * HTML as Markdown; scripts, styles and comments are dropped.
 * @throws RangeError when it is too large or too deep to be a part of a question
 */
export function htmlToMarkdown(html: string): string {
  const formatting = html.match(FORMATTING)?.length ?? 0
  if (html.length > MOST.characters || html.split('<').length > MOST.tags || formatting > MOST.formatting) {
    throw new RangeError('too much HTML for a question')
  }
  if (!/[<&]/.test(html)) return literal(html.replace(/\s+/g, ' '))
  const only = ONE_PARAGRAPH.exec(html)?.[1]
  if (only !== undefined && !OTHER_ENTITY.test(only)) {
    return literal(only.replace(COMMON_ENTITY, (entity) => COMMON[entity] ?? entity).replace(/\s+/g, ' '))
  }
  const tree = fromHtml(html, { fragment: true })
  const cleaned: HastRoot = { type: 'root', children: tree.children.flatMap(clean) as RootContent[] }
  const converted = toMdast(cleaned, { document: true })
  const root: Root = converted.type === 'root' ? converted : { type: 'root', children: [] }
  const onlyText = root.children.every(
    (node) => node.type === 'paragraph' && node.children.every((child: Nodes) => child.type === 'text'),
  )
  return onlyText ? literal(root.children.map((node) => plain(node)).join('\n\n')) : written(root)
}

const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'head', 'title'])

function clean(node: RootContent | ElementContent): ElementContent[] {
  if (node.type === 'comment' || node.type === 'doctype') return []
  if (node.type === 'text') return [{ type: 'text', value: node.value.replaceAll('\u00a0', ' ') }]
  if (node.type !== 'element' || DROPPED.has(node.tagName)) return []
  if (node.tagName === 'img') return imageOf(node)
  const children = node.children.flatMap(clean)
  if (node.tagName === 'sub') return [{ type: 'text', value: sunk(textOf(children)) }]
  if (node.tagName === 'sup') return [{ type: 'text', value: raised(textOf(children)) }]
  if (node.tagName === 'table' && !children.some(showsAnything)) return []
  // A heading inside a question would begin another one.
  if (/^h[1-6]$/.test(node.tagName)) {
    const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children }
    return [{ type: 'element', tagName: 'p', properties: {}, children: [strong] }]
  }
  return [{ ...node, children }]
}

function showsAnything(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(showsAnything))
}

/** A picture needs words, if only its file's name. */
function imageOf(node: Element): ElementContent[] {
  const src = String(node.properties.src ?? '')
  const alt = String(node.properties.alt ?? '').trim()
  if (src === '') return alt === '' ? [] : [{ type: 'text', value: alt }]
  return [{ ...node, properties: { src, alt: alt === '' ? fileNameOf(src) : alt }, children: [] }]
}

/** The last part of an address, without what follows a question mark. */
export function fileNameOf(address: string): string {
  if (address.startsWith('data:')) return 'picture'
  return /([^/?#]*)\/?(?:[?#].*)?$/.exec(address)?.[1] || 'picture'
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
}
