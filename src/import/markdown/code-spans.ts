/** Changes what a line says outside its code spans: what backticks hold stays as it is. */
export function outsideCodeSpans(line: string, change: (text: string) => string): string {
  if (!line.includes('`')) return change(line)
  const runs = [...line.matchAll(/`+/g)].map(({ 0: ticks, index }) => ({ index, length: ticks.length }))
  const closing = closingRuns(runs)
  let changed = ''
  let at = 0
  for (let opening = 0; opening < runs.length; opening += 1) {
    const from = runs[opening]?.index ?? 0
    const close = closing[opening]
    const to = close === undefined || line[from - 1] === '\\' ? undefined : runs[close]
    if (close === undefined || !to) continue
    changed += change(line.slice(at, from)) + line.slice(from, to.index + to.length)
    at = to.index + to.length
    opening = close
  }
  return changed + change(line.slice(at))
}

/** For each run of backticks the next one that is as long. */
function closingRuns(runs: readonly { readonly length: number }[]): readonly (number | undefined)[] {
  const nearest = new Map<number, number>()
  const closing: (number | undefined)[] = []
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]?.length ?? 0
    closing[index] = nearest.get(length)
    nearest.set(length, index)
  }
  return closing
}
