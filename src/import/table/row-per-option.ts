import type { Item } from '../types.ts'
import { type CellReader, readerFor } from './cells.ts'
import type { Layout } from './headers.ts'
import { questionOf } from './item.ts'
import { cellAt } from './keyed.ts'
import type { Row } from './rows.ts'

/**
 * A layout as that of a table with a row for each option, where its rows are such: a question comes again, and
 * what seemed to be its key is only true or false beside another answer.
 */
export function rowPerOptionLayout(layout: Layout, rows: readonly Row[]): Layout | undefined {
  if (layout.key === undefined) return undefined
  if (layout.mark !== undefined) return layout
  const { key, second, options, list, wrong } = layout
  if (second === undefined || options.length > 0 || list !== undefined || wrong.length > 0) return undefined
  const isMarked = rows.every((row) => /^(?:true|false|[01])$/i.test(cellAt(row, key)))
  const isSaid = rows.some((row) => !/^(?:true|false|[01]|)$/i.test(cellAt(row, second)))
  const isAgain = new Set(rows.map((row) => cellAt(row, layout.question))).size < rows.length
  return isMarked && isSaid && isAgain ? { ...layout, mark: key, key: second } : undefined
}

const TRUE = /^(?:true|1|yes|t|y)$/i
const FALSE = /^(?:false|0|no|f|n|)$/i

/** The questions of a table that has a row for each option, with a mark of right or wrong. */
export function itemsOfRowPerOption(layout: Layout, rows: readonly Row[], read?: CellReader): Item[] {
  const groups = Map.groupBy(rows, (row) => cellAt(row, layout.question))
  return [...groups.values()].map((some) => {
    try {
      return itemOfRows(layout, some, read ?? readerFor(some.flatMap(({ cells }) => cells)))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return { line: some[0]?.line ?? 1, reason: 'The rows hold too much HTML.' }
    }
  })
}

function itemOfRows(layout: Layout, rows: readonly Row[], read: CellReader): Item {
  const [first] = rows
  const line = first?.line ?? 1
  const fault = rows.find((row) => row.fault !== undefined)?.fault
  if (!first || fault !== undefined) return { line, reason: fault ?? 'The row is empty.' }
  const marks = rows.map((row) => cellAt(row, layout.mark))
  if (rows.length < 2 || marks.some((mark) => !TRUE.test(mark) && !FALSE.test(mark))) {
    return {
      line,
      reason: 'The table has a row for each option, and this question has only one that is clear.',
    }
  }
  const rights = rows.filter((_, index) => TRUE.test(marks[index] ?? ''))
  const [right] = rights
  if (!right || rights.length > 1) {
    return { line, reason: `${rights.length} options are marked as right; Homeroom asks for one.` }
  }
  return {
    line,
    question: questionOf(layout, first, read),
    options: rows.map((row) => read(cellAt(row, layout.key))),
    right: rows.indexOf(right),
    explanation: read(cellAt(right, layout.explanation)),
  }
}
