import papa from 'papaparse'
import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import { textOf } from '../lesson/parse/words.ts'
import type { Question } from '../lesson/types.ts'
import type { FirstChoice } from '../store/statistics.ts'
import { openStore, type Store } from '../store/store.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'
import { tableLines } from './table.ts'

export type StatsOptions = { readonly json?: true; readonly csv?: true }

/** A lesson and how it went, counted in people; a question of one where `question` is set. */
export type Stat = {
  readonly lesson: string
  readonly question: string | null
  readonly read: number | null
  readonly finished: number | null
  /** Whose first answer is counted; over a lesson, to any question of it. */
  readonly answers: number
  readonly firstTryRight: number
  /** The wrong option that most people chose first, and how many. */
  readonly mostChosenWrong: string | null
  readonly choseIt: number
  readonly reports: number
  /** Questions to the tutor that the lesson did not cover. */
  readonly gaps: number | null
}

/** What an author needs to mend lessons: how each lesson and each of its questions went, without names. */
export async function stats(
  lesson: string | undefined,
  { json, csv }: StatsOptions,
  { env, print }: Shell,
): Promise<number> {
  const { databaseUrl, lessonsDir: dir } = readConfig(env)
  if (json && csv) throw new SettingError('--json and --csv exclude each other; say one of them.')
  const lessons = await openLessons(dir)
  const store = await openStore(databaseUrl, { asGuest: true })
  try {
    if (lesson !== undefined && !lessons.entry(lesson)) {
      throw new SettingError(`There is no lesson "${lesson}" in ${dir}.`)
    }
    const rows = await statsOf(store, lessons, lesson === undefined ? lessons.order() : [lesson])
    if (json) for (const row of rows) print(JSON.stringify(row))
    else if (csv) print(papa.unparse([...rows], { newline: '\n', escapeFormulae: true }))
    else for (const line of table(rows, lesson !== undefined)) print(line)
    return 0
  } finally {
    await store.close()
    await lessons.close()
  }
}

/** Each lesson, and after it its questions as they are now. */
async function statsOf(store: Store, lessons: Catalogue, ids: readonly string[]): Promise<Stat[]> {
  const read = new Map((await store.statistics.read()).map((row) => [row.lesson, row]))
  const choices = Map.groupBy(await store.statistics.firstChoices(), ({ lesson }) => lesson)
  const reports = Map.groupBy(await store.statistics.reported(), ({ lesson }) => lesson)
  const gaps = new Map((await store.statistics.gaps()).map((row) => [row.lesson, row.questions]))
  const rows: Stat[] = []
  for (const id of ids) {
    const lesson = lessons.lesson(id)
    if (!lesson) continue
    const versions = new Map([[lesson.hash, lesson.quiz]])
    if (choices.has(id)) {
      for (const { lesson_hash, quiz } of await store.mending.versions(id)) {
        versions.set(lesson_hash, JSON.parse(quiz) as Question[])
      }
    }
    const questions = lesson.quiz.map(({ id: question }): Stat => {
      const chosen = (choices.get(id) ?? []).filter((choice) => choice.question === question)
      const reported = reports.get(id)?.find((row) => row.question === question)?.people ?? 0
      const counts = { read: null, finished: null, reports: reported, gaps: null }
      return { lesson: id, question, ...counts, ...outcome(chosen, versions) }
    })
    const sum = (key: 'answers' | 'firstTryRight') => questions.reduce((total, row) => total + row[key], 0)
    rows.push(
      {
        ...{ lesson: id, question: null, mostChosenWrong: null, choseIt: 0 },
        ...{ read: read.get(id)?.read ?? 0, finished: read.get(id)?.finished ?? 0 },
        ...{ answers: sum('answers'), firstTryRight: sum('firstTryRight') },
        reports: (reports.get(id) ?? []).reduce((total, { people }) => total + people, 0),
        gaps: gaps.get(id) ?? 0,
      },
      ...questions,
    )
  }
  return rows
}

type Outcome = Pick<Stat, 'answers' | 'firstTryRight' | 'mostChosenWrong' | 'choseIt'>

function outcome(
  choices: readonly FirstChoice[],
  versions: ReadonlyMap<string, readonly Question[]>,
): Outcome {
  const wrong = new Map<string, number>()
  let [answers, right] = [0, 0]
  for (const { question, lesson_hash, choice, correct, people } of choices) {
    answers += people
    if (correct) right += people
    const asked = versions.get(lesson_hash)?.find(({ id }) => id === question)
    const text = asked && textOf(asked.options[choice]?.text ?? []).replace(/\s+/g, ' ')
    if (!correct && text) wrong.set(text, (wrong.get(text) ?? 0) + people)
  }
  const [most] = [...wrong].toSorted(([, one], [, other]) => other - one)
  return { answers, firstTryRight: right, mostChosenWrong: most?.[0] ?? null, choseIt: most?.[1] ?? 0 }
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
