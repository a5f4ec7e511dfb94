import { type Item, whysOf } from '../types.ts'
import type { CellReader } from './cells.ts'
import type { Base } from './counting.ts'
import type { Layout } from './headers.ts'
import { type KeyStyle, rightOf } from './key.ts'
import { cellAt, type Header, isMarkdown, type Keyed, keyedRow } from './keyed.ts'
import { letteredCard } from './lettered-card.ts'
import { listedIn } from './list.ts'
import type { Row } from './rows.ts'
import { TRUTHS } from './words.ts'

type Second = {
  readonly column: number
  readonly base: Base | undefined
  readonly styles: readonly KeyStyle[]
}

type Reading = {
  readonly layout: Header
  readonly row: Row
  readonly keyed: Keyed
  readonly base: Base | undefined
  readonly styles: readonly KeyStyle[]
  readonly second: Second | undefined
  readonly read: CellReader
}

const SEVERAL_TYPE =
  /multi.*(?:select|response|correct|answers)|multiple.?answer|checkbox|select.?all|match|order(?:ing)?$|^sort/i
/** Types that have no options, if the row has none. */
const OPEN_TYPE = /numer|essay|short|fill|open|coding/i

/** A row as a question, or why not. */
export function itemOf(reading: Reading): Item {
  const { layout, row, keyed, second } = reading
  const { line } = row
  if (row.cells.slice(layout.width).some((cell) => cell !== '')) {
    return {
      line,
      reason: 'The row has more cells than the header; put quotation marks round a cell with a comma.',
    }
  }
  const type = cellAt(row, layout.type)
  if (SEVERAL_TYPE.test(type) || (keyed.options.length === 0 && OPEN_TYPE.test(type))) {
    return { line, reason: `The question is of the type "${type}", which Homeroom does not have.` }
  }
  const read = readerOf(reading)
  const base = {
    line,
    question: questionOf(layout, row, read),
    explanation: read(cellAt(row, layout.explanation)),
  }
  const bits = keyed.options.length > 2 ? /^[01](?:[\s,;]+[01])+$/ : /^[01](?: [01])+$/
  if (bits.test(keyed.key) && keyed.options.length > 1) return byBits(base, keyed, read)
  if (keyed.options.length === 0) return withoutOptions({ base, layout, row, key: keyed.key, read })
  if (keyed.gap) return { line, reason: 'An option between others is empty.' }
  const right = rightIn(reading)
  if (typeof right === 'string') return { line, reason: right }
  const other = second && rightOf(keyedRow(layout, row, second.column), second.styles, second.base)
  if (typeof other === 'number' && other !== right) {
    return { line, reason: 'Two columns say which option is right, and they disagree.' }
  }
  const whys = keyed.labels.map((label) => read(cellAt(row, layout.whys.get(label))))
  return { ...base, options: keyed.options.map(read), right, ...whysOf(whys) }
}

function readerOf({ layout, row, read }: Reading): CellReader {
  if (!isMarkdown(layout, row)) return read
  // Our own export guards what a spreadsheet would take for a formula.
  return (cell) => cell.trim().replace(/^'(?=['=+\-@\t\r])/, '')
}

function rightIn({ keyed, styles, base }: Reading): number | string {
  const { rights } = keyed
  if (!rights) return rightOf(keyed, styles, base)
  const [right] = rights
  if (right === undefined || rights.length > 1) {
    return `${rights.length} options are marked as right; Homeroom asks for one.`
  }
  const said = keyed.key === '' ? right : rightOf(keyed, ['text'], base)
  return typeof said === 'number' && said !== right && styles.includes('text')
    ? 'The list of options and the key disagree.'
    : right
}

const NOTHING = /^(?:|\[\s*\]|null|none|nan|n\/a|-|false|0)$/i

/** With the passage, the code and the picture that it is about. */
export function questionOf(layout: Layout, row: Row, read: CellReader): string {
  const asked = cellAt(row, layout.question)
  const extra = (column: number | undefined) => {
    const cell = cellAt(row, column)
    return NOTHING.test(cell) || asked.includes(cell) ? '' : cell
  }
  const passage = extra(layout.passage)
  const code = extra(layout.code)
  const picture = extra(layout.picture)
  return [
    passage === '' ? '' : read(passage),
    read(asked),
    code === '' ? '' : `\`\`\`\n${code.replaceAll('```', "'''")}\n\`\`\``,
    picture === '' ? '' : `![](${picture.replace(/[\s()<>]/g, encodeURIComponent)})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

type Asked = { readonly line: number; readonly question: string; readonly explanation: string }

/** `0 1 0 0`: a mark for each option. */
function byBits(asked: Asked, { key, options }: Keyed, read: CellReader): Item {
  const marks = key.split(/[\s,;]+/)
  const rights = marks.flatMap((mark, index) => (mark === '1' ? [index] : []))
  const [right] = rights
  if (marks.length < options.length)
    return { line: asked.line, reason: 'Some options have no mark of right or wrong.' }
  if (rights.length !== 1 || right === undefined || right >= options.length) {
    return {
      line: asked.line,
      reason: `${rights.length} options are marked as right; Homeroom asks for one.`,
    }
  }
  return { ...asked, options: options.map(read), right }
}

type Optionless = {
  readonly base: Asked
  readonly layout: Header
  readonly row: Row
  readonly key: string
  readonly read: CellReader
}

/** The right answer in words beside wrong ones, options inside the question, or true and false. */
function withoutOptions({ base, layout, row, key, read }: Optionless): Item {
  const { line } = base
  const cells = layout.wrong.map((column) => cellAt(row, column)).filter((cell) => cell !== '')
  const listed =
    layout.wrong.length === 1
      ? listedIn(cells[0] ?? '', layout.commas.get(layout.wrong[0] ?? -1)).options
      : []
  const wrong = listed.length > 0 ? listed : cells
  if (listed.length === 0 && layout.wrong.length === 1 && /^[[{]/.test(cells[0] ?? '')) {
    return { line, reason: 'The list of wrong options cannot be read.' }
  }
  if (key === '') return { line, reason: 'The row does not say which option is right.' }
  if (wrong.length > 0) {
    if (/answers\b/i.test(layout.keyHeader) && listedIn(key).options.length > 1) {
      return { line, reason: 'Several options are right; Homeroom asks for one.' }
    }
    return { ...base, options: [key, ...wrong].map(read), right: 0 }
  }
  for (const truths of TRUTHS) {
    const right = truths.findIndex((word) => word.toLowerCase() === key.toLowerCase())
    if (right !== -1) return { ...base, options: truths, right }
  }
  const card = letteredCard(cellAt(row, layout.question).split('\n'), key.split('\n'))
  if (typeof card === 'string') return { line, reason: card }
  if (card) {
    const explanation = base.explanation || read(card.said)
    return {
      line,
      question: read(card.question),
      options: card.options.map(read),
      right: card.right,
      explanation,
    }
  }
  return { line, reason: 'The row has a question and an answer, and no wrong options.' }
}
