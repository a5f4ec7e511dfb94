import type { types } from '@slack/bolt'
import type {
  Definition,
  FootnoteDefinition,
  Image,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { type Definitions, flattened, type Inline, inlines, joined, text } from './inline.ts'
import { LIMITS } from './limits.ts'
import { checkbox } from './plain-text.ts'
import { tableLines } from './table.ts'

/** `offset` is in Slack's reference, but not in @slack/types 3.1. */
type ListElement = types.RichTextList & { offset?: number }
type Element = types.RichTextSection | ListElement | types.RichTextQuote | types.RichTextPreformatted

/** What a message still has room for beyond one block for each part of its view. */
export type Room = { blocks: number; table: boolean }

/**
 * Markdown as blocks: rich text, where all text is literal, and a table, images and rules of their own
 * while the message has room for them; without room they become text.
 */
export function richText(root: Root, room: Room): types.KnownBlock[] {
  const writer = new Writer(definitionsOf(root.children), room)
  writer.write(root.children)
  return writer.done()
}

class Writer {
  readonly #defined: Definitions
  readonly #room: Room
  readonly #blocks: types.KnownBlock[] = []
  #elements: Element[] = []
  /** What separates the open section from the next paragraph. */
  #gap = PARAGRAPH_GAP

  constructor(defined: Definitions, room: Room) {
    this.#defined = defined
    this.#room = room
  }

  write(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.#block(node)
  }

  done(): types.KnownBlock[] {
    this.#close()
    return this.#blocks
  }

  #block(node: RootContent): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node)
        break
      case 'heading':
        this.#section(inlines(node.children, this.#defined, { bold: true }), true)
        this.#gap = '\n'
        break
      case 'blockquote':
        this.#quote(flattened(node.children, this.#defined, PARAGRAPH_GAP))
        break
      case 'list':
        this.#list(node, 0)
        break
      case 'code':
        this.#preformatted(node.value)
        break
      case 'table':
        this.#table(node)
        break
      case 'thematicBreak':
        if (!this.#breakOut({ type: 'divider' })) this.#section(text('—', {}))
        break
      case 'html':
        this.#section(text(node.value, {}))
        break
      case 'footnoteDefinition':
        this.#footnote(node)
        break
      case 'definition':
      case 'yaml':
        break
      case 'listItem':
      case 'tableRow':
      case 'tableCell':
        this.#section(flattened([node], this.#defined))
        break
      default:
        this.#section(inlines([node satisfies PhrasingContent], this.#defined))
    }
  }

  #footnote({ label, identifier, children }: FootnoteDefinition): void {
    const mark = text(`[${label ?? identifier}] `, {})
    this.#section([...mark, ...flattened(children, this.#defined)])
  }

  #paragraph(node: Paragraph): void {
    const [only, ...others] = node.children
    if (only?.type === 'image' && others.length === 0 && this.#picture(only)) return
    this.#section(inlines(node.children, this.#defined))
  }

  /** Slack fetches the picture itself, over https only, and needs words for those who cannot see it. */
  #picture({ url, alt }: Image): boolean {
    if (!url.startsWith('https://') || url.length > LIMITS.image.url) return false
    if (!alt || alt.length > LIMITS.image.alt) return false
    return this.#breakOut({ type: 'image', image_url: url, alt_text: alt })
  }

  /** @param apart from whatever stands above */
  #section(line: readonly Inline[], apart = false): void {
    if (line.length === 0) return
    const last = this.#elements.at(-1)
    if (last?.type === 'rich_text_section') {
      last.elements = joined([last.elements as Inline[], line], this.#gap)
    } else {
      // A list ends without space below it, a quote and code with little.
      const lead = last?.type === 'rich_text_list' || (apart && last) ? text('\n', {}) : []
      this.#elements.push({ type: 'rich_text_section', elements: joined([[...lead, ...line]], '') })
    }
    this.#gap = PARAGRAPH_GAP
  }

  #quote(elements: Inline[]): void {
    if (elements.length > 0) this.#elements.push({ type: 'rich_text_quote', elements })
  }

  #preformatted(value: string): void {
    if (value === '') return
    this.#elements.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: value }] })
  }

  /** Slack's lists do not nest: a list within a list is another list, indented, and the first goes on after it. */
  #list(list: List, indent: number): void {
    let items: types.RichTextSection[] = []
    let counted = (list.start ?? 1) - 1
    const flush = () => {
      if (items.length === 0) return
      const offset = list.ordered ? counted - items.length : 0
      this.#elements.push({
        type: 'rich_text_list',
        style: list.ordered ? 'ordered' : 'bullet',
        elements: items,
        ...(indent > 0 ? { indent: Math.min(indent, LIMITS.indent) } : {}),
        ...(offset > 0 ? { offset } : {}),
      })
      items = []
    }
    for (const item of list.children) {
      let box = text(checkbox(item.checked), {})
      let line: Inline[] = []
      let opened = false
      const endItem = () => {
        if (line.length === 0) return
        if (opened) this.#section(line)
        else items.push({ type: 'rich_text_section', elements: line })
        counted += opened ? 0 : 1
        opened = true
        line = []
      }
      for (const child of item.children) {
        switch (child.type) {
          case 'list':
            endItem()
            flush()
            this.#list(child, indent + 1)
            break
          case 'code':
            endItem()
            flush()
            this.#preformatted(child.value)
            break
          default:
            line = joined(
              [line, [...box, ...flattened([child], this.#defined)]].filter((l) => l.length > 0),
              '\n',
            )
            box = []
        }
      }
      endItem()
    }
    flush()
  }

  #table(table: Table): void {
    const columns = Math.max(...table.children.map((row) => row.children.length))
    const lines = tableLines(table)
    const fits =
      table.children.length <= LIMITS.table.rows &&
      columns <= LIMITS.table.columns &&
      lines.length <= LIMITS.table.text
    if (!fits || !this.#room.table || !this.#breakOut(this.#tableBlock(table, columns))) {
      this.#preformatted(lines)
    } else this.#room.table = false
  }

  #tableBlock(table: Table, columns: number): types.TableBlock {
    return {
      type: 'table',
      rows: table.children.map((row) => row.children.map((cell) => this.#cell(cell.children))),
      column_settings: Array.from({ length: columns }, (_, column) => ({
        align: table.align?.[column] ?? 'left',
        is_wrapped: true,
      })),
    }
  }

  #cell(children: PhrasingContent[]): types.RichTextBlock {
    const line = inlines(children, this.#defined)
    const elements = line.length > 0 ? line : text(' ', {})
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
  }

  /** A block of its own between two of rich text, if the message has room for both. */
  #breakOut(block: types.KnownBlock): boolean {
    if (this.#room.blocks < BREAK_OUT) return false
    this.#room.blocks -= BREAK_OUT
    this.#close()
    this.#blocks.push(block)
    return true
  }

  #close(): void {
    if (this.#elements.length > 0) this.#blocks.push({ type: 'rich_text', elements: this.#elements })
    this.#elements = []
    this.#gap = PARAGRAPH_GAP
  }
}

const PARAGRAPH_GAP = '\n\n'

/** The block itself, and the rich text that follows it. */
const BREAK_OUT = 2

function definitionsOf(nodes: readonly RootContent[]): Definitions {
  return new Map(
    nodes
      .filter((node): node is Definition => node.type === 'definition')
      .map((node) => [node.identifier, node]),
  )
}
