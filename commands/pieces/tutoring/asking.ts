import type { Ctx } from '../../../src/bot/context.ts'
import { derivedId, newId } from '../../../src/core/id.ts'
import type { View } from '../../../src/core/view.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import type { Outcome } from '../../../src/store/asking.ts'
import type { QuestionAskedRow } from '../../../src/store/schema.ts'
import type { Asked } from '../../../src/tutor/teacher.ts'
import { said } from '../blocks.ts'
import { entryOf } from '../lesson.ts'
import { answerView } from './answer-view.ts'
import { explained, settledQuestion, takeItFirst } from './explaining.ts'
import { dependenceOf } from './follow-up.ts'
import { withoutGiveaways } from './giveaway.ts'
import { guardedQuestions } from './guarded-questions.ts'
import { showHint } from './hint-view.ts'
import { invitationView, quizInvitationView } from './invitation.ts'
import { limited, limitedView } from './limits.ts'
import { historyOf, lastTurns, meaningOf } from './meaning.ts'
import { isInAnotherScript, oddQuestionView, QUESTION_MAX } from './odd-questions.ts'
import { concerned, type OpenQuestion } from './open-questions.ts'
import { type QuizTalk, quizTalkOf } from './quiz-talk.ts'
import { quizOn } from './quizzing.ts'
import { type Manner, spokenOf, textOf } from './spoken.ts'
import { wishOf } from './wishes.ts'

/** How a question is asked. */
export type Asking = {
  /** Others read the answer too. */
  readonly isShared: boolean
  /** The button that asks anew. */
  readonly manner?: Manner
}

/** Asks the tutor about one lesson, and keeps what was asked and answered. */
export async function askAbout(ctx: Ctx, lesson: string, question: string, how: Asking): Promise<View> {
  const entry = entryOf(ctx, lesson)
  const odd = oddQuestionView(ctx, entry, question)
  if (odd) return odd
  const granted = how.manner ? undefined : await grantWish(ctx, entry, question, how)
  if (granted) return granted
  const row = await newRow(ctx, lesson, question, how)
  await ctx.store.asking.begin(row)
  const over = await limited(ctx, row)
  if (over) {
    await ctx.store.asking.withdraw(row.id)
    return limitedView(ctx, lesson, over)
  }
  const { view, ...outcome } = await answered(ctx, entry, row, how)
  await ctx.store.asking.finish(row.id, outcome)
  return view
}

/** What the buttons under an answer do, typed: about the asker's last answer here, when there is one. */
async function grantWish(ctx: Ctx, entry: Entry, message: string, how: Asking): Promise<View | undefined> {
  const wish = wishOf(message)
  switch (wish) {
    case undefined:
      return undefined
    case 'greeting':
      return invitationView(ctx, entry)
    case 'quiz':
      return how.isShared ? quizInvitationView(ctx, entry) : quizOn(ctx, entry.id, '')
    case 'simpler':
    case 'example': {
      const last = (await lastTurns(ctx, entry.id)).at(-1)
      // After a hint, more of it is the next hint.
      if (!last || last.band === 'hint') return undefined
      return askAbout(ctx, entry.id, last.meant ?? last.question, { ...how, manner: wish })
    }
    default:
      return wish satisfies never
  }
}

/** Without a lesson in hand: the lesson that covers the question, asked about it. */
export async function askCatalogue(ctx: Ctx, question: string, how: Asking): Promise<View> {
  const [first] = ctx.lessons.order()
  const lesson = ctx.tutor.route(question.slice(0, QUESTION_MAX))
  const odd = first === undefined ? undefined : oddQuestionView(ctx, entryOf(ctx, lesson ?? first), question)
  if (odd) return odd
  return lesson === undefined
    ? { body: [said(ctx.say.text('tutor.no-lesson'))] }
    : askAbout(ctx, lesson, question, how)
}

