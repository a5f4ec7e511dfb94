import type { Root } from 'mdast'
import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import { VIEW, type View } from '../../../src/core/view.ts'
import { LEAST_COUNTED } from '../../../src/learn/report.ts'
import { textOf } from '../../../src/lesson/parse/words.ts'
import { lessonOf } from '../../../src/lesson/record.ts'
import type { Lesson } from '../../../src/lesson/types.ts'
import { countsOf, howItWent, type Stat } from '../../../src/store/how-it-went.ts'
import type { Within } from '../../../src/store/statistics.ts'
import type { Team } from '../../../src/store/team-shelves.ts'
import { groupAlike } from '../../../src/tutor/grouping.ts'
import { manageOwnLesson } from '../../presses.ts'
import { buttons, quietly, said, shorten } from '../blocks.ts'
import { reportFields } from '../reporting.ts'
import { asManyAsFit } from './fault-view.ts'
import { listButton, versionGone } from './lead.ts'
import { readVersion } from './preview-view.ts'

/** Characters of a question or an option in a line of figures. */
const QUOTED = 110
/** Of what the tutor was asked, the commonest. */
const GAPS = 5

/**
 * What the lead needs to mend a lesson. Nothing is told of fewer than five people, but for what they wrote to
 * the author themselves. @throws UserError when it was never published
 */
export async function figuresView(ctx: Ctx, team: Team, name: string): Promise<View> {
  const { say, store } = ctx
  const version = (await store.teamLessons.find(team, name))?.version
  if (version === null || version === undefined) throw versionGone(ctx)
  const { record } = await readVersion(ctx, team, name, version)
  const lesson = lessonOf(record.entry, record.body)
  const within: Within = { ...team, lesson: lesson.id }
  const counts = await countsOf(store.statistics, within)
  const [whole, ...questions] = await howItWent(store.mending, lesson, counts)
  const read = whole.read ?? 0
  const told = questions.filter(({ answers }) => answers >= LEAST_COUNTED)
  const untold = questions.length - told.length
  return {
    title: shorten(say.line('author.figures.title', { title: lesson.title }), VIEW.title),
    body: [
      said(
        read < LEAST_COUNTED
          ? say.text('author.figures.few')
          : say.text('author.figures.read', { read, finished: whole.finished ?? 0 }),
      ),
      ...asManyAsFit(ctx, [
        ...told
          .toSorted((one, other) => shareOf(one) - shareOf(other))
          .map((stat) => missed(ctx, lesson, stat)),
        ...(await reported(ctx, lesson)),
        ...((counts.gaps.get(lesson.id)?.people ?? 0) < LEAST_COUNTED ? [] : await uncovered(ctx, within)),
      ]),
      ...(untold > 0 ? [quietly(say.text('author.figures.unanswered', { count: untold }))] : []),
      ...buttons(
        { label: say.line('author.button.manage'), press: press(manageOwnLesson, { lesson: name }) },
        listButton(ctx),
      ),
    ],
  }
}

const shareOf = ({ answers, firstTryRight }: Stat): number => firstTryRight / answers

function missed({ say }: Ctx, lesson: Lesson, stat: Stat): Root {
  const { question: id, answers, firstTryRight: right, mostChosenWrong, choseIt: people } = stat
  const values = { question: promptOf(lesson, id ?? ''), right, answers }
  if (mostChosenWrong === null) return say.text('author.figures.question', values)
  const wrong = shorten(mostChosenWrong, QUOTED)
  return say.text('author.figures.question.missed', { ...values, wrong, people })
}

async function reported({ say, store }: Ctx, lesson: Lesson): Promise<Root[]> {
  const reports = await store.mending.reports(lesson.id)
  return reports.map(({ question, kind, note }) => {
    const label = say.line(
      reportFields.kind.choices.find(({ value }) => value === kind)?.label ?? 'quiz.report.kind',
    )
    const what = note === '' ? label : `${label}: ${note.replace(/\s+/g, ' ')}`
    return say.text('author.figures.report', { question: promptOf(lesson, question), what })
  })
}

async function uncovered({ say, store }: Ctx, within: Within): Promise<Root[]> {
  const groups = groupAlike(await store.asking.uncovered(within), ({ meant, question }) => meant ?? question)
  return groups.slice(0, GAPS).map(({ wordings, size: count }) => {
    const question = shorten((wordings[0]?.text ?? '').replace(/\s+/g, ' '), QUOTED)
    return say.text('author.figures.gap', { question, count })
  })
}

/** A question's words, or the id of one that the lesson does not ask any more. */
function promptOf({ quiz }: Lesson, id: string): string {
  const prompt = quiz.find((question) => question.id === id)?.prompt
  return prompt ? shorten(textOf(prompt).replace(/\s+/g, ' '), QUOTED) : id
}
