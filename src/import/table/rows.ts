import Papa from 'papaparse'

export type Row = { readonly line: number; readonly cells: readonly string[] }
export type Table = { readonly delimiter: string; readonly rows: readonly Row[]; readonly fault?: string }

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The rows of a table that are not blank. @param given the delimiter, where the file says it */
export function tableOf(source: string, given?: string, firstLine = 1): Table {
  const delimiter = given ?? guessed(source)
  const quoteChar = delimiter === '\t' && !/(?:^|\t)"/m.test(source) ? '\u0000' : '"'
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n', quoteChar })
  const rows: Row[] = []
  let line = firstLine
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map((cell) => cell.trim()) })
    line += 1 + cells.reduce((sum, cell) => sum + newLinesIn(cell), 0)
  }
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (!broken) return { delimiter, rows }
  return {
    delimiter,
    rows,
    fault: `A quotation mark does not close or stands inside a cell (row ${(broken.row ?? 0) + 1})`,
  }
}

/** The delimiter that the first line holds most often outside quotation marks. */
function guessed(source: string): string {
  const head = source.slice(0, 4_000)
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]))
  let quoted = false
  for (const sign of head) {
    if (sign === '"') quoted = !quoted
    else if (sign === '\n' && !quoted && [...counts.values()].some((count) => count > 0)) break
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return DELIMITERS.reduce(
    (one, other) => ((counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? other : one),
    ',',
  )
}

function newLinesIn(cell: string): number {
  return cell.split('\n').length - 1
}
