export type Block = {
  readonly line: number
  readonly text: string
  /** Its braces do not close. */
  readonly broken?: true
}

/**
 * A GIFT file's questions. A blank line ends one, unless braces are open and what follows reads like
 * answers; comments and categories are left out.
 */
export function blocksOf(source: string): Block[] {
  const lines = source.split('\n')
  const blocks: Block[] = []
  let open: { line: number; texts: string[]; depth: number; closed: boolean; braced: boolean } | undefined
  const end = () => {
    if (open) {
      const text = open.texts.join('\n')
      blocks.push(open.depth > 0 ? { line: open.line, text, broken: true } : { line: open.line, text })
    }
    open = undefined
  }
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text.startsWith('//')) continue
    if (/^\$CATEGORY\s*:/i.test(text)) {
      end()
      continue
    }
    if (text === '') {
      if (open && (open.depth === 0 || !goesOn(lines, index + 1))) end()
      else open?.texts.push('')
      continue
    }
    if (open && text.startsWith('::') && (open.depth > 0 || open.braced)) end()
    else if (open?.closed && open.depth === 0 && /^[^a-z]/.test(text) && bracesIn(text, 0).opened) end()
    open ??= { line: index + 1, texts: [], depth: 0, closed: false, braced: false }
    const { depth, opened, endsClosed } = bracesIn(text, open.depth)
    open.texts.push(raw.replace(/^[ \t]+|[ \t]+$/g, (space) => (open?.depth ? space : '')))
    open.closed = opened || open.depth > 0 ? depth === 0 && endsClosed : open.closed
    open.braced ||= opened
    open.depth = depth
  }
  end()
  return blocks
}

/** Whether the answers go on behind a blank line. */
function goesOn(lines: readonly string[], from: number): boolean {
  let index = from
  while (index < lines.length && /^\s*(?:\/\/.*)?$/.test(lines[index] ?? '')) index += 1
  const first = lines[index]?.trim()
  if (first === undefined || first.startsWith('::') || /^\$CATEGORY\s*:/i.test(first)) return false
  if (/^[=~#}%]/.test(first)) return true
  for (; index < lines.length && lines[index]?.trim() !== ''; index += 1) {
    const text = lines[index]?.trim() ?? ''
    if (text.startsWith('//')) continue
    if (bracesIn(text, 1).opened) return false
    if (bracesIn(text, 1).depth === 0) return true
  }
  return true
}

function bracesIn(text: string, from: number): { depth: number; opened: boolean; endsClosed: boolean } {
  let depth = from
  let opened = false
  let endsClosed = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') {
      depth += 1
      opened = true
    } else if (sign === '}' && depth > 0) depth -= 1
    endsClosed = sign === '}'
  }
  return { depth, opened, endsClosed }
}

export type Parts = { readonly before: string; readonly inner: string; readonly after: string }

/** The stretches between a `{` and the `}` that closes it, outermost ones only. */
export function bracedIn(text: string): Parts[] {
  const found: Parts[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') {
      depth += 1
      if (depth === 1) from = at
    } else if (sign === '}' && depth > 0) {
      depth -= 1
      if (depth === 0 && found.length < MOST_BRACES) {
        found.push({
          before: text.slice(0, from),
          inner: text.slice(from + 1, at),
          after: text.slice(at + 1),
        })
      }
    }
  }
  return found
}

/** More pairs of braces than this are no question. */
const MOST_BRACES = 60
