import type { Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { codeBlock } from './escape.ts'

/** Wider than this, lines wrap in Discord's window, and columns stop being columns. */
const WIDEST = 76

/** Discord has no tables: the cells' text as a code block, in columns where they fit. */
export function table(node: Table): string {
  const rows = node.children.map((row) =>
    row.children.map((cell) => plainText(cell).replace(/\s+/g, ' ').trim()),
  )
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => length(row[column] ?? ''))),
  )
  const width = widths.reduce((sum, each) => sum + each + GUTTER.length, -GUTTER.length)
  if (width > WIDEST) return codeBlock(rows.map((row) => row.join(' | ')).join('\n'))
  const [head, ...body] = rows.map((row) =>
    widths
      .map((size, column) => align(row[column] ?? '', size, node.align?.[column]))
      .join(GUTTER)
      .trimEnd(),
  )
  const rule = widths.map((size) => '-'.repeat(size)).join(GUTTER)
  return codeBlock([head, rule, ...body].join('\n'))
}

const GUTTER = '  '

function align(text: string, size: number, how: 'left' | 'right' | 'center' | null | undefined): string {
  const spare = size - length(text)
  if (how === 'right') return ' '.repeat(spare) + text
  if (how === 'center') return ' '.repeat(spare >> 1) + text + ' '.repeat(spare - (spare >> 1))
  return text + ' '.repeat(spare)
}

function length(text: string): number {
  return [...text].length
}
