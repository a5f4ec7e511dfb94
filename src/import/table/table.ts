import { authored } from '../literal.ts'
import { type Item, whysOf } from '../types.ts'
import { type Layout, layoutOf } from './headers.ts'
import { type KeyedRow, type KeyStyle, rightOf, stylesOf } from './key.ts'
import { listedIn } from './list.ts'
import { type Row, type Table, tableOf } from './rows.ts'

/** How a cell becomes Markdown. */
export type CellReader = (cell: string) => string

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

/** Whether a text is a table without a header: a question, options and a letter in each row. */
export function isBareTable(source: string): boolean {
  const { rows } = tableOf(source.slice(0, 20_000))
  const whole = rows.slice(0, rows.length > 2 ? -1 : undefined)
  return whole.length > 0 && whole.every(({ cells }) => bareShape(cells))
}

function bareShape(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const letter = filled.at(-1) ?? ''
  return (
    filled.length >= 4 &&
    /^[A-Ha-h]$/.test(letter) &&
    letter.toUpperCase().charCodeAt(0) - 65 < filled.length - 2
  )
}

export function readTable(source: string): {
  readonly format: 'csv' | 'tsv'
  readonly items: readonly Item[]
} {
  const table = tableOf(source)
  const format = table.delimiter === '\t' ? 'tsv' : 'csv'
  const header = headerOf(table.rows)
  const items = header
    ? readRows(header.layout, table.rows.slice(header.below), authored)
    : table.rows.map((row) => bareRow(row, authored))
  return { format, items: withFault(items, table) }
}

/** A quotation mark that nobody closed makes one cell of many, so nothing of the file can be trusted. */
function withFault(items: readonly Item[], { fault }: Table): readonly Item[] {
  return fault === undefined ? items : [{ line: 1, reason: `${fault}; mend the file.` }]
}

/** A question, its options, and the right letter in the last cell. */
export function bareRow({ line, cells }: Row, read: CellReader): Item {
  if (!bareShape(cells)) return { line, reason: 'The row does not end in the letter of the right option.' }
  const filled = cells.filter((cell) => cell !== '')
  const [question = '', ...options] = filled.slice(0, -1)
  const right = (filled.at(-1) ?? '').toUpperCase().charCodeAt(0) - 65
  return { line, question: read(question), options: options.map(read), right, explanation: '' }
}

/** Rows under a header. */
export function readRows(layout: Layout, rows: readonly Row[], read: CellReader): Item[] {
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

function cellAt({ cells }: Row, column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim()
}

type Keyed = KeyedRow & { readonly gap?: boolean }

function keyedRow(layout: Layout, row: Row): Keyed {
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
  return { key, options: listedIn(cellAt(row, layout.list)), labels: [] }
}

type Reading = {
  readonly layout: Layout
  readonly row: Row
  readonly keyed: Keyed
  readonly styles: readonly KeyStyle[]
  readonly read: CellReader
}

function itemOf({ layout, row, keyed, styles, read }: Reading): Item {
  const { line } = row
  if (row.cells.slice(layout.width).some((cell) => cell !== '')) {
    return { line, reason: 'The row has more cells than the header; put quotation marks round a cell with a comma.' }
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
  readonly layout: Layout
  readonly row: Row
  readonly key: string
  readonly read: CellReader
}

/** The right answer in words beside wrong ones, or true and false. */
function withoutOptions({ base, layout, row, key, read }: Optionless): Item {
  const { line } = base
  const wrong = layout.wrong
    .flatMap((column) => {
      const cell = cellAt(row, column)
      return layout.wrong.length === 1 ? (listedIn(cell).length > 0 ? listedIn(cell) : [cell]) : [cell]
    })
    .filter((cell) => cell !== '')
  if (key === '') return { line, reason: 'The row does not say which option is right.' }
  if (wrong.length > 0) return { ...base, options: [key, ...wrong].map(read), right: 0 }
  if (/^(?:true|false)$/i.test(key)) {
    return { ...base, options: ['True', 'False'], right: /^true$/i.test(key) ? 0 : 1 }
  }
  return { line, reason: 'The row has a question and an answer, and no wrong options.' }
}
