import { type Layout, layoutOf } from './headers.ts'
import { listedIn } from './list.ts'
import { NEARLY_ALL, type Row, widthOf } from './rows.ts'

/** Fewer rows may be alike by chance. */
const LEAST_ROWS = 3

/**
 * The columns of a table without a header whose rows hold a question, its lettered options in one cell
 * (`A. one|B. two`), and the letter of the right one.
 */
export function bareListIn(rows: readonly Row[]): Layout | undefined {
  if (rows.length < LEAST_ROWS) return undefined
  const width = widthOf(rows)
  for (let list = 1; list < width - 1; list += 1) {
    const fitting = rows.filter(({ cells }) => {
      const labels = listedIn(cells[list] ?? '').labels ?? []
      const key = (cells[list + 1] ?? '').toUpperCase()
      return labels.length > 1 && /^[A-H]$/.test(key) && labels.some((label) => label.toUpperCase() === key)
    })
    const asked = new Set(fitting.map(({ cells }) => cells[list - 1]))
    if (fitting.length < rows.length * NEARLY_ALL || asked.size < fitting.length * NEARLY_ALL) continue
    const names = new Map([
      [list - 1, 'question'],
      [list, 'options'],
      [list + 1, 'answer letter'],
    ])
    return layoutOf(Array.from({ length: width }, (_, column) => names.get(column) ?? ''))
  }
  return undefined
}
