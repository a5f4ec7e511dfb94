import type { Nodes, Parents, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Lesson, Section, Term } from '../lesson/types.ts'
import { splitSentences } from './sentences.ts'

/** A paragraph, a list item, a table row or a code block: what stands together in the lesson. */
export type Passage = {
  readonly section: Pick<Section, 'id' | 'title'>
  /** What it stands under inside its section: sub-headings, and the item that a nested list belongs to. */
  readonly under: string
  /** Verbatim, but for a space in the place of a hard line break; never empty. */
  readonly sentences: readonly string[]
  /** The key term that this passage defines. */
  readonly term?: string
}

/** All of a lesson that may be quoted, in its order. The quiz is no part of it. */
export function passagesOf(lesson: Lesson): Passage[] {
  const passages: Passage[] = []
  for (const { id, title, kind, body } of lesson.sections) {
    const walk = new Walk({ id, title }, kind === 'terms' ? lesson.terms : [], passages)
    walk.blocks(body, '')
  }
  return passages
}

class Walk {
  readonly #section: Passage['section']
  readonly #terms: readonly Term[]
  readonly #passages: Passage[]

  constructor(section: Passage['section'], terms: readonly Term[], passages: Passage[]) {
    this.#section = section
    this.#terms = terms
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
          this.#push(splitSentences(lineOf(node)), under)
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
          for (const row of node.children) this.#push(row.children.map(lineOf), under)
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
    const paragraphs = nodes.filter((node) => node.type === 'paragraph').map(lineOf)
    const term = this.#defined(paragraphs[0] ?? '')
    this.#push(paragraphs.flatMap(splitSentences), under, term)
    const nested = nodes.filter((node) => node.type !== 'paragraph')
    if (nested.length > 0) this.blocks(nested, `${under} ${paragraphs[0] ?? ''}`)
  }

  /** "API key - ..." begins with the term "API" too. */
  #defined(line: string): string | undefined {
    const begins = this.#terms.map(({ term }) => term).filter((term) => line.startsWith(term))
    return begins.sort((a, b) => b.length - a.length)[0]
  }

  #push(lines: readonly string[], under: string, term?: string): void {
    const sentences = lines.map((line) => line.trim()).filter((line) => line !== '')
    if (sentences.length === 0) return
    const passage = { section: this.#section, under: under.trim(), sentences }
    this.#passages.push(term === undefined ? passage : { ...passage, term })
  }
}

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
