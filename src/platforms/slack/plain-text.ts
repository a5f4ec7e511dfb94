import type { RootContent } from 'mdast'

/** Markdown as text without marks: blocks on lines of their own, a link's address in brackets. */
export function plainText(nodes: readonly RootContent[]): string {
  return nodes.map(plain).filter(Boolean).join('\n')
}

function plain(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'tableCell':
    case 'linkReference':
      return inline(node.children)
    case 'blockquote':
    case 'footnoteDefinition':
      return plainText(node.children)
    case 'list':
      return node.children
        .map((item, index) => `${marker(node.ordered, node.start, index)} ${plain(item)}`)
        .join('\n')
    case 'listItem':
      return `${checkbox(node.checked)}${plainText(node.children)}`
    case 'table':
      return node.children.map(plain).join('\n')
    case 'tableRow':
      return node.children.map(plain).join(' | ')
    case 'link': {
      const label = inline(node.children)
      return label === node.url ? label : `${label} (${node.url})`
    }
    case 'text':
      return node.value.replaceAll('\n', ' ')
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`
    case 'break':
      return '\n'
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return ''
    default:
      return node satisfies never
  }
}

const inline = (nodes: readonly RootContent[]): string => nodes.map(plain).join('')

/** What stands before a list's item: a bullet, or its number. */
export function marker(
  ordered: boolean | null | undefined,
  start: number | null | undefined,
  index: number,
): string {
  return ordered ? `${(start ?? 1) + index}.` : '•'
}

/** A task list's box, which Slack's lists do not have. */
export function checkbox(checked: boolean | null | undefined): string {
  if (checked === null || checked === undefined) return ''
  return checked ? '☑ ' : '☐ '
}
