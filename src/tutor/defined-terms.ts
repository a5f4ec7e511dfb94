import type { Paragraph } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'

const MARKED: ReadonlySet<string> = new Set(['strong', 'emphasis', 'inlineCode'])
/** After the term: "Term: ..." and "Term - ...", not "well-known". */
const SEPARATOR = /^\s*:\s|^\s+[-\u2013\u2014]\s/
const ENDS_IN_COLON = /\s*:$/
/** Without marks, so few words in front of a separator are a term, and more a sentence. */
const BARE = /^(\p{L}[^\s:]*(?: [^\s:]+){0,3}?)(?=\s*:\s|\s+[-\u2013\u2014]\s)/u

/**
 * The term that a paragraph defines by beginning with it: in bold, italics or code, or bare, with a colon or
 * a dash behind it.
 */
export function termOf({ children: [first, ...others] }: Paragraph): string | undefined {
  if (first === undefined) return undefined
  if (first.type === 'text') return BARE.exec(first.value)?.[1]
  if (!MARKED.has(first.type)) return undefined
  const name = plain(first).trim()
  const isSeparated =
    ENDS_IN_COLON.test(name) || SEPARATOR.test(plain({ type: 'paragraph', children: others }))
  const term = name.replace(ENDS_IN_COLON, '')
  return isSeparated && term !== '' ? term : undefined
}
