const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/

/**
 * No spaces at the end of a line but the two of a line break, one blank line at most, one line end at the
 * end. What stands between code fences stays as it is.
 */
export function spaced(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  let fence: string | undefined
  for (const [index, line] of lines.entries()) {
    const [, marks = '', rest = ''] = FENCE.exec(line) ?? []
    const inside = fence !== undefined
    if (fence === undefined && marks !== '') fence = marks
    else if (fence !== undefined && marks.startsWith(fence) && rest.trim() === '') fence = undefined
    const clean = inside ? line : trimmedEnd(line, lines[index + 1] ?? '')
    if (!inside && clean === '' && kept.at(-1) === '') continue
    kept.push(clean)
  }
  return `${kept.join('\n').replace(/\n+$/, '')}\n`
}

function trimmedEnd(line: string, next: string): string {
  const bare = line.replace(/[ \t]+$/, '')
  return bare !== '' && / {2}$/.test(line) && next.trim() !== '' ? `${bare}  ` : bare
}
