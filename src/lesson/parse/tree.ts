import type {
  Definition,
  Html,
  Image,
  Link,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { LESSON, PAGE } from '../limits.ts'
import type { Faults } from './faults.ts'

// Bare addresses become links in the tree afterwards, which costs less than micromark's constructs;
// a footnote would have no foot to stand at in a chat message, so it stays as it is written.
const DISABLED = [
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
]
const EXTENSIONS = {
  extensions: [gfm(), frontmatter(), { disable: { null: DISABLED } }],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
}

/**
 * Markdown as a tree that a chat message can hold: no raw HTML, no references, no addresses other than
 * of the web and mail, one space for a line end inside a paragraph. Positions are still there.
 */
export function readTree(source: string, faults: Faults): Root | undefined {
  let tree: Root
  try {
    tree = fromMarkdown(source, EXTENSIONS)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    faults.error(undefined, 'markdown.too-deep', TOO_DEEP)
    return undefined
  }
  const deep = tooDeep(tree)
  if (deep) {
    faults.error(deep, 'markdown.too-deep', TOO_DEEP)
    return undefined
  }
  return { ...tree, children: new Cleaner(tree, faults).blocks(tree.children) as RootContent[] }
}

const TOO_DEEP = `Lists, quotes or marks stand more than ${LESSON.depth} deep in each other; flatten them.`
/** Beside lists and quotes: list items, paragraphs, and inline marks in each other. */
const OTHER_LEVELS = LESSON.depth * 2 + 2

function tooDeep(tree: Root): Nodes | undefined {
  const open: { node: Nodes; containers: number; others: number }[] = [
    { node: tree, containers: 0, others: 0 },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next
    const container = node.type === 'list' || node.type === 'blockquote' ? 1 : 0
    const containers = next.containers + container
    const others = next.others + 1 - container
    if (containers > LESSON.depth || others > OTHER_LEVELS) return node
    if ('children' in node) for (const child of node.children) open.push({ node: child, containers, others })
  }
  return undefined
}

class Cleaner {
  readonly #faults: Faults
  readonly #definitions = new Map<string, Definition>()

  constructor(tree: Root, faults: Faults) {
    this.#faults = faults
    this.#collect(tree)
  }

  #collect(node: Nodes): void {
    if (node.type === 'definition') {
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node)
    } else if ('children' in node) for (const child of node.children) this.#collect(child)
  }

  blocks(nodes: readonly Nodes[], nested = false): Nodes[] {
    return nodes.flatMap((node): Nodes[] => {
      if (node.type === 'definition') return []
      if (node.type === 'html') return this.#htmlBlock(node)
      if (node.type === 'table') this.#checkTable(node, nested)
      if (node.type === 'paragraph') {
        const children = this.#inline(node.children)
        this.#checkPictures(node, children)
        return children.length === 0 ? [] : [{ ...node, children }]
      }
      if (node.type === 'heading' || node.type === 'tableCell') {
        return [{ ...node, children: this.#inline(node.children) }]
      }
      if (!('children' in node)) return [node]
      return [{ ...node, children: this.blocks(node.children, true) } as Nodes]
    })
  }

  #inline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const merged: PhrasingContent[] = []
    for (const node of nodes.flatMap((each) => this.#phrase(each))) {
      const last = merged.at(-1)
      if (node.type === 'text' && last?.type === 'text') {
        merged[merged.length - 1] = { ...last, value: last.value + node.value }
      } else merged.push(node)
    }
    return merged
  }

  #phrase(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }]
      case 'html':
        return isComment(node) ? [] : [this.#literal(node)]
      case 'link':
        return this.#link(node, node.url, this.#inline(node.children))
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url ?? ''
        return this.#link(node, url, this.#inline(node.children))
      }
      case 'image':
        return this.#image(node, node.url)
      case 'imageReference':
        return this.#image(node, this.#definitions.get(node.identifier)?.url ?? '')
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ ...node, children: this.#inline(node.children) }]
      case 'break':
      case 'footnoteReference':
        return [node]
      default:
        node satisfies never
        return []
    }
  }

  #htmlBlock(node: Html): Nodes[] {
    if (isComment(node)) return []
    const { value, ...rest } = this.#literal(node)
    const paragraph: Paragraph = { ...rest, type: 'paragraph', children: [{ type: 'text', value }] }
    return value === '' ? [] : [paragraph]
  }

  #literal(node: Html) {
    const reason = 'HTML is not understood here and is shown as it is written; use Markdown for it.'
    this.#faults.warning(node, 'markdown.html', reason)
    return { ...node, type: 'text' as const, value: node.value.replace(/\s*\n\s*/g, ' ').trim() }
  }

  #link(node: PhrasingContent, url: string, children: PhrasingContent[]): PhrasingContent[] {
    if (/^(https?:\/\/|mailto:)./i.test(url)) {
      const link: Link = { type: 'link', url, children: children as Link['children'] }
      return [node.position ? { ...link, position: node.position } : link]
    }
    const reason = `"${brief(url)}" cannot be opened from a chat, so only its words are shown; use an https:// address, or name a lesson under "related".`
    this.#faults.warning(node, 'link.not-a-web-address', reason)
    return children
  }

  #image(node: PhrasingContent & { alt?: string | null | undefined }, url: string): PhrasingContent[] {
    const alt = node.alt ?? ''
    if (alt.trim() === '') {
      const reason = 'The image has no text for those who cannot see it; write ![what it shows](address).'
      this.#faults.warning(node, 'image.no-alt', reason)
    }
    if (/^https?:\/\/./i.test(url)) {
      const image: Image = { type: 'image', url, alt }
      return [node.position ? { ...image, position: node.position } : image]
    }
    const reason = `"${brief(url)}" cannot be shown in a chat, so only its text is; use an https:// address.`
    this.#faults.warning(node, 'image.not-a-web-address', reason)
    return alt === '' ? [] : [{ type: 'text', value: alt }]
  }

  /** What the platforms do not show as a picture, but in words. */
  #checkPictures(paragraph: Paragraph, children: readonly PhrasingContent[]): void {
    const fits = (image: Image) =>
      image.url.startsWith('https://') &&
      image.url.length <= LESSON.imageUrl &&
      (image.alt ?? '').length <= LESSON.imageAlt
    const images = children.filter((node) => node.type === 'image')
    if (images.length === 0 || (children.length === 1 && images.every(fits))) return
    const [found] = images
    const reason =
      children.length > 1
        ? 'A picture beside words is shown as a link in a chat; put it into a paragraph of its own.'
        : `A chat shows this picture as a link; its address should begin with https:// and have at most ${LESSON.imageUrl} characters, its words at most ${LESSON.imageAlt}.`
    this.#faults.warning(found?.position ? found : paragraph, 'image.not-shown', reason)
  }

  #checkTable(table: Nodes & { type: 'table' }, nested: boolean): void {
    if (nested) {
      const reason = 'A table inside a list or a quote cannot be shown; move it out.'
      this.#faults.error(table, 'table.nested', reason)
    }
    const columns = Math.max(...table.children.map((row) => row.children.length))
    if (columns > PAGE.tableColumns) {
      const reason = `The table has ${columns} columns, at most ${PAGE.tableColumns}; split it.`
      this.#faults.error(table, 'table.too-wide', reason)
    }
  }
}

function isComment(node: Html): boolean {
  return /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)
}

function brief(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}...` : url
}
