import type { ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { type Handlers, type Join, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { codeBlock, escapeLineStarts, escapeText, isWebUrl, wrap } from './escape.ts'
import { inline } from './inline.ts'
import { LIMITS } from './limits.ts'
import { table } from './table.ts'

/** A stretch of a text in the one component that can show it. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'divider' }

/**
 * Splits a tree where Discord wants another component than a text display. Not roomy, it is one text and
 * never longer than lesson/measure.ts says, for a message that would otherwise not fit.
 */
export function segments(tree: Root, roomy: boolean): Segment[] {
  const found: Segment[] = []
  let previous: RootContent | undefined
  for (const node of blocks(tree)) {
    const image = roomy ? lonelyImage(node) : undefined
    if (image) found.push({ kind: 'image', ...image })
    else if (roomy && node.type === 'thematicBreak') found.push({ kind: 'divider' })
    else {
      const text = blockText(node, roomy)
      if (text === '') continue
      const last = found.at(-1)
      if (last?.kind === 'text' && previous) {
        found[found.length - 1] = { kind: 'text', text: last.text + between(previous, node) + text }
      } else found.push({ kind: 'text', text })
    }
    previous = node
  }
  return found
}

/** Subtext, a line at a time: it has no headings, and code blocks stay as they are. */
export function quiet(text: string): string {
  let inCode = false
  return text
    .split('\n')
    .map((line) => {
      const fence = line.startsWith('```')
      if (fence) inCode = !inCode
      if (fence || inCode || line.trim() === '') return line
      return `-# ${line.trimStart().replace(/^#{1,3} (.*)$/, '**$1**')}`
    })
    .join('\n')
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  ...(['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'image', 'break'] as const),
  ...(['linkReference', 'imageReference', 'footnoteReference'] as const),
])

/** An option of a quiz may be a few words without a paragraph around them. */
function blocks(tree: Root): RootContent[] {
  const found: RootContent[] = []
  let loose: Paragraph | undefined
  for (const node of tree.children) {
    if (!PHRASING.has(node.type)) {
      loose = undefined
      found.push(node)
    } else {
      if (!loose) {
        loose = { type: 'paragraph', children: [] }
        found.push(loose)
      }
      loose.children.push(node as PhrasingContent)
    }
  }
  return found
}

// Trees are never changed once made, so a lesson's blocks are written once, not at every press.
const written = new WeakMap<RootContent, string>()

function blockText(node: RootContent, roomy: boolean): string {
  const kept = roomy ? written.get(node) : undefined
  if (kept !== undefined) return kept
  const text = toMarkdown(node, roomy ? ROOMY : COMPACT).trimEnd()
  if (roomy) written.set(node, text)
  return text
}

/** An image alone in its paragraph can be shown as a picture, when Discord takes its address and its words. */
function lonelyImage(node: RootContent): { url: string; alt: string } | undefined {
  const [only, ...more] = node.type === 'paragraph' ? node.children : []
  if (only?.type !== 'image' || more.length > 0 || !isWebUrl(only.url)) return undefined
  const { protocol, href: url } = new URL(only.url)
  const alt = only.alt ?? ''
  const shown = protocol === 'https:' && url.length <= LIMITS.imageUrl && alt.length <= LIMITS.imageAlt
  return shown ? { url, alt } : undefined
}

/** Discord gives a blank line its full height, and headings, lists and code a space of their own above. */
function between(left: Nodes, right: Nodes): string {
  const close =
    left.type === 'heading' || isHeading(right) || (left.type === 'paragraph' && SPACED.has(right.type))
  return close ? '\n' : '\n\n'
}
const SPACED: ReadonlySet<string> = new Set(['list', 'code'])
const join: Join = (left, right, parent) => {
  if (parent.type === 'list' || parent.type === 'listItem') return 0
  // Only in the message itself there are headings; elsewhere they are bold.
  return !isHeading(right) && between(left, right) === '\n' ? 0 : 1
}

/** Whether Discord shows it as one: it knows three sizes. */
function isHeading(node: Nodes): boolean {
  return node.type === 'heading' && node.depth <= LOWEST_HEADING
}
const LOWEST_HEADING = 3

/**
 * The library walks the tree and joins blocks; each block is written here, because its own handlers write
 * CommonMark that Discord does not read: character references, longer fences, `1)`, comments between lists.
 */
function handlers(roomy: boolean): Partial<Handlers> {
  return {
    paragraph: (node) => escapeLineStarts(inline(node.children, roomy)),
    heading: (node, parent) => {
      const title = inline(node.children, roomy).replace(/\s+/g, ' ').trim()
      const nested = parent !== undefined && parent.type !== 'root'
      if (title === '' || nested || !isHeading(node)) return wrap('**', title)
      return `${'#'.repeat(node.depth)} ${title}`
    },
    html: (node) => escapeLineStarts(escapeText(node.value)),
    code: (node) => codeBlock(node.value, node.lang ?? ''),
    table: (node) => table(node),
    thematicBreak: () => '───',
    blockquote: (node, _, state, info) => {
      const nested = state.stack.includes('blockquote')
      const exit = state.enter('blockquote')
      const text = state.containerFlow(node, info)
      exit()
      return nested ? text : state.indentLines(text, (line) => `> ${line}`)
    },
    list: (node, _, state, info) => state.containerFlow(node, info),
    listItem: (node, parent, state, info) => {
      const bullet = bulletOf(node, parent)
      // Discord takes away as many spaces as the bullet is long; a line without any would end the list.
      const indent = ' '.repeat(Math.min(bullet.indexOf(' ') + 1, INDENT_MAX))
      return state.indentLines(state.containerFlow(node, info), (line, index) =>
        index === 0 ? `${bullet}${checkbox(node)}${line}` : indent + line,
      )
    },
    definition: () => '',
    footnoteDefinition: (node, _, state, info) => state.containerFlow(node, info),
    yaml: () => '',
  }
}

function bulletOf(item: ListItem, parent: Parameters<Handlers['listItem']>[1]): string {
  const list = parent?.type === 'list' ? parent : undefined
  return list?.ordered ? `${(list.start ?? 1) + list.children.indexOf(item)}. ` : '- '
}

/** As lesson/measure.ts counts it. */
const INDENT_MAX = 4

function checkbox({ checked }: ListItem): string {
  if (checked == null) return ''
  return checked ? '☑ ' : '☐ '
}

const options = (roomy: boolean): Options => ({ join: [join], handlers: handlers(roomy) })
const ROOMY = options(true)
const COMPACT = options(false)
