import type { BlockContent, List, ListItem, Paragraph } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Option } from '../types.ts'
import type { Faults } from './faults.ts'

/** The options of a task list: a blockquote inside one is its `why`. */
export function optionsOf(list: List, faults: Faults): Option[] {
  return list.children.map((item): Option => {
    const mark = optionMark(item)
    if (mark === undefined) {
      const reason = 'The option has no box; begin it with "- [ ]", or "- [x]" when it is right.'
      faults.error(item, 'option.no-box', reason)
    }
    const blocks = item.children.filter(
      (node) => typeof item.checked === 'boolean' || !isLoneBox(node),
    ) as BlockContent[]
    const text = blocks.filter((node) => node.type !== 'blockquote')
    const why = blocks.flatMap((node) => (node.type === 'blockquote' ? node.children : []))
    if (text.length === 0) faults.error(item, 'option.empty', 'The option has no words; write some.')
    return { text, right: mark === true, why }
  })
}

/** A list in which at least one item has a box. */
export function isOptionList(node: { readonly type: string }): node is List {
  return node.type === 'list' && (node as List).children.some((item) => optionMark(item) !== undefined)
}

/** Whether an item's box is ticked; undefined without a box. */
function optionMark(item: ListItem): boolean | undefined {
  if (typeof item.checked === 'boolean') return item.checked
  const lone = item.children.find(isLoneBox)
  return lone && /x/i.test(plain(lone))
}

/** A box that stands alone in its line, above an option that begins with a code block. */
function isLoneBox(node: ListItem['children'][number]): node is Paragraph {
  return node.type === 'paragraph' && /^\[[ xX]?\]$/.test(plain(node).trim())
}
