import { written } from '../import/literal.ts'
import { readQuestions } from '../import/read.ts'
import { type Draft, isRefused } from '../import/types.ts'
import { Faults } from '../lesson/parse/faults.ts'
import { readTree } from '../lesson/parse/tree.ts'
import { toAiken } from './aiken.ts'
import { toAnki } from './anki.ts'
import { toCsv } from './csv.ts'
import type { ExportFormat, Leaving } from './formats.ts'
import { toGift } from './gift.ts'

export type Exported = {
  readonly text: string
  readonly taken: number
  /** Questions that the format cannot hold. */
  readonly refused: readonly { readonly lesson: string; readonly id: string; readonly reason: string }[]
}

const WRITERS: Readonly<Record<ExportFormat, (questions: readonly Leaving[]) => string>> = {
  gift: toGift,
  aiken: toAiken,
  csv: toCsv,
  anki: toAnki,
}

/** Questions in a format of other tools: those that `import` reads back as the same questions. */
export function exportQuestions(questions: readonly Leaving[], format: ExportFormat): Exported {
  const write = WRITERS[format]
  const kept = questions.filter((question) => comesBack(question, write([question]), format))
  const refused = questions
    .filter((question) => !kept.includes(question))
    .map(({ lesson, id }) => ({ lesson, id, reason: REASONS[format] }))
  return { text: write(kept), taken: kept.length, refused }
}

const REASONS: Readonly<Record<ExportFormat, string>> = {
  gift: 'GIFT would change the question; simplify its Markdown.',
  aiken: 'Aiken holds plain lines only, and this question has code, lists, tables or other marks.',
  csv: 'A table would change the question; simplify its Markdown.',
  anki: 'HTML would change the question; simplify its Markdown.',
}

function comesBack(question: Leaving, text: string, format: ExportFormat): boolean {
  const { items } = readQuestions(Buffer.from(text))
  const [item, another] = items
  return (
    item !== undefined && !another && !isRefused(item) && sameQuestion(question, item, format !== 'aiken')
  )
}

/** Whether two questions show the same. @param whole what is explained counts too */
export function sameQuestion(one: Leaving, other: Draft, whole: boolean): boolean {
  const texts = (draft: Leaving | Draft) => [
    draft.question,
    ...draft.options,
    ...(whole ? [draft.explanation, ...draft.options.map((_, index) => draft.whys?.[index] ?? '')] : []),
  ]
  const others = texts(other)
  return (
    one.right === other.right &&
    one.options.length === other.options.length &&
    texts(one).every((text, index) => normal(text) === normal(others[index] ?? ''))
  )
}

/** One way to write what reads the same. */
function normal(markdown: string): string {
  const tree = readTree(markdown, new Faults('a.md'))
  return tree ? written(structuredClone(tree)) : markdown
}
