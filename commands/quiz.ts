import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import { attemptOf, beginOrResume, retryMissedOf } from './pieces/attempts.ts'
import { shareDeed } from './pieces/cards/share-card.ts'
import { completeLesson, findOne, resultsView } from './pieces/find.ts'
import { withNews } from './pieces/news.ts'
import { answeredNote } from './pieces/question-view.ts'
import { currentView, feedbackView } from './pieces/quiz-views.ts'
import { report, reportFields } from './pieces/reporting.ts'
import { answerQuestion, reportQuestion, resumeQuiz, retryMissed, shareCard, startQuiz } from './presses.ts'

const start = defineAction({
  ...startQuiz,
  respond: 'private',
  run: async (ctx, { lesson }) => currentView(ctx, await beginOrResume(ctx, lesson)),
})

const answer = defineAction({
  ...answerQuestion,
  respond: 'update',
  run: (ctx, { attempt, question, choice }) => answered(ctx, attempt, question, choice),
})

const next = defineAction({
  ...resumeQuiz,
  respond: 'update',
  run: async (ctx, { attempt }) => currentView(ctx, await attemptOf(ctx, attempt)),
})

const retry = defineAction({
  ...retryMissed,
  respond: 'update',
  run: async (ctx, { attempt }) => currentView(ctx, await retryMissedOf(ctx, attempt)),
})

const complain = defineAction({
  ...reportQuestion,
  respond: 'private',
  form: { title: 'quiz.report.form', fields: reportFields },
  async run(ctx, { attempt, question }, complaint) {
    const open = await attemptOf(ctx, attempt)
    const asked = open.round.asked[question]
    if (!asked) return currentView(ctx, open)
    const { lesson, lesson_hash: hash } = open.row
    return report(ctx, { lesson, hash, question: asked.question }, complaint)
  },
})

const share = defineAction({
  ...shareCard,
  respond: 'private',
  run: (ctx, { attempt, of }) => shareDeed(ctx, attempt, of),
})

/** Keeps the answer, then says what was right. A second press changes nothing and shows where they are. */
async function answered(ctx: Ctx, attempt: string, question: number, choice: number): Promise<View> {
  const open = await attemptOf(ctx, attempt)
  const asked = open.row.id === attempt ? open.round.asked[question] : undefined
  const chosen = asked?.options[choice]
  if (!asked || !chosen) return currentView(ctx, open)
  const isNew =
    asked.given === undefined &&
    (await ctx.store.attempts.answer({
      attempt,
      question: asked.question.id,
      learner: open.row.learner,
      platform: ctx.caller.platform,
      tenant: ctx.caller.tenant,
      lesson: open.row.lesson,
      lesson_hash: open.row.lesson_hash,
      choice: chosen.original,
      correct: chosen.option.right ? 1 : 0,
      answered_at: ctx.now().getTime(),
      local_date: ctx.today(),
    }))
  if (isNew) {
    const given = {
      choice: chosen.original,
      correct: chosen.option.right,
      at: ctx.now().getTime(),
      isVoid: false,
    }
    const after = { row: open.row, round: open.round.with(asked, given) }
    return feedbackView(ctx, after, asked, given)
  }
  const now = await attemptOf(ctx, attempt)
  const settled = now.round.asked[question] ?? asked
  const isLatest = now.round.last?.index === question
  const same = settled.given?.choice === chosen.original
  const note = isLatest && same ? [] : answeredNote(ctx, settled)
  return isLatest && settled.given
    ? feedbackView(ctx, now, settled, settled.given, note)
    : currentView(ctx, now, note)
}

export default defineFeature({
  command: {
    name: 'quiz',
    description: 'quiz.command',
    visibility: 'private',
    options: {
      lesson: {
        label: 'quiz.option.lesson',
        description: 'quiz.option.lesson.hint',
        max: 200,
        complete: completeLesson,
      },
    },
    async run(ctx, { lesson }) {
      const named = lesson === undefined ? undefined : findOne(ctx, lesson)
      if (lesson !== undefined && !named) return resultsView(ctx, lesson)
      const id = named?.id ?? (await ctx.store.readings.last(await ctx.learner()))?.lesson
      if (id === undefined) throw new UserError('quiz.which')
      const view = await currentView(ctx, await beginOrResume(ctx, id))
      return withNews(ctx, view, press(startQuiz, { lesson: id }))
    },
  },
  actions: [start, answer, next, retry, complain, share],
})
