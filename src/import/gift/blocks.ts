import { isCodeOnly } from './braces.ts'

export type Line = { readonly number: number; readonly text: string }

export type Block = {
  readonly lines: readonly Line[]
  /** Its braces do not close. */
  readonly broken?: true
}

/** The text of lines. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n')
}

type Open = { lines: Line[]; depth: number; braced: boolean }

/** A line that says nothing: `//`, and the marks of comments that other languages have. */
const COMMENT = /^(?:\/\/|\/\*$|\*\/$)/
const CATEGORY = /^\$(?:CATEGORY|QUESTIONTITLE)\s*:/i

/**
 * A GIFT file's questions. A blank line ends one, unless braces are open and what follows reads like
 * answers; comments and categories are left out.
 */
export function blocksOf(source: string): Block[] {
  const lines = source.split('\n')
  const blocks: Block[] = []
  /** Blocks without braces since the last question, category or comment. */
  let texts: Block[] = []
  let open: Open | undefined
  const end = (blank = false) => {
    if (!open) return
    if (blank && open.lines.length < MOST_LINES && isCodeOnly(textOf(open.lines))) {
      open.lines.push({ number: open.lines.at(-1)?.number ?? 1, text: '' })
      return
    }
    const block: Block = open.depth > 0 ? { lines: open.lines, broken: true } : { lines: open.lines }
    if (open.braced) {
      blocks.push(open.lines[0]?.text.startsWith('{') ? headed(block, texts) : block)
      texts = []
    } else texts.push(block)
    open = undefined
  }
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (COMMENT.test(text)) continue
    if (CATEGORY.test(text)) {
      end()
      texts = []
      continue
    }
    if (text === '') {
      if (open && open.depth === 0) end(true)
      else if (open && !goesOn(lines, index + 1)) end()
      else open?.lines.push({ number: index + 1, text: '' })
      continue
    }
    if (open && text.startsWith('::') && (open.depth > 0 || open.braced || TITLE.test(text))) end()
    open ??= { lines: [], depth: 0, braced: false }
    const { depth, opened } = bracesIn(text, open.depth)
    open.lines.push({ number: index + 1, text: open.depth > 0 ? raw : text })
    open.braced ||= opened
    open.depth = depth
  }
  end()
  return blocks
}

const TITLE = /^::(?:\\.|[^:\\]|:(?!:))+::/

/** A longer text is no question. */
const MOST_LINES = 120
/** More paragraphs than these are no question. */
const MOST_ABOVE = 20

/** Braces below a blank line belong to the text above it: to all of it that stands under one title. */
function headed(block: Block, texts: readonly Block[]): Block {
  const titled = texts.findLastIndex(({ lines }) => lines[0]?.text.startsWith('::'))
  const above = titled === -1 ? texts : texts.slice(titled)
  if (above.length === 0 || above.length > MOST_ABOVE || (titled === -1 && above.length > 1)) return block
  const blank = (lines: readonly Line[]) => [...lines, { number: lines.at(-1)?.number ?? 1, text: '' }]
  return { ...block, lines: [...above.flatMap(({ lines }) => blank(lines)), ...block.lines] }
}

/** Whether the answers go on behind a blank line. */
function goesOn(lines: readonly string[], from: number): boolean {
  let index = from
  while (index < lines.length && /^\s*(?:\/\/.*)?$/.test(lines[index] ?? '')) index += 1
  const first = lines[index]?.trim()
  if (first === undefined || first.startsWith('::') || CATEGORY.test(first)) return false
  if (/^[=~#}%]/.test(first)) return true
  for (; index < lines.length && lines[index]?.trim() !== ''; index += 1) {
    const text = lines[index]?.trim() ?? ''
    if (text.startsWith('//')) continue
    if (bracesIn(text, 1).opened) return false
    if (bracesIn(text, 1).depth === 0) return true
  }
  return true
}

function bracesIn(text: string, from: number): { depth: number; opened: boolean } {
  let depth = from
  let opened = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') {
      depth += 1
      opened = true
    } else if (sign === '}' && depth > 0) depth -= 1
  }
  return { depth, opened }
}
