import { textOf } from '../lesson/parse/words.ts'
import type { Lesson, Question } from '../lesson/types.ts'
import type { Mending } from './mending.ts'
import type { FirstChoice, Gap, Read, Reported, Statistics, Within } from './statistics.ts'

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

/** All that was counted, by lesson. */
export type Counts = {
  readonly read: ReadonlyMap<string, Read>
  readonly choices: ReadonlyMap<string, readonly FirstChoice[]>
  readonly reports: ReadonlyMap<string, readonly Reported[]>
  readonly gaps: ReadonlyMap<string, Gap>
}

export async function countsOf(statistics: Statistics, within?: Within): Promise<Counts> {
  return {
    read: new Map((await statistics.read(within)).map((row) => [row.lesson, row])),
    choices: Map.groupBy(await statistics.firstChoices(within), ({ lesson }) => lesson),
    reports: Map.groupBy(await statistics.reported(within), ({ lesson }) => lesson),
    gaps: new Map((await statistics.gaps(within)).map((row) => [row.lesson, row])),
  }
}

/** How a lesson went, and after it each of its questions as they are now. */
export async function howItWent(
  mending: Mending,
  { id, hash, quiz }: Lesson,
  { read, choices, reports, gaps }: Counts,
): Promise<readonly [whole: Stat, ...questions: Stat[]]> {
  const versions = new Map<string, readonly Question[]>([[hash, quiz]])
  const chosen = choices.get(id) ?? []
  if (chosen.length > 0) {
    for (const before of await mending.versions(id)) {
      versions.set(before.lesson_hash, JSON.parse(before.quiz) as Question[])
    }
  }
  const reported = reports.get(id) ?? []
  const questions = quiz.map(({ id: question }): Stat => {
    const people = reported.find((row) => row.question === question)?.people ?? 0
    const counts = { read: null, finished: null, reports: people, gaps: null }
    const given = chosen.filter((choice) => choice.question === question)
    return { lesson: id, question, ...counts, ...outcome(given, versions) }
  })
  const sum = (key: 'answers' | 'firstTryRight') => questions.reduce((total, row) => total + row[key], 0)
  const whole: Stat = {
    ...{ lesson: id, question: null, mostChosenWrong: null, choseIt: 0 },
    ...{ read: read.get(id)?.read ?? 0, finished: read.get(id)?.finished ?? 0 },
    ...{ answers: sum('answers'), firstTryRight: sum('firstTryRight') },
    reports: reported.reduce((total, { people }) => total + people, 0),
    gaps: gaps.get(id)?.questions ?? 0,
  }
  return [whole, ...questions]
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
