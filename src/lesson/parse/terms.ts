import type { ListItem, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { SHOWN_WHOLE } from '../limits.ts'
import type { Section, Term } from '../types.ts'
import type { Faults } from './faults.ts'
import { textOf } from './words.ts'

/** The key terms: list items that begin with a word in bold, then a dash or a colon. */
export function termsOf(sections: readonly Section[], faults: Faults): Term[] {
  return sections
    .filter(({ kind }) => kind === 'terms')
    .flatMap(({ body }) => body)
    .flatMap((node: RootContent) => (node.type === 'list' ? node.children : []))
    .flatMap((item) => {
      const term = termOf(item)
      if (term && term.term.length > SHOWN_WHOLE.term) {
        const reason = `The term is cut after ${SHOWN_WHOLE.term} characters in completions; shorten it.`
        faults.warning(item, 'terms.term-cut', reason)
      }
      if (term) return [term]
      const reason = 'This is not read as a key term; write "- **Term** - what it means".'
      faults.warning(item, 'terms.not-a-term', reason)
      return []
    })
}

function termOf(item: ListItem): Term | undefined {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return undefined
  const [bold, ...words] = first.children
  if (bold?.type !== 'strong') return undefined
  const name = plain(bold).trim()
  const rest = plain({ type: 'paragraph', children: words })
  const separated = /[:\u2013\u2014]$/.test(name) || /^\s*[-:\u2013\u2014]/.test(rest)
  const term = name.replace(/\s*[:\u2013\u2014]$/, '')
  const definition = [rest.replace(/^\s*[-:\u2013\u2014]+\s*/, '').trim(), textOf(others)]
    .filter((part) => part !== '')
    .join('\n')
  return separated && term !== '' && definition !== '' ? { term, definition } : undefined
}
