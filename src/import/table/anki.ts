import { htmlToMarkdown, looksLikeHtml } from '../html.ts'
import { authored } from '../literal.ts'
import type { Item } from '../types.ts'
import { bareRow } from './bare.ts'
import { layoutOf } from './headers.ts'
import { letteredCard } from './lettered-card.ts'
import { type Row, tableOf } from './rows.ts'
import { readRows } from './table.ts'

const DIRECTIVE =
  /^#(separator|html|columns|guid column|notetype column|deck column|tags column|notetype|deck|tags|if matches):(.*)$/i

/** Whether a text begins as Anki's text export does. */
export function isAnki(source: string): boolean {
  return DIRECTIVE.test(source.slice(0, 500).trimStart().split('\n')[0] ?? '') || hasNoDirectives(source)
}

/** Exports of older versions: fields between tabs, options as HTML on the front. */
function hasNoDirectives(source: string): boolean {
  const lines = source.slice(0, 20_000).split('\n').slice(0, 20)
  return lines.some((line) =>
    /^[^\t]{0,2000}<(?:br|div|li|p)\b[^<>\t]{0,40}>\s*[([]?A[.):\]][^\t]*\t/i.test(line),
  )
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  colon: ':',
  pipe: '|',
  space: ' ',
}

/** Anki's export of notes as text. */
export function readAnki(source: string): Item[] {
  const lines = source.split('\n')
  const given = new Map<string, string>()
  let start = 0
  for (; start < lines.length; start += 1) {
    const found = DIRECTIVE.exec(lines[start] ?? '')
    if (!found?.[1]) break
    given.set(found[1].toLowerCase(), found[2] ?? '')
  }
  const named = (given.get('separator') ?? 'tab').trim()
  const separator = SEPARATORS[named.toLowerCase()] ?? (named === '' ? '\t' : named.charAt(0))
  const { rows } = tableOf(lines.slice(start).join('\n'), separator, start + 1)
  const html = (given.get('html') ?? String(start === 0)).trim().toLowerCase() === 'true'
  const read = (cell: string) => (html ? fromField(cell) : authored(cell))
  const about = ABOUT_NOTE.map((name) => Number(given.get(name)) - 1)
  const layout = layoutIn(given.get('columns'), separator, about)
  if (layout && layout.options.length + layout.wrong.length > 0) {
    return readRows(layout, html ? rows.map((row) => withBareKey(row, layout.key)) : rows, read)
  }
  return rows.map((row): Item => {
    if (row.fault !== undefined) return { line: row.line, reason: row.fault }
    try {
      return noteOf(row, { read, html, fields: row.cells.filter((_, index) => !about.includes(index)) })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return { line: row.line, reason: 'The note holds too much HTML.' }
    }
  })
}

/** `<b>B</b>` as `B`; what is no letter, number or row of marks stays as it is. */
function withBareKey(row: Row, key: number | undefined): Row {
  const cells = row.cells.map((cell, index) => {
    const bare = cell.replace(/<[^<>]*>|&nbsp;/gi, ' ').trim()
    return index === key && /^(?:[A-H][.)]?|\d|[01](?: [01])+)$/i.test(bare) ? bare : cell
  })
  return { ...row, cells }
}

const ABOUT_NOTE = ['guid column', 'notetype column', 'deck column', 'tags column'] as const

/** The fields that `#columns:` names, without the columns that are about the note. */
function layoutIn(header: string | undefined, separator: string, about: readonly number[]) {
  if (header === undefined) return undefined
  const names = tableOf(header, separator).rows[0]?.cells ?? []
  return layoutOf(names.map((name, index) => (about.includes(index) ? '' : name)))
}

function fromField(cell: string): string {
  return htmlToMarkdown(cell.replace(/\[sound:[^\]]*\]/g, ''))
}

type Reading = {
  readonly read: (cell: string) => string
  readonly html: boolean
  /** Without the columns that are about the note. */
  readonly fields: readonly string[]
}

/** A note without names for its fields. */
function noteOf({ line, cells }: Row, { read, html, fields }: Reading): Item {
  const marks = fields.findIndex((cell) => /^[01](?:\s+[01])+$/.test(cell))
  if (marks >= 4 && /^[0-2]$/.test(fields[2] ?? '')) return allInOne({ line, fields, marks, read })
  if (fields.some((cell) => /\{\{c\d+::/.test(cell))) {
    return { line, reason: 'The note is a cloze, which has no wrong options.' }
  }
  const [front = '', back = ''] = fields
  const lettered = frontAndBack({ line, front, back, html })
  if (lettered) return lettered
  if (fields.length >= 4) {
    const bare = bareRow({ line, cells: fields }, read)
    if (!('reason' in bare)) return bare
  }
  return cells.length < 2
    ? { line, reason: 'The note has one field.' }
    : { line, reason: 'The note is a front and a back, and has no wrong options.' }
}

type Marked = { line: number; fields: readonly string[]; marks: number; read: (cell: string) => string }

/** The note type "AllInOne": question, title, kind, options, marks, sources, extra. */
function allInOne({ line, fields, marks, read }: Marked): Item {
  const options = fields.slice(3, marks).filter((cell) => cell !== '')
  const rights = (fields[marks] ?? '').split(/\s+/).flatMap((mark, index) => (mark === '1' ? [index] : []))
  const [right] = rights
  if (rights.length !== 1 || right === undefined || right >= options.length) {
    return { line, reason: `${rights.length} options are marked as right; Homeroom asks for one.` }
  }
  const explanation = read(fields[marks + 2] ?? '')
  return { line, question: read(fields[0] ?? ''), options: options.map(read), right, explanation }
}

type FrontAndBack = {
  readonly line: number
  readonly front: string
  readonly back: string
  readonly html: boolean
}

/** Options `A) ..` on the front, the right one's letter on the back. */
function frontAndBack({ line, front, back, html }: FrontAndBack): Item | undefined {
  const lines = (cell: string) => (html ? linesOf(cell) : cell.split('\n'))
  const card = letteredCard(lines(front), lines(back))
  if (card === undefined) return undefined
  if (typeof card === 'string') return { line, reason: card }
  const written = (text: string) => (html ? text : authored(text)).trim()
  return {
    line,
    question: written(card.question),
    options: card.options.map(written),
    right: card.right,
    explanation: written(card.said),
  }
}

/** HTML as lines of Markdown. */
function linesOf(cell: string): string[] {
  const parted = cell
    .replace(/\[sound:[^\]]*\]/g, '')
    .split(/<br\s*\/?>|<\/?(?:div|p|li|ul|ol)\b[^<>]*>|\n/i)
    .map((line) => line.replace(/&nbsp;/gi, ' ').trim())
    .filter((line) => line !== '')
  return parted.map((line) =>
    looksLikeHtml(line) || /[<&]/.test(line) ? htmlToMarkdown(line) : authored(line),
  )
}
