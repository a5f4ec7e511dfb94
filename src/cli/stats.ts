import papa from 'papaparse'
import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import { authorsId } from '../lesson/team-lesson.ts'
import { countsOf, howItWent, type Stat } from '../store/how-it-went.ts'
import { openStore, type Store } from '../store/store.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'
import { lessonsOfTeam, sayWhoIsLeftOut, teamNamed } from './own-lessons.ts'
import { tableLines } from './table.ts'

export type StatsOptions = {
  readonly json?: true
  readonly csv?: true
  /** Of a team's own lessons, `web:playground`; without it of the catalogue's. */
  readonly tenant?: string
}

/** What an author needs to mend lessons: how each lesson and each of its questions went, without names. */
export async function stats(
  lesson: string | undefined,
  { json, csv, tenant }: StatsOptions,
  shell: Shell,
): Promise<number> {
  const { env, print } = shell
  const { databaseUrl, lessonsDir: dir } = readConfig(env)
  if (json && csv) throw new SettingError('--json and --csv exclude each other; say one of them.')
  const store = await openStore(databaseUrl, { asGuest: true })
  try {
    const rows =
      tenant === undefined ? await catalogueRows(store, dir, lesson) : await ofTeam(store, tenant, lesson)
    if (tenant === undefined && lesson === undefined) await sayWhoIsLeftOut(store, shell)
    if (json) for (const row of rows) print(JSON.stringify(row))
    else if (csv) print(papa.unparse([...rows], { newline: '\n', escapeFormulae: true }))
    else for (const line of table(rows, lesson !== undefined)) print(line)
    return 0
  } finally {
    await store.close()
  }
}

async function catalogueRows(store: Store, dir: string, lesson: string | undefined): Promise<Stat[]> {
  const lessons = await openLessons(dir)
  try {
    if (lesson !== undefined && !lessons.entry(lesson)) {
      throw new SettingError(`There is no lesson "${lesson}" in ${dir}.`)
    }
    return await ofCatalogue(store, lessons, lesson === undefined ? lessons.order() : [lesson])
  } finally {
    await lessons.close()
  }
}

/** Each lesson of the catalogue, and after it its questions as they are now. */
async function ofCatalogue(store: Store, lessons: Catalogue, ids: readonly string[]): Promise<Stat[]> {
  const counts = await countsOf(store.statistics)
  const rows: Stat[] = []
  for (const id of ids) {
    const lesson = lessons.lesson(id)
    if (lesson) rows.push(...(await howItWent(store.mending, lesson, counts)))
  }
  return rows
}

/** The same of a team's own lessons, under the ids that their authors gave them. */
async function ofTeam(store: Store, written: string, wanted: string | undefined): Promise<Stat[]> {
  const team = await teamNamed(written, store)
  const rows: Stat[] = []
  for (const lesson of await lessonsOfTeam(store, team)) {
    const name = authorsId(lesson.id)
    if (wanted !== undefined && wanted !== name) continue
    const counts = await countsOf(store.statistics, { ...team, lesson: lesson.id })
    for (const row of await howItWent(store.mending, lesson, counts)) rows.push({ ...row, lesson: name })
  }
  if (wanted !== undefined && rows.length === 0) {
    throw new SettingError(`${written} has published no lesson "${wanted}".`)
  }
  return rows
}

const LINE = 60

function table(rows: readonly Stat[], isOne: boolean): string[] {
  const lessons = rows.filter(({ question }) => question === null)
  const overview = tableLines(
    ['lesson', 'read', 'finished', 'answers', 'right at first', 'reports', 'gaps'],
    lessons.map((row) => [
      ...[row.lesson, row.read ?? 0, row.finished ?? 0, row.answers],
      ...[share(row), row.reports, row.gaps ?? 0],
    ]),
  )
  const questions = rows.filter(({ question, answers, reports }) => {
    return question !== null && (isOne || answers > 0 || reports > 0)
  })
  if (questions.length === 0) return overview
  const details = tableLines(
    ['question', 'answers', 'right at first', 'reports', 'most chosen wrong option'],
    questions.map((row) => [
      ...[isOne ? `#${row.question}` : `${row.lesson} #${row.question}`, row.answers],
      ...[share(row), row.reports],
      row.mostChosenWrong === null ? '' : `${row.choseIt} × ${brief(row.mostChosenWrong)}`,
    ]),
  )
  return [...overview, '', ...details]
}

const share = ({ answers, firstTryRight }: Stat): string =>
  answers === 0 ? '-' : `${firstTryRight} (${Math.round((100 * firstTryRight) / answers)} %)`

function brief(text: string): string {
  return text.length <= LINE ? text : `${text.slice(0, LINE).trimEnd()} …`
}
