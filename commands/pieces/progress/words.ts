import type { Ctx } from '../../../src/bot/context.ts'
import type { Say } from '../../../src/core/say.ts'
import type { Block } from '../../../src/core/view.ts'
import type { Streak } from '../../../src/learn/streak.ts'
import { quietly, said, shorten } from '../blocks.ts'
import { titleOf } from '../lesson.ts'
import type { Record } from './record.ts'

/** How many of the newest scores are listed. */
export const SCORES = 5
/** As many rows as every platform shows. */
export const TRACKS = 10
const TITLE_SHOWN = 60

/** "12 days in a row, one freeze used this week" */
export function streakLine(say: Say, { days, isFrozen, hasToday }: Streak): string {
  if (days === 0) return say.line('progress.streak.none')
  const streak = say.line('progress.streak.days', { days, frozen: isFrozen ? 'yes' : 'no' })
  return hasToday ? streak : say.line('progress.streak.open', { streak })
}

/** All that the picture shows, and what does not fit into it. */
export function recordBlocks({ say, lessons }: Ctx, record: Record): Block[] {
  const number = (value: number) => say.line('progress.number', { number: value })
  return [
    {
      kind: 'fields',
      rows: [
        [say.line('progress.streak'), streakLine(say, record.streak)],
        [say.line('progress.due'), number(record.due)],
        [say.line('progress.read'), say.line('progress.of', { done: record.read, total: lessons.size })],
        [say.line('progress.quizzes'), number(record.done.best.size)],
        [say.line('progress.passed'), number(record.passed)],
      ],
    },
    {
      kind: 'fields',
      rows: record.tracks
        .slice(0, TRACKS)
        .map(({ track, read, size }) => [
          shorten(track.title, TITLE_SHOWN),
          say.line('progress.of', { done: read, total: size }),
        ]),
    },
    ...scores({ say, lessons }, record),
  ]
}

function scores({ say, lessons }: Pick<Ctx, 'say' | 'lessons'>, { done }: Record): Block[] {
  if (done.scores.length === 0) return []
  const newest = done.scores.slice(-SCORES).reverse()
  return [
    quietly(say.text('progress.scores')),
    ...newest.map(({ lesson, right, size }) =>
      said(say.text('progress.score', { right, size, title: titleOf(lessons, lesson) })),
    ),
  ]
}
