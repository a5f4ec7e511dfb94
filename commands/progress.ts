import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import { buttons, quietly, said, shorten } from './pieces/blocks.ts'
import { type Done, passed as hasPassed, whatIsDone } from './pieces/done.ts'
import { withNews } from './pieces/news.ts'
import { openQuiz } from './pieces/open-quiz.ts'
import { reviewButton } from './pieces/rounds/review-offer.ts'
import { browseTracks, continueReading, showProgress } from './presses.ts'

/** How many of the newest scores are listed. */
const SCORES = 5
const TITLE_SHOWN = 60
/** With the three totals, as many rows as every platform shows. */
const TRACKS = 7

async function progressView(ctx: Ctx): Promise<View> {
  const { say, lessons } = ctx
  const done = await whatIsDone(ctx)
  const isNew = done.read.size === 0 && done.scores.length === 0
  const of = (part: number, total: number) => say.line('progress.of', { done: part, total })
  const passed = [...done.best.values()].filter(({ lesson, right, size }) =>
    hasPassed(right, size, lessons.entry(lesson)),
  ).length
  const read = (ids: readonly string[]) => ids.filter((id) => done.read.has(id)).length
  return {
    title: say.line('progress.title'),
    body: [
      ...(isNew ? [said(say.text('progress.nothing'))] : []),
      {
        kind: 'fields',
        rows: [
          [say.line('progress.read'), of(read(lessons.order()), lessons.size)],
          [say.line('progress.quizzes'), say.line('progress.number', { number: done.best.size })],
          [say.line('progress.passed'), say.line('progress.number', { number: passed })],
          ...lessons
            .tracks()
            .slice(0, TRACKS)
            .map((track) => {
              const ids = track.modules.flatMap((module) => module.lessons)
              return [shorten(track.title, TITLE_SHOWN), of(read(ids), ids.length)] as const
            }),
        ],
      },
      ...lastScores(ctx, done),
      ...(await openQuiz(ctx)),
      ...buttons(
        {
          label: say.line(isNew ? 'progress.button.begin' : 'progress.button.continue'),
          press: press(continueReading, {}),
          look: 'primary',
        },
        { label: say.line('tracks.all'), press: press(browseTracks, {}) },
        await reviewButton(ctx),
      ),
    ],
  }
}

function lastScores({ say, lessons }: Ctx, done: Done) {
  if (done.scores.length === 0) return []
  const newest = done.scores.slice(-SCORES).reverse()
  return [
    quietly(say.text('progress.scores')),
    ...newest.map(({ lesson, right, size }) =>
      said(say.text('progress.score', { right, size, title: lessons.entry(lesson)?.title ?? lesson })),
    ),
  ]
}

export default defineFeature({
  command: {
    name: 'progress',
    description: 'progress.command',
    visibility: 'private',
    options: {},
    run: async (ctx) => withNews(ctx, await progressView(ctx), press(showProgress, {})),
  },
  actions: [defineAction({ ...showProgress, respond: 'private', run: progressView })],
})
