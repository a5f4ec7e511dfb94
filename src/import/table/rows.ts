import Papa from 'papaparse'
import { salvaged } from './salvage.ts'

export type Row = {
  readonly line: number
  readonly cells: readonly string[]
  /** How many cells at the end begin with a space, where none before them does. */
  readonly tail?: number
  /** Why the cells of the row cannot be trusted. */
  readonly fault?: string
}
export type Table = { readonly delimiter: string; readonly rows: readonly Row[] }

/** Share of rows that must be alike to show what a table is: a file may hold faults. */
export const NEARLY_ALL = 0.9

/** Cells of the widest row. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The rows of a table that are not blank. @param given the delimiter, where the file says it */
export function tableOf(source: string, given?: string, firstLine = 1): Table {
  const said = /^sep=([,;|\t])[ ,;]*\n/i.exec(source)
  const text = said ? source.slice(said[0].length) : source
  const line = said ? firstLine + 1 : firstLine
  const delimiter = given ?? said?.[1] ?? guessed(text)
  const close = closed(text, delimiter)
  const quoted = delimiter !== '\t' || /(?:^|\t)"/m.test(close)
  const parsed = parse(close, delimiter, quoted ? '"' : NO_QUOTE)
  if (!parsed.broken) return { delimiter, rows: trimmed(parsed.data, delimiter, line) }
  if (delimiter === '\t') {
    const plain = parse(close, delimiter, NO_QUOTE).data
    const widths = plain.filter((cells) => cells.some((cell) => cell !== '')).map(({ length }) => length)
    if (new Set(widths).size === 1) {
      const opened = plain.map((cells) => cells.map(withoutMarks))
      return { delimiter, rows: trimmed(opened, delimiter, line) }
    }
  }
  return { delimiter, rows: salvaged(close, delimiter, line) }
}

const NO_QUOTE = '\u0000'

function parse(source: string, delimiter: string, quoteChar: string) {
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n', quoteChar })
  return { data, broken: errors.some(({ type }) => type === 'Quotes') }
}

/** `"Say ""hi"""` as `Say "hi"`, where the marks go round the whole cell. */
function withoutMarks(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** Python's `", "`: a space before a quotation mark would make the mark a part of the cell. */
function closed(source: string, delimiter: string): string {
  if (delimiter === '\t' || !/[,;|] +"/.test(source)) return source
  const sign = delimiter === '|' ? '\\|' : delimiter
  return source.replace(new RegExp(`(^|${sign}) +"(?!")`, 'gm'), '$1"')
}

function trimmed(data: readonly (readonly string[])[], delimiter: string, firstLine: number): Row[] {
  const rows: Row[] = []
  const spaced = delimiter === ',' && spacedShare(data) < FEW
  let line = firstLine
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) {
      const torn = spaced && cells.slice(1).some((cell) => TORN.test(cell))
      const tail = cells.length - 1 - cells.findLastIndex((cell) => !cell.startsWith(' '))
      const isTail =
        delimiter === ',' && tail > 0 && !cells.slice(0, -tail).some((cell) => cell.startsWith(' '))
      rows.push({
        ...{ line, cells: cells.map((cell) => cell.trim()) },
        ...(isTail && { tail }),
        ...(torn && { fault: COMMA }),
      })
    }
    line += 1 + cells.reduce((sum, cell) => sum + newLinesIn(cell), 0)
  }
  return rows
}

const COMMA = 'A comma seems to divide a cell in two; put quotation marks round the cell.'
/** A cell that goes on with the sentence of the one before it. */
const TORN = /^ +\p{Ll}/u
/** Where more cells begin with a space, it says nothing. */
const FEW = 0.1

function spacedShare(data: readonly (readonly string[])[]): number {
  let all = 0
  let spaced = 0
  for (const cells of data) {
    for (const cell of cells.slice(1)) {
      if (cell !== '') all += 1
      if (cell.startsWith(' ')) spaced += 1
    }
  }
  return all === 0 ? 0 : spaced / all
}

/** The delimiter that the first line holds most often outside quotation marks. */
function guessed(source: string): string {
  const head = source.slice(0, 4_000)
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]))
  let quoted = false
  for (const sign of head) {
    if (sign === '"') quoted = !quoted
    else if (sign === '\n' && !quoted && [...counts.values()].some((count) => count > 0)) break
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return DELIMITERS.reduce(
    (one, other) => ((counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? other : one),
    ',',
  )
}

function newLinesIn(cell: string): number {
  return cell.split('\n').length - 1
}
