import type { Nodes, Paragraph, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toString as plain } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'

/** What no Markdown parser looks at twice. */
const HARMLESS = /^(?![-+=#:]|\d+[.)])(?:[^\\`*_[\]<>&~|@\n]|&(?![#a-z]))*$/i
const ADDRESS = /:\/\/|www\./i
/** micromark's time grows with the square of some inputs. */
const WORTH_A_LOOK = 4_000

/** Markdown that shows a text as it is written, with as few backslashes as that takes. */
export function literal(text: string): string {
  const bare = text.trim()
  if (HARMLESS.test(bare) && !ADDRESS.test(bare)) return bare
  const trimmed = bare
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
  if (trimmed.length <= WORTH_A_LOOK && reads(trimmed)) return trimmed
  return written({ type: 'root', children: paragraphs(trimmed) })
}

/** A tree as Markdown, in the house's style. */
export function written(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tableCellPadding: true, tablePipeAlign: false })],
    bullet: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
  }).trim()
}

function paragraphs(text: string): Paragraph[] {
  return text.split(/\n{2,}/).map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}

function reads(text: string): boolean {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const shown = tree.children.map((node) => plain(node)).join('\n\n')
  return (
    shown === text && tree.children.every((node) => node.type === 'paragraph' && node.children.every(bare))
  )
}

/** Text, or an address that is its own text. */
function bare(node: Nodes): boolean {
  return node.type === 'text' || (node.type === 'link' && node.url === plain(node))
}

const EVIDENT =
  /`[^`\n]+`|^(?:```|~~~)|!\[[^\]\n]*\]\([^)\n]+\)|\[[^\]\n]+\]\(https?:|\*\*[^\s*][^*\n]*\*\*|^\|.*\|$/m

/** A text that may be Markdown or not: where it evidently is, as it stands; else literally. */
export function authored(text: string): string {
  return EVIDENT.test(text) ? text.trim() : literal(text)
}
