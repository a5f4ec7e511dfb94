import type { Code, List, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'

/** Whether a piece may stand on the page that is being filled. */
export type Fits = (piece: RootContent) => boolean

/**
 * Cuts a block in two between sentences, list items, rows or lines of code, so that the first part is
 * as long as fits. Undefined when not even its first atom fits, or when the block is an atom itself.
 */
export function split<N extends RootContent>(block: N, fits: Fits): [first: N, rest: N] | undefined
export function split(block: RootContent, fits: Fits): [RootContent, RootContent] | undefined {
  switch (block.type) {
    case 'paragraph':
      return cut(sentences(block), fits, (parts) => ({ ...block, children: trimmed(parts.flat()) }))
    case 'code':
      return cut(block.value.split('\n'), fits, (lines): Code => ({ ...block, value: lines.join('\n') }))
    case 'table': {
      const [header, ...rows] = block.children
      if (!header) return undefined
      return cut(rows, fits, (some): Table => ({ ...block, children: [header, ...some] }))
    }
    case 'list':
      return splitList(block, fits)
    case 'blockquote': {
      const build = (children: typeof block.children) => ({ ...block, children })
      return cut(block.children, fits, build) ?? splitFirst(block.children, fits, build)
    }
    default:
      return undefined
  }
}

/** The longest run of units that fits, and the rest. */
function cut<U, N extends RootContent>(
  units: readonly U[],
  fits: Fits,
  build: (units: U[]) => N,
): [N, N] | undefined {
  let taken = 0
  let over = units.length
  while (over - taken > 1) {
    const middle = (taken + over) >> 1
    if (fits(build(units.slice(0, middle)))) taken = middle
    else over = middle
  }
  return taken === 0 ? undefined : [build(units.slice(0, taken)), build(units.slice(taken))]
}

/** Cuts inside the first block, because it alone is too long. */
function splitFirst<U extends RootContent, N extends RootContent>(
  blocks: readonly U[],
  fits: Fits,
  build: (blocks: U[]) => N,
): [N, N] | undefined {
  const [head, ...rest] = blocks
  if (!head) return undefined
  const parts = split(head, (piece) => fits(build([piece as U])))
  return parts && [build([parts[0]]), build([parts[1], ...rest])]
}

function splitList(list: List, fits: Fits): [List, List] | undefined {
  const start = list.start ?? 1
  const whole = cut(list.children, fits, (children) => ({ ...list, children }))
  if (whole) return [whole[0], numbered(whole[1], start + whole[0].children.length)]
  const [item, ...others] = list.children
  if (!item) return undefined
  const build = (children: typeof item.children): List => ({ ...list, children: [{ ...item, children }] })
  const parts = cut(item.children, fits, build) ?? splitFirst(item.children, fits, build)
  return parts && [parts[0], { ...parts[1], children: [...parts[1].children, ...others] }]
}

function numbered(list: List, start: number): List {
  return list.ordered ? { ...list, start } : list
}

/** A paragraph's inline nodes, sentence by sentence; only text that stands free is cut. */
function sentences(paragraph: Paragraph): PhrasingContent[][] {
  const ends = sentenceEnds(paragraph.children.map(plain).join(''))
  const groups: PhrasingContent[][] = [[]]
  let at = 0
  for (const child of paragraph.children) {
    const length = plain(child).length
    if (child.type === 'text') {
      let from = 0
      for (const end of ends) {
        if (end <= at || end > at + length) continue
        groups.at(-1)?.push({ ...child, value: child.value.slice(from, end - at) })
        groups.push([])
        from = end - at
      }
      if (from < length) groups.at(-1)?.push({ ...child, value: child.value.slice(from) })
    } else {
      groups.at(-1)?.push(child)
      if (ends.has(at + length) || child.type === 'break') groups.push([])
    }
    at += length
  }
  return groups.filter((group) => group.length > 0)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentenceEnds(text: string): Set<number> {
  const ends = new Set<number>()
  for (const { index, segment } of segmenter.segment(text)) ends.add(index + segment.length)
  return ends
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(plain).join('')
  return node.type === 'break' ? '\n' : ''
}

/** Without the line breaks and spaces at either end that a cut leaves behind. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  let from = 0
  let to = nodes.length
  while (nodes[from]?.type === 'break') from += 1
  while (nodes[to - 1]?.type === 'break') to -= 1
  const kept = nodes.slice(from, to)
  const first = kept[0]
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() }
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() }
  return kept.filter((node) => node.type !== 'text' || node.value !== '')
}
