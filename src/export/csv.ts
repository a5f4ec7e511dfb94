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

/** A row a question, with texts as Markdown. */
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
  return `${Papa.unparse([HEADER, ...rows], { newline: '\n' })}\n`
}
