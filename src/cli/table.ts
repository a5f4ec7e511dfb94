/** Rows of equal length as lines with aligned columns: text to the left, numbers to the right. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => String(row[column]).length)),
  )
  const line = (cells: readonly (string | number)[], isNumber: (column: number) => boolean) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isNumber(column) ? String(cell).padStart(width) : String(cell).padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const numeric = (column: number) => rows.some((row) => typeof row[column] === 'number')
  return [line(head, numeric), ...rows.map((row) => line(row, numeric))]
}
