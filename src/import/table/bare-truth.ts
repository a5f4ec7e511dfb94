import { type Layout, layoutOf } from './headers.ts'
import { NEARLY_ALL, type Row, widthOf } from './rows.ts'
import { TRUTHS } from './words.ts'

/** Fewer rows may be alike by chance. */
const LEAST_ROWS = 4

const SENTENCE = /^(?:\S+\s+){3}\S[\s\S]*[.?!]$|[\u3040-\u9fff][\s\S]{6,}\u3002$/
const PICTURE_FILE = /\.(?:png|jpe?g|gif|svg|webp)$/i

/**
 * The columns of a table without a header whose rows hold a statement, whether it is true, and why; a picture's
 * file may stand between.
 */
export function bareTruthIn(rows: readonly Row[]): Layout | undefined {
  const width = widthOf(rows)
  const share = (fits: (row: Row) => boolean) => rows.filter(fits).length / rows.length
  if (rows.length < LEAST_ROWS || share(({ cells }) => SENTENCE.test(cells[0] ?? '')) < NEARLY_ALL)
    return undefined
  for (const key of [1, 2]) {
    const between = rows.flatMap(({ cells }) => cells.slice(1, key)).filter((cell) => cell !== '')
    const isWhy = share(({ cells }) => /\p{L}{2}/u.test(cells[key + 1] ?? '')) >= NEARLY_ALL
    if (width !== key + 2 || !isWhy || !between.every((cell) => PICTURE_FILE.test(cell))) continue
    const said = new Set(rows.map(({ cells }) => (cells[key] ?? '').toLowerCase()))
    if (TRUTHS.some((words) => said.size === 2 && words.every((word) => said.has(word.toLowerCase())))) {
      return layoutOf(['question', ...(key === 2 ? ['image'] : []), 'answer', 'explanation'])
    }
  }
  return undefined
}
