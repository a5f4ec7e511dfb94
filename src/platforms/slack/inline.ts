import type { Definition, List, PhrasingContent, RootContent } from 'mdast'
import { LIMITS } from './limits.ts'
import { checkbox, marker, plainText } from './plain-text.ts'
import { tableLines } from './table.ts'

export type Style = { bold?: true; italic?: true; strike?: true; code?: true }

/** Slack shows both literally: nothing in them is parsed, so nothing in them can ping. */
export type Inline =
  | { type: 'text'; text: string; style?: Style }
  | { type: 'link'; url: string; text?: string; style?: Style }

/** Where reference links of this text lead, by identifier. */
export type Definitions = ReadonlyMap<string, Definition>

const WEB = /^https?:\/\//i

/** A link that Slack may open: web addresses only. */
export const isWebAddress = (url: string): boolean => WEB.test(url) && url.length <= LIMITS.button.url

/** Phrasing as Slack's inline elements. */
export function inlines(
  nodes: readonly PhrasingContent[],
  defined: Definitions,
  style: Style = {},
): Inline[] {
  return joined(
    nodes.map((node) => one(node, defined, style)),
    '',
  )
}

function one(node: PhrasingContent, defined: Definitions, style: Style): Inline[] {
  switch (node.type) {
    case 'text':
      return text(node.value.replaceAll('\n', ' '), style)
    case 'strong':
      return inlines(node.children, defined, { ...style, bold: true })
    case 'emphasis':
      return inlines(node.children, defined, { ...style, italic: true })
    case 'delete':
      return inlines(node.children, defined, { ...style, strike: true })
    case 'inlineCode':
      return text(node.value, { ...style, code: true })
    case 'html':
      return text(node.value, style)
    case 'break':
      return text('\n', style)
    case 'link':
      return link(node.url, node.children, defined, style)
    case 'linkReference':
      return link(defined.get(node.identifier)?.url, node.children, defined, style)
    case 'image':
      return picture(node.url, node.alt, style)
    case 'imageReference':
      return picture(defined.get(node.identifier)?.url, node.alt, style)
    case 'footnoteReference':
      return text(`[${node.label ?? node.identifier}]`, style)
    default:
      return node satisfies never
  }
}

/** Blocks where Slack takes inline elements only: in a quote, in a list's item, in a footnote. */
export function flattened(
  nodes: readonly RootContent[],
  defined: Definitions,
  between: '\n' | '\n\n' = '\n',
): Inline[] {
  const lines: Inline[][] = []
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
        lines.push(inlines(node.children, defined))
        break
      case 'heading':
        lines.push(inlines(node.children, defined, { bold: true }))
        break
      case 'blockquote':
      case 'listItem':
        lines.push(flattened(node.children, defined))
        break
      case 'list':
        lines.push(listed(node, defined))
        break
      case 'code':
        lines.push(text(node.value, { code: true }))
        break
      case 'table':
        lines.push(text(tableLines(node), { code: true }))
        break
      case 'html':
        lines.push(text(node.value, {}))
        break
      default:
        lines.push(text(plainText([node]), {}))
    }
  }
  return joined(
    lines.filter((line) => line.length > 0),
    between,
  )
}

function listed({ ordered, start, children }: List, defined: Definitions): Inline[] {
  const items = children.map((item, index) => [
    ...text(`${marker(ordered, start, index)} ${checkbox(item.checked)}`, {}),
    ...flattened(item.children, defined),
  ])
  return joined(items, '\n')
}

/** The lines one after another with `between` them; neighbours of one style become one element. */
export function joined(lines: readonly (readonly Inline[])[], between: string): Inline[] {
  const whole: Inline[] = []
  lines.forEach((line, index) => {
    if (index > 0) add(whole, text(between, {}))
    add(whole, line)
  })
  return whole
}

/** An empty text is nothing, because Slack refuses it. */
export function text(value: string, style: Style): Inline[] {
  if (value === '') return []
  return [hasStyle(style) ? { type: 'text', text: value, style } : { type: 'text', text: value }]
}

function link(
  url: string | undefined,
  children: readonly PhrasingContent[],
  defined: Definitions,
  style: Style,
): Inline[] {
  const label = plainText(children.length === 0 ? [] : [{ type: 'paragraph', children: [...children] }])
  if (url === undefined || !isWebAddress(url)) return inlines(children, defined, style)
  return [
    {
      type: 'link',
      url,
      ...(label === '' || label === url ? {} : { text: label }),
      ...(hasStyle(style) ? { style } : {}),
    },
  ]
}

function picture(url: string | undefined, alt: string | null | undefined, style: Style): Inline[] {
  if (url === undefined || !isWebAddress(url)) return text(alt ?? '', style)
  return [{ type: 'link', url, ...(alt ? { text: alt } : {}), ...(hasStyle(style) ? { style } : {}) }]
}

function add(whole: Inline[], line: readonly Inline[]): void {
  for (const element of line) {
    const last = whole.at(-1)
    if (element.type === 'text' && last?.type === 'text' && sameStyle(last.style, element.style)) {
      whole[whole.length - 1] = { ...last, text: last.text + element.text }
    } else whole.push(element)
  }
}

const hasStyle = (style: Style): boolean =>
  style.bold === true || style.italic === true || style.strike === true || style.code === true

function sameStyle(a: Style = {}, b: Style = {}): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.code === b.code
}
