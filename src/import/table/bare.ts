import type { Item } from '../types.ts'
import type { Row } from './rows.ts'

/** How a cell becomes Markdown. */
export type CellReader = (cell: string) => string

/** The columns of a table without a header. */
type Columns = { readonly question: number; readonly key: number; readonly by: 'letter' | 'text' }

/** Rows of a question, its options and the right letter; or all alike in `columns`. */
export type Bare = { readonly columns?: Columns }

/** How the questions of a table without a header stand in it; undefined when that cannot be told. */
export function bareIn(rows: readonly Row[]): Bare | undefined {
  if (rows.length === 0) return undefined
  if (rows.every(({ cells }) => letteredShape(cells))) return {}
  const counted = rows.every(({ cells }, index) => /^\d+$/.test(cells[0] ?? '') && follows(rows, index))
  const question = rows.length > 1 && counted ? 1 : 0
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const found: Columns[] = []
  for (let key = question + 3; key < width; key += 1) {
    for (const by of ['letter', 'text'] as const) {
      const columns: Columns = { question, key, by }
      if (rows.length >= LEAST_ROWS && rows.every((row) => rightIn(row, columns) !== undefined)) {
        found.push(columns)
      }
    }
  }
  const [columns, another] = found
  return columns && !another ? { columns } : undefined
}

/** Fewer rows may be alike by chance. */
const LEAST_ROWS = 3

function follows(rows: readonly Row[], index: number): boolean {
  return index === 0 || Number(rows[index]?.cells[0]) > Number(rows[index - 1]?.cells[0])
}

function optionsIn({ cells }: Row, { question, key }: Columns): readonly string[] {
  const options = cells.slice(question + 1, key)
  return options.slice(0, options.findLastIndex((cell) => cell !== '') + 1)
}

function rightIn(row: Row, columns: Columns): number | undefined {
  const options = optionsIn(row, columns)
  const key = row.cells[columns.key] ?? ''
  if (options.length < 2 || options.includes('') || key === '' || row.cells[columns.question] === '') {
    return undefined
  }
  if (columns.by === 'letter') {
    const index = /^[A-Ha-h]$/.test(key) ? key.toUpperCase().charCodeAt(0) - 65 : options.length
    return index < options.length ? index : undefined
  }
  const first = options.indexOf(key)
  return first === options.lastIndexOf(key) && first !== -1 ? first : undefined
}

function letteredShape(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const letter = filled.at(-1) ?? ''
  return (
    filled.length >= 4 &&
    /^[A-Ha-h]$/.test(letter) &&
    letter.toUpperCase().charCodeAt(0) - 65 < filled.length - 2
  )
}

export function bareRow(row: Row, read: CellReader, columns?: Columns): Item {
  const { line, cells } = row
  if (columns) {
    const right = rightIn(row, columns)
    if (right === undefined) return { line, reason: 'The row is not like the others of the file.' }
    const question = read(cells[columns.question] ?? '')
    return { line, question, options: optionsIn(row, columns).map(read), right, explanation: '' }
  }
  if (!letteredShape(cells)) {
    return { line, reason: 'The row does not end in the letter of the right option.' }
  }
  const filled = cells.filter((cell) => cell !== '')
  const [question = '', ...options] = filled.slice(0, -1)
  const right = (filled.at(-1) ?? '').toUpperCase().charCodeAt(0) - 65
  return { line, question: read(question), options: options.map(read), right, explanation: '' }
}
