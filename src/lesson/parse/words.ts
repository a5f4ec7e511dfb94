import type { Nodes, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Section } from '../types.ts'

const WORDS_A_MINUTE = 200
const SECONDS_A_QUESTION = 20

/** Whole minutes, at least 1, that the text and the quiz take. */
export function minutesFor(sections: readonly Section[], questions: number): number {
  let words = 0
  for (const section of sections) words += countWords(section.title) + countWords(textOf(section.body))
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + (questions * SECONDS_A_QUESTION) / 60))
}

/** Blocks as plain text: a line a paragraph, heading, item or row. */
export function textOf(nodes: readonly RootContent[]): string {
  const lines: string[] = []
  for (const node of nodes) collect(node, lines)
  return lines.join('\n')
}

function collect(node: Nodes, lines: string[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      lines.push(plain(node))
      break
    case 'tableRow':
      lines.push(node.children.map((cell) => plain(cell)).join(' '))
      break
    case 'code':
      lines.push(node.value)
      break
    default:
      if ('children' in node) for (const child of node.children) collect(child, lines)
  }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
