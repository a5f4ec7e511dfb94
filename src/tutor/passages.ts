import type { Nodes, Parents, RootContent, Table } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Lesson, Section } from '../lesson/types.ts'
import { termOf } from './defined-terms.ts'
import { splitSentences } from './sentences.ts'

/** A paragraph, a list item, a table row or a code block: what stands together in the lesson. */
export type Passage = {
  readonly section: Pick<Section, 'id' | 'title'>
  /** What it stands under inside its section: sub-headings, and the item that a nested list belongs to. */
  readonly under: string
  /** Verbatim, but for a space in the place of a hard line break and ` | ` between cells; never empty. */
  readonly sentences: readonly string[]
  /** The term that this passage defines, and begins with. */
  readonly term?: string
}

/** All of a lesson that may be quoted, in its order. The quiz is no part of it. */
export function passagesOf(lesson: Lesson): Passage[] {
  const passages: Passage[] = []
  for (const { id, title, body } of lesson.sections) new Walk({ id, title }, passages).blocks(body, '')
  return passages
}

class Walk {
  readonly #section: Passage['section']
  readonly #passages: Passage[]

  constructor(section: Passage['section'], passages: Passage[]) {
    this.#section = section
    this.#passages = passages
  }

  blocks(nodes: readonly RootContent[], parent: string): void {
    let under = parent
    for (const node of nodes) {
      switch (node.type) {
        case 'heading':
          under = lineOf(node)
          break
        case 'paragraph':
          this.#push(splitSentences(lineOf(node)), under, termOf(node))
          break
        case 'code':
          this.#push(node.value.split('\n'), under)
          break
        case 'list':
          for (const [at, item] of node.children.entries()) {
            this.#item(item.children, node.ordered ? `${under} ${step(at)}` : under)
          }
          break
        case 'table':
          this.#table(node, under)
          break
        case 'blockquote':
        case 'footnoteDefinition':
          this.blocks(node.children, under)
          break
        default:
          break
      }
    }
  }

  /** The paragraphs of an item stand together, and what is nested stands under the first of them. */
  #item(nodes: readonly RootContent[], under: string): void {
    const paragraphs = nodes.filter((node) => node.type === 'paragraph')
    const lines = paragraphs.map(lineOf)
    this.#push(lines.flatMap(splitSentences), under, paragraphs[0] && termOf(paragraphs[0]))
    const nested = nodes.filter((node) => node.type !== 'paragraph')
    if (nested.length > 0) this.blocks(nested, `${under} ${lines[0] ?? ''}`)
  }

  /** A row is read as a whole, under the heads of its columns. */
  #table({ children: [head, ...rows] }: Table, under: string): void {
    const heads = head?.children.map(lineOf) ?? []
    if (rows.length === 0) this.#push([heads.join(CELLS)], under)
    for (const row of rows) {
      const cells = row.children.map(lineOf).filter((cell) => cell !== '')
      this.#push([cells.join(CELLS)], `${under} ${heads.join(' ')}`, cells[0])
    }
  }

  #push(lines: readonly string[], under: string, term?: string): void {
    const sentences = lines.map((line) => line.trim()).filter((line) => line !== '')
    if (sentences.length === 0) return
    const passage = { section: this.#section, under: under.trim(), sentences }
    this.#passages.push(term === undefined ? passage : { ...passage, term })
  }
}

const CELLS = ' | '

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** What a step of a numbered list is asked for by. */
function step(at: number): string {
  return `step ${at + 1} ${ORDINALS[at] ?? ''}`
}

/** A node's words on one line, without pictures' descriptions and raw HTML. */
function lineOf(node: Nodes): string {
  const parts = 'children' in node ? (node as Parents).children.map(inline) : [inline(node)]
  return parts.join('').trim()
}

function inline(node: Nodes): string {
  if (node.type === 'break' || node.type === 'html') return ' '
  return plain(node, { includeImageAlt: false, includeHtml: false })
}
