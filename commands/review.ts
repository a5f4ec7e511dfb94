import { defineAction, defineFeature } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import { withNews } from './pieces/news.ts'
import { report, reportFields } from './pieces/reporting.ts'
import { answeredInRound } from './pieces/rounds/answering.ts'
import { review } from './pieces/rounds/reviewing.ts'
import { roundOf, sourceOf } from './pieces/rounds/round-of.ts'
import { currentInRound } from './pieces/rounds/round-views.ts'
import { answerRound, openRound, reportInRound, resumeRound, startReview } from './presses.ts'

const start = defineAction({ ...startReview, respond: 'private', run: review })

const takePart = defineAction({
  ...openRound,
  respond: 'private',
  run: async (ctx, { round }) => currentInRound(ctx, await roundOf(ctx, round)),
})

const answer = defineAction({
  ...answerRound,
  respond: 'update',
  run: (ctx, { round, question, choice }) => answeredInRound(ctx, round, question, choice),
})

const next = defineAction({
  ...resumeRound,
  respond: 'update',
  run: async (ctx, { round }) => currentInRound(ctx, await roundOf(ctx, round)),
})

const complain = defineAction({
  ...reportInRound,
  respond: 'private',
  form: { title: 'quiz.report.form', fields: reportFields },
  async run(ctx, { round, question }, complaint) {
    const open = await roundOf(ctx, round)
    const asked = open.round.asked[question]
    if (!asked) return currentInRound(ctx, open)
    const { lesson, hash, question: id } = sourceOf(open, asked)
    return report(ctx, { lesson, hash, question: { ...asked.question, id } }, complaint)
  },
})

export default defineFeature({
  command: {
    name: 'review',
    description: 'review.command',
    visibility: 'private',
    options: {},
    run: async (ctx) => withNews(ctx, await review(ctx), press(startReview, {})),
  },
  actions: [start, takePart, answer, next, complain],
})
