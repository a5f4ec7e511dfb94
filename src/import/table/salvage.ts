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
    const { cells, opens } = cellsOf(line, delimiter)
    if (cells && (width === undefined || cells.length === width)) {
      width = cells.length
      isOpen = false
      rows.push({ line: at, cells: cells.map((cell) => cell.trim()) })
      continue
    }
    // A short line below a quotation mark that did not close goes on with its cell.
    const goesOn: boolean = isOpen && line.split(delimiter).length < (width ?? 0)
    if (!goesOn) rows.push({ line: at, cells: [line], fault: FAULT })
    isOpen = opens || goesOn
  }
  return rows
}

/** The cells of a line that is whole; otherwise whether a quotation mark in it does not close. */
function cellsOf(line: string, delimiter: string): { cells?: readonly string[]; opens: boolean } {
  const plain = line.split(delimiter)
  if (!plain.some((cell) => cell.trimStart().startsWith('"'))) return { cells: plain, opens: false }
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' })
  if (errors.some(({ type }) => type === 'Quotes')) {
    return { opens: errors.some(({ code }) => code === 'MissingQuotes') }
  }
  return { cells: data[0] ?? [], opens: false }
}
