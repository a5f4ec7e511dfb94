import Papa from 'papaparse'

type Row = Readonly<Record<string, unknown>>
/** Rows by table, as the store gives them. */
export type RowsByTable = Readonly<Partial<Record<string, readonly Row[]>>>

export type PersonalFile = { readonly name: string; readonly text: string }

/** Everything as JSON, and attempts and answers as tables for a spreadsheet. Times are ISO 8601 in UTC. */
export function personalFiles(rows: RowsByTable, now: Date): readonly PersonalFile[] {
  return [
    {
      name: 'homeroom-data.json',
      text: `${JSON.stringify({ exported_at: now.toISOString(), ...readable(rows) }, null, 2)}\n`,
    },
    { name: 'homeroom-attempts.csv', text: attempts(rows) },
    { name: 'homeroom-answers.csv', text: answers(rows) },
  ]
}

function attempts({ attempts: all = [], answers: given = [] }: RowsByTable): string {
  const byAttempt = Map.groupBy(given, ({ attempt }) => attempt)
  const lines = all.map((row) => {
    const counted = (byAttempt.get(row.id) ?? []).filter((answer) => answer.void !== 1)
    return [
      row.id,
      row.lesson,
      row.scope,
      iso(row.started_at),
      row.size,
      byAttempt.get(row.id)?.length ?? 0,
      counted.filter(({ correct }) => correct === 1).length,
    ]
  })
  return table(['attempt', 'lesson', 'scope', 'started_at', 'questions', 'answered', 'right'], lines)
}

function answers({ answers: quizzes = [], round_answers: rounds = [] }: RowsByTable): string {
  const line = (where: unknown, what: string, row: Row) => [
    iso(row.answered_at),
    row.local_date,
    what,
    where,
    row.lesson,
    String(row.question).split('/').at(-1),
    Number(row.choice) + 1,
    row.correct,
    row.void,
    row.platform,
  ]
  const lines = [
    ...quizzes.map((row) => line(row.attempt, 'quiz', row)),
    ...rounds.map((row) => line(row.round, 'round', row)),
  ]
  const head = [
    'answered_at',
    'local_date',
    'in',
    'id',
    'lesson',
    'question',
    'option',
    'right',
    'void',
    'platform',
  ]
  return table(
    head,
    lines.toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  )
}

/** A spreadsheet must not run what a cell begins with. */
function table(head: readonly string[], lines: readonly (readonly unknown[])[]): string {
  return `${Papa.unparse([head, ...lines] as unknown[][], { newline: '\n', escapeFormulae: true })}\n`
}

function readable(rows: RowsByTable): RowsByTable {
  return Object.fromEntries(
    Object.entries(rows).map(([name, list = []]) => [
      name,
      list.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            column.endsWith('_at') && typeof value === 'number' ? iso(value) : value,
          ]),
        ),
      ),
    ]),
  )
}

/** What was taken for good stands thousands of years ahead, where no date is written. */
const LAST_MS = 8.64e15

function iso(value: unknown): string {
  const at = Number(value)
  return Math.abs(at) <= LAST_MS ? new Date(at).toISOString() : String(value)
}
