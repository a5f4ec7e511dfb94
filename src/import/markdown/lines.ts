export type Line = {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** `open` is the fence that begins a code block; structure is read from `text`, and a box before an `open`. */
  readonly kind: 'text' | 'open' | 'code' | 'comment'
}

/** Shows nothing: a line break, a space, the edge of a directive, a mark of one site between its parts. */
const EMPTY = /^\s*(?:<br\s*\/?>|&#x20;|&nbsp;|:{3,}\s*(?:\{[^}]*\}|[\w-]*)|@@)\s*$/i
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
  const comments = commentEnds(texts)
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? ''
    const fence = mayFence(text) ? FENCE.exec(text)?.[1] : undefined
    const spans = fence !== undefined && isSpan(texts, index, fence)
    const fenceEnd = fence === undefined || spans ? undefined : fences.closing(index, fence)
    const commentEnd = fence === undefined ? endOfComment(texts, index, comments) : undefined
    const end = fenceEnd ?? commentEnd ?? index
    const kind = fenceEnd !== undefined ? 'code' : commentEnd !== undefined ? 'comment' : 'text'
    lines.push({
      text: kind === 'text' && EMPTY.test(text) ? '' : text,
      number: index + 1,
      kind: kind === 'code' ? 'open' : kind,
    })
    for (let inside = index + 1; inside <= end; inside += 1) {
      lines.push({ text: texts[inside] ?? '', number: inside + 1, kind })
    }
    index = end
  }
  return lines
}

const COLOURED = /^\s*@@\s*(\S.*?)\s*@@\s*$/

/** "@@ Why? @@" alone in a block of `diff` is how GitHub is made to print a question in colour. */
export function uncoloured(line: Line, index: number, lines: readonly Line[]): Line {
  const at = [index, index - 1, index - 2].find((each) => isColoured(lines, each))
  if (at === undefined) return line
  const words = index === at + 1 ? COLOURED.exec(line.text)?.[1] : undefined
  return { number: line.number, kind: 'text', text: words === undefined ? '' : `**${words}**` }
}

function isColoured(lines: readonly Line[], at: number): boolean {
  const [open, words, close, next] = lines.slice(Math.max(0, at), at + 4)
  return (
    open?.kind === 'open' &&
    /^`{3,}\s*diff\s*$/.test(open.text) &&
    COLOURED.test(words?.text ?? '') &&
    close?.kind === 'code' &&
    /^`{3,}\s*$/.test(close.text) &&
    next?.kind !== 'code'
  )
}

/** How many lines a code span in three backticks may have. */
const SPAN_LINES = 30

/** Three backticks before code, and three behind its last words, are a code span and no fence. */
function isSpan(texts: readonly string[], opening: number, fence: string): boolean {
  const behind = texts[opening]?.slice((texts[opening] ?? '').indexOf(fence) + fence.length) ?? ''
  if (/^[ \t]*[\w+#.-]*[ \t]*$/.test(behind)) return false
  for (const text of texts.slice(opening + 1, opening + SPAN_LINES)) {
    const at = text.indexOf(fence)
    if (at !== -1)
      return text.slice(0, at).trim() !== '' && !/[^`\s]/.test(text.slice(at)) && !FENCE.test(text)
  }
  return false
}

/** For each line the next one that ends a comment. */
function commentEnds(texts: readonly string[]): readonly (number | undefined)[] {
  const ends = new Array<number | undefined>(texts.length)
  let next: number | undefined
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    if (texts[index]?.includes('-->')) next = index
    ends[index] = next
  }
  return ends
}

/** The end of a comment that begins in this line and with which nothing else stands. */
function endOfComment(
  texts: readonly string[],
  from: number,
  ends: readonly (number | undefined)[],
): number | undefined {
  if (!texts[from]?.trimStart().startsWith('<!--')) return undefined
  const end = ends[from]
  if (end === undefined || end - from > COMMENT_LINES) return undefined
  const text = texts[end] ?? ''
  return text.slice(text.indexOf('-->') + 3).trim() === '' ? end : undefined
}

class Fences {
  /** By mark, the lines that may close a fence. */
  readonly #closing = new Map<string, { readonly index: number; readonly length: number }[]>([
    ['`', []],
    ['~', []],
  ])
  readonly #stops: number[] = []
  /** Fences of three that name a language, which only open. */
  readonly #named: number[] = []
  readonly #boxes: number[] = []
  /** By mark: from this length on, no fence before `until` is closed. */
  readonly #open = new Map<string, { length: number; until: number }>()

  constructor(texts: readonly string[]) {
    for (const [index, text] of texts.entries()) {
      const mark = mayFence(text) ? /^[\s>]*(`{3,}|~{3,})\s*$/.exec(text)?.[1] : undefined
      if (mark) this.#closing.get(mark.charAt(0))?.push({ index, length: mark.length })
      if (text.startsWith('#') && NEXT_QUESTION.test(text)) this.#stops.push(index)
      if (/^\s*(?:```|~~~)[\w+#-]+\s*$/.test(text)) this.#named.push(index)
      if (text.includes('[') && /^\s*(?:[-*+]|\d{1,9}[.)])\s*\[[ xX]?\]\s/.test(text)) this.#boxes.push(index)
    }
  }

  /** The line that closes a fence; undefined when nobody closed it before the next question. */
  closing(opening: number, fence: string): number | undefined {
    const mark = fence.charAt(0)
    const known = this.#open.get(mark)
    if (known && opening < known.until && fence.length >= known.length) return undefined
    const closing = this.#closing.get(mark) ?? []
    const until = this.#stops[firstAfter(this.#stops, opening, (stop) => stop)] ?? Number.MAX_SAFE_INTEGER
    for (let at = firstAfter(closing, opening, ({ index }) => index); at < closing.length; at += 1) {
      const { index, length } = closing[at] ?? { index: until, length: 0 }
      if (index >= until) break
      if (length < fence.length) continue
      return fence.length === 3 && this.#tears(opening, index) ? undefined : index
    }
    this.#open.set(mark, { length: fence.length, until })
    return undefined
  }

  /** Whether an option and another fence stand in between: somebody forgot to close the first. */
  #tears(opening: number, closing: number): boolean {
    return [this.#named, this.#boxes].every((lines) => {
      return (lines[firstAfter(lines, opening, (line) => line)] ?? closing) < closing
    })
  }
}

const mayFence = (text: string) => text.includes('```') || text.includes('~~~')

/** Where the first one lies beyond a line, in a list that is in order. */
function firstAfter<T>(sorted: readonly T[], line: number, lineOf: (each: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const each = sorted[middle]
    if (each !== undefined && lineOf(each) <= line) low = middle + 1
    else high = middle
  }
  return low
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
