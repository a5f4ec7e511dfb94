export type Line = {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** `open` is the fence that begins a code block; structure is read from `text`, and a box before an `open`. */
  readonly kind: 'text' | 'open' | 'code' | 'comment'
}

const FENCE = /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=\s))*\s*(?:\\?\[[ xX]?\\?\])?\s*(`{3,}(?=[^`]*$)|~{3,})/
/** A line that no code holds: the next question of a quiz whose author forgot to close a fence. */
const NEXT_QUESTION = /^##{1,5}\s+Q(?:uestion)?\s*\d+|^#{1,6}\s+--[a-z-]+--\s*$/i
/** A comment that is longer than this is one that nobody closed. */
const COMMENT_LINES = 100
/** No question has so long a line; what is cut is refused for its length, and no pattern has to read it. */
const LINE_CHARACTERS = 6_000

/** The lines of a Markdown text, code and comments marked. */
export function linesOf(source: string): Line[] {
  const texts = source.split('\n').map((text) => text.slice(0, LINE_CHARACTERS))
  const lines: Line[] = []
  const fences = new Fences(texts)
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? ''
    const fence = FENCE.exec(text)?.[1]
    const fenceEnd = fence === undefined ? undefined : fences.closing(index, fence)
    const commentEnd = fence === undefined ? endOfComment(texts, index) : undefined
    const end = fenceEnd ?? commentEnd ?? index
    const kind = fenceEnd !== undefined ? 'code' : commentEnd !== undefined ? 'comment' : 'text'
    lines.push({ text, number: index + 1, kind: kind === 'code' ? 'open' : kind })
    for (let inside = index + 1; inside <= end; inside += 1) {
      lines.push({ text: texts[inside] ?? '', number: inside + 1, kind })
    }
    index = end
  }
  return lines
}

function endOfComment(texts: readonly string[], from: number): number | undefined {
  const text = texts[from] ?? ''
  if (!/^\s*<!--/.test(text)) return undefined
  for (let index = from; index < Math.min(texts.length, from + COMMENT_LINES); index += 1) {
    const close = texts[index]?.indexOf('-->') ?? -1
    if (close === -1) continue
    return texts[index]?.slice(close + 3).trim() === '' ? index : undefined
  }
  return undefined
}

class Fences {
  readonly #texts: readonly string[]
  /** By mark: from this length on, no fence before `until` is closed. */
  readonly #open = new Map<string, { length: number; until: number }>()

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  /** The line that closes a fence; undefined when nobody closed it before the next question. */
  closing(opening: number, fence: string): number | undefined {
    const mark = fence.charAt(0)
    const known = this.#open.get(mark)
    if (known && opening < known.until && fence.length >= known.length) return undefined
    const close = mark === '`' ? /^[\s>]*(`{3,})\s*$/ : /^[\s>]*(~{3,})\s*$/
    let index = opening + 1
    for (; index < this.#texts.length; index += 1) {
      const text = this.#texts[index] ?? ''
      if ((close.exec(text)?.[1]?.length ?? 0) >= fence.length) return index
      if (NEXT_QUESTION.test(text)) break
    }
    this.#open.set(mark, { length: fence.length, until: index })
    return undefined
  }
}

/** Without blank lines at either end. */
export function trimBlank(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1) return []
  return lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1)
}

/** How many columns of space a line begins with; a tab goes on to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0
  for (const character of line) {
    if (character === ' ') columns += 1
    else if (character === '\t') columns += 4 - (columns % 4)
    else break
  }
  return columns
}

/** Takes up to so many columns of space away. */
export function dedent(line: string, columns: number): string {
  let at = 0
  let taken = 0
  while (taken < columns && (line[at] === ' ' || line[at] === '\t')) {
    taken += line[at] === ' ' ? 1 : 4 - (taken % 4)
    at += 1
  }
  return `${' '.repeat(Math.max(0, taken - columns))}${line.slice(at)}`
}

/** Lines without the space that all of them begin with, which is at most `most` columns. */
export function flush(lines: readonly string[], most = Number.MAX_SAFE_INTEGER): string[] {
  let common = most
  for (const line of lines) if (line.trim() !== '') common = Math.min(common, indentOf(line))
  return lines.map((line) => dedent(line, common))
}

/** Lines as a text: no blank ones at the ends, no space that all begin with. */
export function textOfLines(lines: readonly Line[]): string {
  return flush(trimBlank(lines.filter(({ kind }) => kind !== 'comment').map(({ text }) => text)))
    .join('\n')
    .trimEnd()
}

/** A text without its HTML comments. */
export function withoutComments(text: string): string {
  let kept = ''
  let at = 0
  for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', at)) {
    const to = text.indexOf('-->', from)
    if (to === -1) break
    kept += text.slice(at, from)
    at = to + 3
  }
  return kept + text.slice(at)
}
