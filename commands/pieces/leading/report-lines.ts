import type { Ctx } from '../../../src/bot/context.ts'
import { localDate } from '../../../src/core/local-date.ts'
import { datesOf, type Period } from '../../../src/learn/board.ts'
import { type Figure, ReportCount } from '../../../src/learn/report.ts'
import { titleOf } from '../lesson.ts'
import { shownName } from '../live/names.ts'
import { questionLine } from '../question-view.ts'

/** What a report says, best first or worst first as it is read. */
export type ReportLines = {
  /** By name; a text that a person wrote. */
  readonly named: readonly { readonly name: string; readonly answered: number; readonly right: number }[]
  readonly others: number | undefined
  readonly all: Figure | undefined
  /** In reading order. */
  readonly lessons: readonly (Figure & { readonly lesson: string; readonly title: string })[]
  /** The most missed first; those that nobody missed are left out. */
  readonly questions: readonly {
    readonly lesson: string
    readonly title: string
    readonly question: string
    readonly text: string
    readonly people: number
    readonly missed: number
  }[]
}

const NAME_KEPT = 80

/** Counts a server's or workspace's answers in a period. */
export async function reportLines(ctx: Ctx, period: Period): Promise<ReportLines> {
  const { say, store, caller, lessons } = ctx
  const agreed = await store.drills.names(caller)
  const shown = await store.boards.shownIn(caller)
  const count = new ReportCount((person) => agreed.has(person) && shown.has(person))
  const dates = datesOf(period, localDate(ctx.now(), ctx.houseZone))
  for await (const answers of store.reporting.firstAnswers(caller, dates)) {
    for (const answer of answers) count.add(answer)
  }
  const { named, others, all, lessons: byLesson, questions } = count.report()
  const titled = (lesson: string) => titleOf(lessons, lesson)
  return {
    named: [...named]
      .map(([person, { answered, right }]) => ({
        name: shownName(say, { name: agreed.get(person) ?? '', unnamed: 0 }, NAME_KEPT),
        answered,
        right,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, say.locale)),
    others,
    all,
    lessons: [...byLesson]
      .map(([lesson, figure]) => ({ ...figure, lesson, title: titled(lesson) }))
      .toSorted((a, b) => lessons.position(a.lesson) - lessons.position(b.lesson)),
    questions: [...questions]
      .map(([key, { people, share }]) => {
        const [lesson = '', question = ''] = split(key)
        const found = lessons.lesson(lesson)?.quiz.find(({ id }) => id === question)
        const text = found ? questionLine(found) : question
        return { lesson, title: titled(lesson), question, text, people, missed: 1 - share }
      })
      .filter(({ missed }) => missed >= 0.005)
      .toSorted((a, b) => b.missed - a.missed || b.people - a.people),
  }
}

/** Of `lesson/question`; neither has a slash of its own. */
const split = (key: string): readonly string[] => [
  key.slice(0, key.indexOf('/')),
  key.slice(key.indexOf('/') + 1),
]
