import type { Item } from '../types.ts'
import type { CellReader } from './cells.ts'
import { unlabelled } from './list.ts'
import { NEARLY_ALL, type Row, widthOf } from './rows.ts'

/** The columns of a table without a header. */
type Columns = {
  readonly question: number
  readonly key: number
  readonly by: 'letter' | 'text' | 'number'
}

/** Rows of a question, its options and the right letter; or all alike in `columns`. */
export type Bare = { readonly columns?: Columns }

/** Fewer rows may be alike by chance. */
const LEAST_ROWS = 3
/** Of the cells of a column that asks; subjects and levels come again and again. */
const MOSTLY_NEW = 0.7

/** How the questions of a table without a header stand in it; undefined when that cannot be told. */
export function bareIn(rows: readonly Row[]): Bare | undefined {
  if (rows.length === 0) return undefined
  const question = askingColumn(rows)
  if (question === undefined) return undefined
  const isAsked = asks(rows.map(({ cells }) => cells[question] ?? ''))
  if (!isAsked) return letteredPool(rows, question)
  if (question === 0 && rows.every(({ cells }) => letteredShape(cells))) return {}
  if (rows.length < LEAST_ROWS) return undefined
  const width = widthOf(rows)
  const found: Columns[] = []
  for (let key = question + 3; key < width; key += 1) {
    for (const by of ['letter', 'text', 'number'] as const) {
      const columns: Columns = { question, key, by }
      const fitting = rows.filter((row) => rightIn(row, columns) !== undefined).length
      if (fitting >= rows.length * (by === 'number' ? 1 : NEARLY_ALL)) found.push(columns)
    }
  }
  const named = found.filter(({ by }) => by !== 'number')
  const [columns, another] = named.length > 0 ? named : found
  return columns && !another ? { columns } : undefined
}

/** The first column that says something else in nearly every row, and is no number. */
function askingColumn(rows: readonly Row[]): number | undefined {
  const width = widthOf(rows)
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
    const isNew = rows.length < LEAST_ROWS || new Set(cells).size >= rows.length * MOSTLY_NEW
    const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/^\S*\d\S*$/.test(cell)).length
    const counted = rows.length > 1 && cells.every((cell) => /^\d+$/.test(cell))
    if (isNew && !counted && (words >= rows.length / 2 || column === 0)) return column
  }
  return undefined
}

/** Letters of a question that is not marked as one. */
const LEAST_LETTERS = 10

/** Whether half of some texts may be questions; names of teams or persons are not. */
function asks(texts: readonly string[]): boolean {
  const asking = texts.filter(
    (text) => /[?\uff1f\u061f\u3002:_]|\.{3}/.test(text) || text.length > LEAST_LETTERS,
  )
  return asking.length >= texts.length / 2
}

/** Fewer terms may be names beside anything. */
const LEAST_TERMS = 5
/** Of the options; words of a pool come as this option and as that one. */
const MOSTLY_SHARED = 0.5

/** Terms that ask nothing themselves, beside a letter and options that all come from one pool of words. */
function letteredPool(rows: readonly Row[], question: number): Bare | undefined {
  const width = widthOf(rows)
  if (rows.length < LEAST_TERMS) return undefined
  for (let key = question + 3; key < width; key += 1) {
    const columns: Columns = { question, key, by: 'letter' }
    const fitting = rows.filter((row) => rightIn(row, columns) !== undefined)
    if (fitting.length < rows.length * NEARLY_ALL) continue
    const all = fitting.flatMap((row) => optionsIn(row, columns).map((text, place) => ({ text, place })))
    const places = new Map<string, Set<number>>()
    for (const { text, place } of all) places.set(text, (places.get(text) ?? new Set()).add(place))
    const shared = all.filter(({ text }) => /\p{L}{2}/u.test(text) && (places.get(text)?.size ?? 0) > 1)
    if (shared.length >= all.length * MOSTLY_SHARED) return { columns }
  }
  return undefined
}

function optionsIn({ cells }: Row, { question, key }: Columns): readonly string[] {
  const options = cells.slice(question + 1, key)
  return options.slice(0, options.findLastIndex((cell) => cell !== '') + 1)
}

function rightIn(row: Row, columns: Columns): number | undefined {
  const options = optionsIn(row, columns)
  const key = row.cells[columns.key] ?? ''
  const whole = options.length > 1 && !options.includes('') && row.cells[columns.question] !== ''
  if (!whole || key === '' || row.fault !== undefined) return undefined
  const within = (index: number) => (index >= 0 && index < options.length ? index : undefined)
  switch (columns.by) {
    case 'letter':
      return /^[A-Ha-h]$/.test(key) ? within(key.toUpperCase().charCodeAt(0) - 65) : undefined
    case 'number':
      return /^\d$/.test(key) ? within(Math.max(Number(key) - 1, 0)) : undefined
    case 'text': {
      const first = options.indexOf(key)
      return first === options.lastIndexOf(key) ? within(first) : undefined
    }
    default:
      columns.by satisfies never
      return undefined
  }
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
  if (row.fault !== undefined) return { line, reason: row.fault }
  if (columns?.by === 'number') {
    const reason =
      'The number at the end may name the right option or something else; write a first line that names the columns.'
    return { line, reason }
  }
  if (columns) {
    const right = rightIn(row, columns)
    if (right === undefined) return { line, reason: 'The row is not like the others of the file.' }
    return question({ line, right }, cells[columns.question] ?? '', optionsIn(row, columns), read)
  }
  if (!letteredShape(cells)) {
    return { line, reason: 'The row does not end in the letter of the right option.' }
  }
  const filled = cells.filter((cell) => cell !== '')
  const [asked = '', ...options] = filled.slice(0, -1)
  const right = (filled.at(-1) ?? '').toUpperCase().charCodeAt(0) - 65
  return question({ line, right }, asked, options, read)
}

type Place = { readonly line: number; readonly right: number }

function question(place: Place, asked: string, cells: readonly string[], read: CellReader): Item {
  const { options } = unlabelled(cells)
  return { ...place, question: read(asked), options: options.map(read), explanation: '' }
}
