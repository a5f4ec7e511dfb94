import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { LIVE } from '../src/learn/live.ts'
import { completeLesson, findOne, resultsView } from './pieces/find.ts'
import { answerInLive, chooseName, join, myPlace, myResult } from './pieces/live/playing.ts'
import { beginLive, startNow, stop } from './pieces/live/starting.ts'
import * as presses from './presses.ts'

const options = {
  lesson: {
    label: 'live.option.lesson',
    description: 'live.option.lesson.hint',
    max: 200,
    complete: completeLesson,
  },
  questions: {
    label: 'live.option.questions',
    description: 'live.option.questions.hint',
    max: 2,
    choices: [
      { value: '5', label: 'live.option.questions.5' },
      { value: '10', label: 'live.option.questions.10' },
    ],
  },
} as const satisfies Options

const [USUAL] = LIVE.sizes

/** Where a command has one text alone, the number stands at its end: `/live batch jobs 10`. */
function wished(lesson: string | undefined, questions: string | undefined) {
  const [, name = '', typed] = /^(.*?)(?:(?:^|\s+)(5|10))?$/.exec(lesson ?? '') ?? []
  const size = questions ?? typed
  return {
    lesson: (questions === undefined ? name : (lesson ?? '')) || undefined,
    size: size === undefined ? USUAL : Number(size),
  }
}

export default defineFeature({
  command: {
    name: 'live',
    description: 'live.command',
    visibility: 'private',
    options,
    async run(ctx, values) {
      const { lesson, size } = wished(values.lesson, values.questions)
      const named = lesson === undefined ? undefined : findOne(ctx, lesson)
      if (lesson !== undefined && !named) return resultsView(ctx, lesson)
      return beginLive(ctx, named, size)
    },
  },
  actions: [
    defineAction({ ...presses.joinLive, respond: 'private', run: (ctx, { round }) => join(ctx, round) }),
    defineAction({
      ...presses.answerLive,
      respond: 'private',
      run: (ctx, { round, question, choice }) => answerInLive(ctx, round, question, choice),
    }),
    defineAction({ ...presses.placeInLive, respond: 'update', run: (ctx, { round }) => myPlace(ctx, round) }),
    defineAction({
      ...presses.resultOfLive,
      respond: 'private',
      run: (ctx, { round }) => myResult(ctx, round),
    }),
    defineAction({
      ...presses.nameInLive,
      respond: 'update',
      run: (ctx, { round, named }) => chooseName(ctx, round, named === 1),
    }),
    defineAction({ ...presses.startLive, respond: 'update', run: (ctx, { round }) => startNow(ctx, round) }),
    defineAction({ ...presses.stopLive, respond: 'update', run: (ctx, { round }) => stop(ctx, round) }),
  ],
})
