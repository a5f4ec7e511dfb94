import type { Table } from 'mdast'
import { plainText } from './plain-text.ts'

/** A table as lines of padded columns, for where Slack's own table block does not fit. */
export function tableLines(table: Table): string {
  const rows = table.children.map((row) =>
    row.children.map((cell) => plainText([cell]).replaceAll('\n', ' ')),
  )
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
    })
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n')
}
