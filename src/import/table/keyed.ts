import type { Layout } from './headers.ts'
import type { KeyedRow } from './key.ts'
import { listedIn, unlabelled } from './list.ts'
import type { Row } from './rows.ts'

/** A layout with the columns of lists whose cells are divided at commas. */
export type Header = Layout & { readonly commas: ReadonlySet<number | undefined> }

export type Keyed = KeyedRow & {
  /** An option between others is empty. */
  readonly gap?: boolean
  /** Where the row itself shows which options are right. */
  readonly rights?: readonly number[]
}

export function cellAt({ cells }: Row, column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim()
}

/** Whether the row says of itself that its texts are Markdown, as those of our export do. */
export function isMarkdown({ markup }: Layout, row: Row): boolean {
  return cellAt(row, markup).toLowerCase() === 'markdown'
}

/** Lists whose cells fall into equally many parts in every row when divided at commas. */
export function withCommas(header: Layout, rows: readonly Row[]): Header {
  const commas = [header.list, header.wrong.length === 1 ? header.wrong[0] : undefined].filter((column) => {
    if (column === undefined || header.options.length > 0) return false
    const cells = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== '')
    const counts = new Set(cells.map((cell) => cell.split(',').length))
    const [count = 0] = counts
    const listed = cells.some((cell) => listedIn(cell).options.length > 0)
    return counts.size === 1 && count > 2 && cells.length > 1 && !listed
  })
  return { ...header, commas: new Set(commas) }
}

/** The options of a row and what its key says. @param column of the key */
export function keyedRow(layout: Header, row: Row, column: number | undefined): Keyed {
  const key = cellAt(row, column)
  const explanation = cellAt(row, layout.explanation)
  const all = layout.options.map(({ column: at, label, header }) => ({
    label,
    header,
    text: cellAt(row, at),
  }))
  const filled = withoutFillers(all, key)
  if (filled.length > 0) {
    const texts = filled.map(({ text }) => text)
    const options = isMarkdown(layout, row) ? texts : unlabelled(texts).options
    return {
      ...{ key, options, explanation },
      labels: filled.map(({ label }) => label),
      headers: filled.map(({ header }) => header),
      gap: options.includes(''),
    }
  }
  const listed = listedIn(cellAt(row, layout.list), layout.commas.has(layout.list ?? -1))
  const named = (listed.labels ?? []).findIndex((label) => label.toLowerCase() === key.toLowerCase())
  const rights = listed.rights ?? (named === -1 ? undefined : [named])
  return {
    ...{ key, explanation, options: listed.options, labels: [], headers: [] },
    ...(rights && { rights }),
  }
}

type Cell = { readonly label: string; readonly header: string; readonly text: string }

const FILLER = /^(?:n\/?a|-+|\u2014|null|nan|none)$/i

/** Without the empty cells at the end, and without what a tool put into several of them. */
function withoutFillers(cells: readonly Cell[], key: string): readonly Cell[] {
  const filled = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1)
  const last = filled.at(-1)?.text ?? ''
  const same = filled.length - 1 - filled.findLastIndex(({ text }) => text !== last)
  return same > 1 && FILLER.test(last) && last !== key ? filled.slice(0, -same) : filled
}
