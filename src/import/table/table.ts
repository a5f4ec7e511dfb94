import { authored } from '../literal.ts'
import { type Item, whysOf } from '../types.ts'
import { bareIn, bareRow, type CellReader } from './bare.ts'
import { type Layout, layoutOf } from './headers.ts'
import { type KeyedRow, type KeyStyle, rightOf, stylesOf } from './key.ts'
import { listedIn } from './list.ts'
import { type Row, type Table, tableOf } from './rows.ts'

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
  return bareIn(source.length > 20_000 ? rows.slice(0, -1) : rows) !== undefined
}

export function readTable(source: string): {
  readonly format: 'csv' | 'tsv'
  readonly items: readonly Item[]
} {
  const table = tableOf(source)
  const format = table.delimiter === '\t' ? 'tsv' : 'csv'
  const header = headerOf(table.rows)
  const bare = header ? undefined : bareIn(table.rows)
  const items = header
    ? readRows(header.layout, table.rows.slice(header.below), authored)
    : table.rows.map((row) => bareRow(row, authored, bare?.columns))
  return { format, items: withFault(items, table) }
}

/** A quotation mark that nobody closed makes one cell of many, so nothing of the file can be trusted. */
function withFault(items: readonly Item[], { fault }: Table): readonly Item[] {
  return fault === undefined ? items : [{ line: 1, reason: `${fault}; mend the file.` }]
}

/** Rows under a header. */
export function readRows(header: Layout, rows: readonly Row[], read: CellReader): Item[] {
  const layout = withCommas(header, rows)
  const keyed = rows.map((row) => keyedRow(layout, row))
  const styles = stylesOf(keyed, layout.keyHeader)
  return rows.map((row, index) => {
    const markup = cellAt(row, layout.markup).toLowerCase()
    const own: CellReader = markup === 'markdown' ? (cell) => cell.trim() : read
    return itemOf({
      layout,
      row,
      keyed: keyed[index] ?? { key: '', options: [], labels: [] },
      styles,
      read: own,
    })
  })
}

/** The columns of lists whose cells fall into equally many parts in every row when divided at commas. */
function withCommas(header: Layout, rows: readonly Row[]): Header {
  const commas = [header.list, header.wrong.length === 1 ? header.wrong[0] : undefined].filter((column) => {
    if (column === undefined || header.options.length > 0) return false
    const cells = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== '')
    const counts = new Set(cells.map((cell) => cell.split(',').length))
    const [count = 0] = counts
    return (
      counts.size === 1 && count > 2 && cells.length > 1 && cells.every((cell) => listedIn(cell).length === 0)
    )
  })
  return { ...header, commas: new Set(commas) }
}

type Header = Layout & { readonly commas: ReadonlySet<number | undefined> }

function cellAt({ cells }: Row, column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim()
}

type Keyed = KeyedRow & { readonly gap?: boolean }

function keyedRow(layout: Header, row: Row): Keyed {
  const key = cellAt(row, layout.key)
  const all = layout.options.map(({ column, label }) => ({ label, text: cellAt(row, column) }))
  const end = all.findLastIndex(({ text }) => text !== '') + 1
  const filled = all.slice(0, end)
  const labels = filled.map(({ label }) => label)
  if (filled.length > 0) {
    return {
      key,
      options: filled.map(({ text }) => text),
      labels,
      gap: filled.some(({ text }) => text === ''),
    }
  }
  return {
    key,
    options: listedIn(cellAt(row, layout.list), layout.commas.has(layout.list ?? -1)),
    labels: [],
  }
}

type Reading = {
  readonly layout: Header
  readonly row: Row
  readonly keyed: Keyed
  readonly styles: readonly KeyStyle[]
  readonly read: CellReader
}

function itemOf({ layout, row, keyed, styles, read }: Reading): Item {
  const { line } = row
  if (row.cells.slice(layout.width).some((cell) => cell !== '')) {
    return {
      line,
      reason: 'The row has more cells than the header; put quotation marks round a cell with a comma.',
    }
  }
  const base = {
    line,
    question: read(cellAt(row, layout.question)),
    explanation: read(cellAt(row, layout.explanation)),
  }
  const type = cellAt(row, layout.type)
  if (/multi.*(?:select|response|answer)|checkbox|numer|match|essay|order|sort|short|fill|open/i.test(type)) {
    return { line, reason: `The question is of the type "${type}", which Homeroom does not have.` }
  }
  const bits = /^[01](?:\s+[01])+$/.exec(keyed.key)
  if (bits && keyed.options.length > 1) return byBits(base, keyed, read)
  if (keyed.options.length === 0) return withoutOptions({ base, layout, row, key: keyed.key, read })
  if (keyed.gap) return { line, reason: 'An option between others is empty.' }
  const right = rightOf(keyed, styles, styles)
  if (typeof right === 'string') return { line, reason: right }
  const whys = keyed.labels.map((label) => read(cellAt(row, layout.whys.get(label))))
  return { ...base, options: keyed.options.map(read), right, ...whysOf(whys) }
}

type Base = { readonly line: number; readonly question: string; readonly explanation: string }

/** `0 1 0 0`: a mark for each option. */
function byBits(base: Base, { key, options }: Keyed, read: CellReader): Item {
  const marks = key.split(/\s+/)
  const rights = marks.flatMap((mark, index) => (mark === '1' ? [index] : []))
  const [right] = rights
  if (marks.length < options.length)
    return { line: base.line, reason: 'Some options have no mark of right or wrong.' }
  if (rights.length !== 1 || right === undefined || right >= options.length) {
    return { line: base.line, reason: `${rights.length} options are marked as right; Homeroom asks for one.` }
  }
  return { ...base, options: options.map(read), right }
}

type Optionless = {
  readonly base: Base
  readonly layout: Header
  readonly row: Row
  readonly key: string
  readonly read: CellReader
}

/** The right answer in words beside wrong ones, or true and false. */
function withoutOptions({ base, layout, row, key, read }: Optionless): Item {
  const { line } = base
  const cells = layout.wrong.map((column) => cellAt(row, column)).filter((cell) => cell !== '')
  const listed =
    layout.wrong.length === 1 ? listedIn(cells[0] ?? '', layout.commas.has(layout.wrong[0] ?? -1)) : []
  const wrong = listed.length > 0 ? listed : cells
  if (listed.length === 0 && layout.wrong.length === 1 && /^[[{]/.test(cells[0] ?? '')) {
    return { line, reason: 'The list of wrong options cannot be read.' }
  }
  if (key === '') return { line, reason: 'The row does not say which option is right.' }
  if (wrong.length > 0) return { ...base, options: [key, ...wrong].map(read), right: 0 }
  if (/^(?:true|false)$/i.test(key)) {
    return { ...base, options: ['True', 'False'], right: /^true$/i.test(key) ? 0 : 1 }
  }
  return { line, reason: 'The row has a question and an answer, and no wrong options.' }
}
