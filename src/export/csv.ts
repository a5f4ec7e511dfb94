import Papa from 'papaparse'
import { LETTERS, type Leaving } from './formats.ts'

const LOWER = LETTERS.map((letter) => letter.toLowerCase())
const HEADER = [
  'id',
  'question',
  ...LOWER.map((letter) => `option_${letter}`),
  'answer_letter',
  'explanation',
  ...LOWER.map((letter) => `why_${letter}`),
  'format',
]

/** How a cell would begin that a spreadsheet takes for a formula, and what the guard itself begins with. */
const FORMULA = /^['=+\-@\t\r]/
/** Without it a spreadsheet reads accents as something else. */
const BYTE_ORDER_MARK = '\ufeff'

/** A row a question, with texts as Markdown. A formula is guarded by an apostrophe, which `import` takes away. */
export function toCsv(questions: readonly Leaving[]): string {
  const rows = questions.map(({ id, lesson, question, options, right, explanation, whys = [] }) => [
    `${lesson}/${id}`,
    question,
    ...LETTERS.map((_, index) => options[index] ?? ''),
    LETTERS[right] ?? '',
    explanation,
    ...LETTERS.map((_, index) => whys[index] ?? ''),
    'markdown',
  ])
  const table = Papa.unparse([HEADER, ...rows], { newline: '\n', escapeFormulae: FORMULA })
  return `${BYTE_ORDER_MARK}${table}\n`
}
