import { htmlToMarkdown } from '../html.ts'
import { authored } from '../literal.ts'

/** How a cell becomes Markdown. */
export type CellReader = (cell: string) => string

const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z][a-z\d]{1,9});/i
const TAG = /<\/?([a-z][a-z\d]*)\b[^<>]*>/i
const MARKUP = new RegExp(`${ENTITY.source}|${TAG.source}`, 'gi')
/** Tags that only dress words up. */
const DRESS = new Set([
  'p',
  'div',
  'br',
  'b',
  'i',
  'em',
  'strong',
  'u',
  'sub',
  'sup',
  'span',
  'font',
  'center',
])
const ABOUT_TAGS = /\bx?html\b|\btags?\b|\belements?\b|\bxml\b|\bjsx\b/i

/**
 * Reads the cells of one row: as they stand, or as HTML where a tool wrote HTML. Tags and entities are words
 * where the row is about them.
 * @throws RangeError when a cell holds too much HTML
 */
export function readerFor(cells: readonly string[]): CellReader {
  const marked = cells.filter((cell) => ENTITY.test(cell) || TAG.test(cell))
  if (marked.length === 0) return authored
  const tags = marked.flatMap((cell) => [...cell.matchAll(new RegExp(TAG, 'gi'))].map((tag) => tag[1] ?? ''))
  const isAboutTags = tags.length > 0 && cells.some((cell) => ABOUT_TAGS.test(cell))
  const isOnlyMarkup = marked.some((cell) =>
    partsOf(cell).some(({ text, bare }) => text !== '' && bare === ''),
  )
  const isDress = tags.every((tag) => DRESS.has(tag.toLowerCase()))
  if (isAboutTags || isOnlyMarkup || !isDress) return authored
  return (cell) => (ENTITY.test(cell) || TAG.test(cell) ? htmlToMarkdown(cell) : authored(cell))
}

/** A cell, or the items of the list in it, each also without tags and entities. */
function partsOf(cell: string) {
  const parts = /^[[{]/.test(cell) ? cell.split(/["'[\]{}]/) : cell.split('|')
  return parts.map((part) => ({ text: part.trim(), bare: part.replace(MARKUP, '').trim() }))
}
