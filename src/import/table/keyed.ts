import type { Layout } from './headers.ts'
import type { KeyedRow } from './key.ts'
import { listedIn, unlabelled } from './list.ts'
import type { Row } from './rows.ts'

/** A layout with the columns of lists that commas divide, and into how many parts at most. */
export type Header = Layout & { readonly commas: ReadonlyMap<number, number> }

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

/** Lists that commas divide: into equally many parts, or always so that the key is one of them. */
export function withCommas(header: Layout, rows: readonly Row[]): Header {
  const lists = [header.list, header.wrong.length === 1 ? header.wrong[0] : undefined]
  const commas = new Map<number, number>()
  for (const column of header.options.length > 0 ? [] : lists) {
    if (column === undefined) continue
    const filled = rows.filter((row) => cellAt(row, column) !== '')
    const divided = filled.map((row) => cellAt(row, column).split(',').map(folded))
    if (filled.length < 2 || filled.some((row) => listedIn(cellAt(row, column)).options.length > 0)) continue
    const counts = Map.groupBy(divided, ({ length }) => length)
    const [most = 0, some = []] =
      [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? []
    const equal = counts.size === 1 && most > 2
    const keyed = filled.every((row, at) => {
      const key = folded(cellAt(row, header.key))
      return divided[at]?.filter((part) => part === key).length === 1
    })
    if (equal || (column === header.list && keyed && most > 1 && some.length >= filled.length / 2))
      commas.set(column, most)
  }
  return { ...header, commas }
}

function folded(text: string): string {
  return text.trim().toLowerCase()
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
  const listed = listedIn(cellAt(row, layout.list), layout.commas.get(layout.list ?? -1))
  const named = (listed.labels ?? []).findIndex((label) => label.toLowerCase() === key.toLowerCase())
  const rights = listed.rights ?? (named === -1 ? undefined : [named])
  return {
    ...{ key, explanation, options: withoutLetters(listed.options, key), labels: [], headers: [] },
    ...(rights && { rights }),
  }
}

/** `A one`, `B two` as `one`, `two`, where the key says that the letters are no words. */
function withoutLetters(options: readonly string[], key: string): readonly string[] {
  const bare = options.map((option, index) =>
    option.startsWith(`${String.fromCharCode(65 + index)} `) ? option.slice(2).trim() : '',
  )
  const isLettered = !bare.includes('') && bare.includes(key) && !options.includes(key)
  return isLettered ? bare : options
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
