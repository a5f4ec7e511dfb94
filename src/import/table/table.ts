import type { Item } from '../types.ts'
import { bareIn, bareRow } from './bare.ts'
import { bareListIn } from './bare-list.ts'
import { bareTruthIn } from './bare-truth.ts'
import { type CellReader, readerFor } from './cells.ts'
import { baseOf } from './counting.ts'
import { type Layout, layoutOf } from './headers.ts'
import { itemOf } from './item.ts'
import { stylesOf } from './key.ts'
import { cellAt, keyedRow, withCommas } from './keyed.ts'
import { standsBeside } from './right-beside-wrong.ts'
import { itemsOfRowPerOption, rowPerOptionLayout } from './row-per-option.ts'
import { type Row, tableOf } from './rows.ts'

/** Whether a text is a table with a header row of questions. */
export function isQuizTable(source: string): boolean {
  return headerOf(tableOf(source.slice(0, 20_000)).rows) !== undefined
}

/** A template may have a title and hints above its header. */
const MOST_ABOVE_HEADER = 8

function headerOf(rows: readonly Row[]): { readonly layout: Layout; readonly below: number } | undefined {
  for (const [index, { cells }] of rows.slice(0, MOST_ABOVE_HEADER).entries()) {
    const layout = layoutOf(cells)
    if (layout) return { layout, below: index + 1 }
  }
  return undefined
}

/** Whether a text is a table of questions without a header. */
export function isBareTable(source: string): boolean {
  const { rows } = tableOf(source.slice(0, 20_000))
  const whole = source.length > 20_000 ? rows.slice(0, -1) : rows
  return (bareListIn(whole) ?? bareTruthIn(whole) ?? bareIn(whole)) !== undefined
}

export function readTable(source: string): {
  readonly format: 'csv' | 'tsv'
  readonly items: readonly Item[]
} {
  const table = tableOf(source)
  const format = table.delimiter === '\t' ? 'tsv' : 'csv'
  const header = headerOf(table.rows)
  if (header) return { format, items: readRows(header.layout, table.rows.slice(header.below)) }
  const columns = bareListIn(table.rows) ?? bareTruthIn(table.rows)
  if (columns) return { format, items: readRows(columns, table.rows) }
  const bare = bareIn(table.rows)
  return { format, items: table.rows.map((row) => bareRow(row, readerFor(row.cells), bare?.columns)) }
}

/** Rows under a header. @param read how cells are read, where it is not for each row to see */
export function readRows(header: Layout, given: readonly Row[], read?: CellReader): Item[] {
  const rows = given.map((row) => withWholeEnd(header, row))
  const long = rowPerOptionLayout(header, rows)
  if (long) return itemsOfRowPerOption(long, rows, read)
  const layout = withCommas(header, rows)
  const keyed = rows.map((row) => keyedRow(layout, row, layout.key))
  if (header.options.length > 1 && standsBeside(keyed)) {
    const wrong = header.options.map(({ column }) => column)
    return readRows({ ...header, options: [], wrong: [...wrong, ...header.wrong] }, rows, read)
  }
  const base = baseOf(keyed, layout)
  const file = {
    layout,
    base,
    styles: stylesOf(keyed, layout.keyHeader, base),
    second: secondOf(layout, rows),
  }
  const same = sameQuestion(layout, rows)
  return rows.map((row, index): Item => {
    const own = keyed[index]
    if (same !== undefined && cellAt(row, layout.question) === same) return { line: row.line, reason: SAME }
    if (row.fault !== undefined || !own) return { line: row.line, reason: row.fault ?? 'The row is empty.' }
    try {
      return itemOf({ ...file, row, keyed: own, read: read ?? readerFor(row.cells) })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return { line: row.line, reason: 'The row holds too much HTML.' }
    }
  })
}

/** With the explanation in one piece, where it stands last and only commas of its own divide it. */
function withWholeEnd({ width, explanation }: Layout, row: Row): Row {
  const { line, cells, tail } = row
  if (tail === undefined || explanation !== width - 1 || cells.length - tail !== width) return row
  return { line, cells: [...cells.slice(0, explanation), cells.slice(explanation).join(', ')] }
}

const SAME =
  'Most rows ask the same, and what tells them apart stands in a column that Homeroom does not know.'
/** Of all rows; fewer may ask the same by chance. */
const MOST_ROWS = { share: 0.5, least: 3 }

/** What most rows ask alike while an unknown column says something else in each. */
function sameQuestion(layout: Layout, rows: readonly Row[]): string | undefined {
  const [asked = '', alike = []] =
    [...Map.groupBy(rows, (row) => cellAt(row, layout.question))].find(
      ([, some]) => some.length > rows.length * MOST_ROWS.share,
    ) ?? []
  const extras = [layout.passage, layout.code, layout.picture]
  if (alike.length < MOST_ROWS.least || extras.some((column) => cellAt(alike[0] ?? NO_ROW, column) !== '')) {
    return undefined
  }
  const telling = layout.others.some((column) => {
    const cells = alike.map((row) => cellAt(row, column))
    return new Set(cells).size === cells.length && cells.every((cell) => /\p{L}.*\p{L}/su.test(cell))
  })
  return telling ? asked : undefined
}

const NO_ROW: Row = { line: 0, cells: [] }

/** How another column names the right options. */
function secondOf(layout: ReturnType<typeof withCommas>, rows: readonly Row[]) {
  const { second } = layout
  if (second === undefined) return undefined
  const keyed = rows.map((row) => keyedRow(layout, row, second))
  const base = baseOf(keyed, layout)
  return { column: second, base, styles: stylesOf(keyed, '', base) }
}
