const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/

/** What a line begins with that ends the front matter. */
const END = /^---[ \t]*$/

/**
 * No spaces at the end of a line but the two of a line break in the text, one blank line at most, one line
 * end at the end. What stands between code fences stays as it is.
 */
export function spaced(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  let fence: string | undefined
  let isText = !END.test(lines[0] ?? '')
  for (const [index, line] of lines.entries()) {
    const [, marks = '', rest = ''] = FENCE.exec(line) ?? []
    const inside = fence !== undefined
    if (fence === undefined && marks !== '') fence = marks
    else if (fence !== undefined && marks.startsWith(fence) && rest.trim() === '') fence = undefined
    const clean = inside ? line : trimmedEnd(line, isText ? (lines[index + 1] ?? '') : '')
    if (index > 0 && END.test(line)) isText = true
    if (!inside && clean === '' && kept.at(-1) === '') continue
    kept.push(clean)
  }
  return `${kept.join('\n').replace(/\n+$/, '')}\n`
}

function trimmedEnd(line: string, next: string): string {
  const bare = line.replace(/[ \t]+$/, '')
  return bare !== '' && / {2}$/.test(line) && next.trim() !== '' ? `${bare}  ` : bare
}