async function newRow(ctx: Ctx, lesson: string, question: string, how: Asking): Promise<QuestionAskedRow> {
  const { platform, tenant, channel, thread } = ctx.caller
  const learner = await ctx.learner()
  const asked_at = ctx.now().getTime()
  return {
    id: derivedId('asked', learner, asked_at, newId(ctx.random)),
    learner,
    platform,
    tenant,
    lesson,
    question,
    band: 'asked',
    score: 0,
    asked_at,
    channel,
    thread: thread ?? null,
    meant: null,
    answer: null,
    follow_up: null,
    manner: how.manner ?? null,
  }
}

type Answered = Outcome & { readonly view: View }

async function answered(ctx: Ctx, entry: Entry, row: QuestionAskedRow, how: Asking): Promise<Answered> {
  const { question } = row
  const turns = how.manner ? [] : await lastTurns(ctx, entry.id)
  const meant = how.manner ? question : meaningOf(ctx, entry.id, question, turns)
  const open = await guardedQuestions(ctx, entry.id, how)
  const talk = quizTalkOf(question)
  const about =
    concerned(open, question, talk) ??
    concerned(open, meant, { ...talk, wantsKey: 'no' }) ??
    (turns.at(-1)?.band === 'hint' && wantsMore(question) ? open[0] : undefined)
  if (about) return hinted(ctx, entry, about, { open, row, meant })

  const { number } = talk
  if (number !== undefined && number <= entry.questions) {
    const settled = await settledQuestion(ctx, entry, number)
    const again = open.find((other) => other.question.id === settled?.asked.question.id)
    if (again) return hinted(ctx, entry, again, { open, row, meant })
    const view = settled
      ? explained(ctx, entry, settled, { ...how, row: row.id })
      : takeItFirst(ctx, entry, number)
    return { view, band: 'explained', score: 1, meant: null, answer: null, follow_up: null }
  }
  return taught(ctx, entry, { row, meant, talk, turns, open, how })
}

const wantsMore = (question: string): boolean =>
  dependenceOf(question) === 'dependent' || wishOf(question) !== undefined

type Teaching = {
  readonly row: QuestionAskedRow
  readonly meant: string
  readonly talk: QuizTalk
  readonly turns: readonly QuestionAskedRow[]
  readonly open: readonly OpenQuestion[]
  readonly how: Asking
}

/** What the teacher says, unless it would give an open question away: then a hint to that one. */
async function taught(
  ctx: Ctx,
  entry: Entry,
  { row, meant, talk, turns, open, how: { manner } }: Teaching,
): Promise<Answered> {
  const asked: Asked = {
    lesson: entry.id,
    question: meant,
    history: historyOf(turns),
    learner: row.learner,
    tenant: row.tenant,
    open: open.map((other) => other.question),
    ...(manner && { manner }),
  }
  const spoken = spokenOf(ctx, asked, await ctx.teacher.reply(asked))
  const safe = withoutGiveaways(open, spoken, meant)
  if ('givesAway' in safe) return hinted(ctx, entry, safe.givesAway, { open, row, meant })
  const [inHand] = open
  if (inHand && talk.wantsKey !== 'no' && spoken.band !== 'answered') {
    return hinted(ctx, entry, inHand, { open, row, meant })
  }
  const isForeign = spoken.band === 'uncovered' && isInAnotherScript(entry, meant)
  const view = answerView(ctx, entry, safe, { question: row.id, manner })
  return {
    view: isForeign
      ? { ...view, body: [said(ctx.say.text('tutor.odd.script')), ...view.body.slice(1)] }
      : view,
    band: safe.band,
    score: safe.score,
    meant,
    answer: textOf(safe),
    follow_up: safe.followUp ?? null,
  }
}

type Hinting = {
  readonly open: readonly OpenQuestion[]
  readonly row: QuestionAskedRow
  readonly meant: string
}

async function hinted(
  ctx: Ctx,
  entry: Entry,
  question: OpenQuestion,
  { open, row, meant }: Hinting,
): Promise<Answered> {
  const { view, text } = await showHint(ctx, entry, question, { open, row: row.id })
  return { view, band: 'hint', score: 0, meant, answer: text, follow_up: null }
}
