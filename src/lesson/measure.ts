import type { Nodes, RootContent, Table } from 'mdast'

/**
 * The most characters that a tree can take as Markdown on any platform. Discord's is the longest:
 * every punctuation mark may need a backslash, and a table becomes a padded code block.
 */
export function measure(nodes: readonly Nodes[]): number {
  return stack(nodes).chars
}

/** The most characters that literal text can take. */
export function measureText(value: string): number {
  let chars = value.length
  for (let index = 0; index < value.length; index += 1) {
    if (isPunctuation(value.charCodeAt(index))) chars += 1
  }
  return chars
}

type Size = { readonly chars: number; readonly lines: number }

const BLANK_LINE = 2
const LIST_INDENT = 4

function stack(nodes: readonly Nodes[]): Size {
  let chars = 0
  let lines = 0
  for (const node of nodes) {
    const size = sizeOf(node)
    chars += size.chars + (lines === 0 ? 0 : BLANK_LINE)
    lines += size.lines + (lines === 0 ? 0 : 1)
  }
  return { chars, lines }
}

function row(nodes: readonly Nodes[], around: number): Size {
  let chars = around
  let lines = 1
  for (const node of nodes) {
    const size = sizeOf(node)
    chars += size.chars
    lines += size.lines - 1
  }
  return { chars, lines }
}

function indented(size: Size, by: number): Size {
  return { chars: size.chars + size.lines * by, lines: size.lines }
}

function sizeOf(node: Nodes): Size {
  switch (node.type) {
    case 'text':
    case 'html':
      return { chars: measureText(node.value), lines: 1 }
    case 'inlineCode':
      return { chars: measureText(node.value) + 4, lines: 1 }
    case 'break':
      return { chars: 3, lines: 2 }
    case 'strong':
    case 'delete':
      return row(node.children, 4)
    case 'emphasis':
      return row(node.children, 2)
    case 'link':
      return row(node.children, measureText(node.url) + 4)
    case 'image':
      return { chars: measureText(node.alt ?? '') + measureText(node.url) + 5, lines: 1 }
    case 'paragraph':
    case 'tableCell':
      return row(node.children, 0)
    case 'heading':
      return row(node.children, Math.max(node.depth + 1, 4))
    case 'thematicBreak':
      return { chars: 3, lines: 1 }
    case 'code':
      return codeSize(node.value, node.lang ?? '')
    case 'blockquote':
      return indented(stack(node.children), 2)
    case 'listItem':
      return indented(stack(node.children), LIST_INDENT)
    case 'list': {
      const number = node.ordered ? String((node.start ?? 1) + node.children.length).length : 0
      const items = stack(node.children)
      return { chars: items.chars + node.children.length * number, lines: items.lines }
    }
    case 'table':
      return tableSize(node)
    case 'tableRow':
    case 'root':
      return stack(node.children)
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'imageReference':
    case 'linkReference':
      return { chars: 0, lines: 0 }
    default:
      node satisfies never
      return { chars: 0, lines: 0 }
  }
}

function codeSize(value: string, language: string): Size {
  const lines = value.split('\n').length + 2
  return { chars: value.length + count(value, '`') + language.length + 8, lines }
}

/** The wider of a padded grid in a code block and a list of "header: cell" lines. */
function tableSize(table: Table): Size {
  const header = table.children[0]?.children.map((cell) => row([cell], 0).chars) ?? []
  const widths: number[] = []
  let listed = 0
  for (const line of table.children) {
    for (const [column, cell] of line.children.entries()) {
      const plain = cellText(cell)
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(plain) + count(plain, '`'))
      listed += row([cell], 0).chars + (header[column] ?? 0) + 8
    }
  }
  const width = widths.reduce((sum, each) => sum + each + 3, 2)
  const lines = table.children.length + 3
  return { chars: Math.max(width * (table.children.length + 1) + 8, listed), lines }
}

/** A cell's text as it stands in a code block. */
export function cellText(node: Nodes): string {
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(cellText).join('')
  if (node.type === 'image') return node.alt ?? ''
  return node.type === 'break' ? ' ' : ''
}

/** Columns in a fixed-width face, where letters beyond Latin may take two. */
function displayWidth(value: string): number {
  let width = 0
  for (let index = 0; index < value.length; index += 1) width += value.charCodeAt(index) > 0x2ff ? 2 : 1
  return width
}

function count(value: string, mark: string): number {
  return value.split(mark).length - 1
}

/** Tables among these blocks; the parser lets none stand deeper. */
export function tablesOf(nodes: readonly RootContent[]): Table[] {
  return nodes.filter((node) => node.type === 'table')
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  )
}
