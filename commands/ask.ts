import type { Incoming } from '../src/bot/bot.ts'
import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { placeOf } from '../src/core/caller.ts'
import type { Reply, View } from '../src/core/view.ts'
import { helpView } from './help.ts'
import { withNews } from './pieces/news.ts'
import { type Asking, askAbout, askCatalogue } from './pieces/tutoring/asking.ts'
import { decideInThread } from './pieces/tutoring/conversing.ts'
import { explanationView } from './pieces/tutoring/explaining.ts'
import { answerAsPerson, handOver, personFields } from './pieces/tutoring/handing-over.ts'
import { lessonSpokenOf } from './pieces/tutoring/meaning.ts'
import { QUESTION_MAX } from './pieces/tutoring/odd-questions.ts'
import { askAnew, rate } from './pieces/tutoring/opinions.ts'
import { furtherHint, quizOn } from './pieces/tutoring/quizzing.ts'
import { starters } from './pieces/tutoring/starters.ts'
import { wishOf } from './pieces/tutoring/wishes.ts'
import {
  answerLearner,
  askPerson,
  askTutor,
  explainQuestion,
  explainSimpler,
  giveExample,
  nextHint,
  quizOnThis,
  rateAnswer,
} from './presses.ts'

const options = {
  question: {
    label: 'tutor.option.question',
    description: 'tutor.option.question.hint',
    required: true,
    max: QUESTION_MAX,
    long: true,
  },
} as const satisfies Options

const ask = defineAction({
  ...askTutor,
  respond: 'private',
  form: { title: 'tutor.form', fields: options },
  run: (ctx, { lesson }, { question }) => askAbout(ctx, lesson, question, { isShared: false }),
})

const simpler = defineAction({
  ...explainSimpler,
  respond: 'private',
  run: (ctx, { question }) => askAnew(ctx, question, 'simpler'),
})

const example = defineAction({
  ...giveExample,
  respond: 'private',
  run: (ctx, { question }) => askAnew(ctx, question, 'example'),
})

const quiz = defineAction({
  ...quizOnThis,
  respond: 'private',
  run: (ctx, { lesson, section }) => quizOn(ctx, lesson, section),
})

const hint = defineAction({
  ...nextHint,
  respond: 'private',
  run: (ctx, { attempt, question, asked }) => furtherHint(ctx, attempt, question, asked),
})

const explain = defineAction({
  ...explainQuestion,
  respond: 'private',
  run: (ctx, { attempt, question, asked }) => explanationView(ctx, attempt, question, asked),
})

const opinion = defineAction({
  ...rateAnswer,
  respond: 'private',
  run: (ctx, { question, yes }) => rate(ctx, question, yes > 0),
})

const person = defineAction({
  ...askPerson,
  respond: 'private',
  run: (ctx, { question }) => handOver(ctx, question),
})

const answer = defineAction({
  ...answerLearner,
  respond: 'private',
  form: { title: 'tutor.person.form', fields: personFields },
  run: (ctx, { question }, { answer }) => answerAsPerson(ctx, question, answer),
})

/** The lesson of the thread, else the one spoken of there, the one read or quizzed on last, else the one that covers the question. */
async function askWhereIAm(ctx: Ctx, question: string, how: Asking): Promise<View> {
  const here = await ctx.store.conversations.lessonOf(placeOf(ctx.caller))
  const lesson = here ?? (await lessonSpokenOf(ctx, question)) ?? (await lessonInHand(ctx))
  if (lesson === undefined && wishOf(question) === 'greeting') return helpView(ctx)
  return lesson !== undefined && ctx.lessons.entry(lesson)
    ? askAbout(ctx, lesson, question, how)
    : askCatalogue(ctx, question, how)
}

async function lessonInHand(ctx: Ctx): Promise<string | undefined> {
  const learner = await ctx.learner()
  const [read, quizzed] = await Promise.all([
    ctx.store.readings.last(learner),
    ctx.store.hints.lastBegun(learner),
  ])
  return quizzed && quizzed.started_at >= (read?.opened_at ?? 0) ? quizzed.lesson : read?.lesson
}

/** Questions that a conversation with the tutor can begin with. */
export async function startersHere(ctx: Ctx): Promise<readonly string[]> {
  const lesson = await lessonInHand(ctx)
  return starters(ctx, lesson !== undefined && ctx.lessons.entry(lesson) ? lesson : undefined)
}

/** A message in a lesson's thread, in a direct message, or one that mentions the bot. */
export async function converse(ctx: Ctx, message: Incoming): Promise<(() => Reply) | undefined> {
  const thread = await ctx.store.conversations.thread(placeOf(ctx.caller))
  const question = message.text.trim()
  if (!thread && question === '') return message.addressed ? () => helpView(ctx) : undefined
  const decision = thread ? await decideInThread(ctx, thread, message) : 'ask'
  switch (decision) {
    case 'ask':
      return () => askWhereIAm(ctx, question, { isShared: true })
    case 'stay-silent':
      return undefined
    default:
      return decision
  }
}

export default defineFeature({
  command: {
    name: 'ask',
    description: 'tutor.command',
    visibility: 'private',
    options,
    run: async (ctx, { question }) => withNews(ctx, await askWhereIAm(ctx, question, { isShared: false })),
  },
  actions: [ask, simpler, example, quiz, hint, explain, opinion, person, answer],
})
