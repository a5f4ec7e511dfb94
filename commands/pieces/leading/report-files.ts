import Papa from 'papaparse'
import type { Say } from '../../../src/core/say.ts'
import type { FileBlock } from '../../../src/core/view.ts'
import type { ReportLines } from './report-lines.ts'

/** The report as tables, for who reads it alone. */
export function reportFiles(say: Say, { named, lessons, questions }: ReportLines): FileBlock[] {
  const percent = (share: number) => Math.round(share * 100)
  return [
    ...file(
      'people.csv',
      [say.line('report.csv.name'), say.line('report.csv.answered'), say.line('report.csv.right')],
      named.map(({ name, answered, right }) => [name, answered, right]),
    ),
    ...file(
      'lessons.csv',
      [
        say.line('report.csv.lesson'),
        say.line('report.csv.title'),
        say.line('report.csv.people'),
        say.line('report.csv.recall'),
      ],
      lessons.map(({ lesson, title, people, share }) => [lesson, title, people, percent(share)]),
    ),
    ...file(
      'questions.csv',
      [
        say.line('report.csv.lesson'),
        say.line('report.csv.question'),
        say.line('report.csv.text'),
        say.line('report.csv.people'),
        say.line('report.csv.missed'),
      ],
      questions.map(({ lesson, question, text, people, missed }) => [
        ...[lesson, question, text, people, percent(missed)],
      ]),
    ),
  ]
}

/** Wherever it goes on, over a line's end too. */
const FORMULA = /^[=+\-@\t\r]/

/** Begins with the mark by which Excel knows UTF-8; a cell that a spreadsheet would compute is text. */
function file(
  name: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): FileBlock[] {
  if (rows.length === 0) return []
  const csv = Papa.unparse([header, ...rows] as (string | number)[][], { escapeFormulae: FORMULA })
  return [{ kind: 'file', name, bytes: new TextEncoder().encode(`\uFEFF${csv}\r\n`) }]
}
