import type {
  BlockContent,
  Blockquote,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Text,
} from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Markdown that we or an author wrote, as a tree without positions. Never for a learner's text. */
export function parseMarkdown(markdown: string): Root {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return withoutPositions(tree)
}

/** The same tree without source positions, which would only take room in the cache. */
export function withoutPositions<N extends { position?: unknown; children?: unknown }>(node: N): N {
  delete node.position
  if (Array.isArray(node.children)) {
    for (const child of node.children) withoutPositions(child as N)
  }
  return node
}

export const text = (value: string): Text => ({ type: 'text', value })
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] })
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
export const quote = (...children: BlockContent[]): Blockquote => ({ type: 'blockquote', children })
export const root = (...children: RootContent[]): Root => ({ type: 'root', children })
