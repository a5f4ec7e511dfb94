import Papa from 'papaparse'
import type { Row } from './rows.ts'

const FAULT = 'A quotation mark does not close or stands inside a cell; mend the row.'

/**
 * The rows of a table with a fault in its quotation marks: lines that are whole on their own and as wide as
 * the first are rows, and what lies between them is refused.
 */
export function salvaged(source: string, delimiter: string, firstLine: number): Row[] {
  const rows: Row[] = []
  let width: number | undefined
  let isOpen = false
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') continue
    const at = firstLine + index
    const cells = cellsOf(line, delimiter)
    if (cells && (width === undefined || cells.length === width)) {
      width = cells.length
      isOpen = false
      rows.push({ line: at, cells: cells.map((cell) => cell.trim()) })
      continue
    }
    // The lines of one cell are one fault.
    if (!isOpen) rows.push({ line: at, cells: [line], fault: FAULT })
    if (marksIn(line) % 2 === 1) isOpen = !isOpen
  }
  return rows
}

function marksIn(line: string): number {
  return line.split('"').length - 1
}

function cellsOf(line: string, delimiter: string): string[] | undefined {
  const marks = marksIn(line)
  if (marks === 0) return line.split(delimiter)
  if (marks % 2 === 1) return undefined
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' })
  return errors.some(({ type }) => type === 'Quotes') ? undefined : data[0]
}
