import type { Ctx } from '../../../src/bot/context.ts'
import { drawableSay } from '../../../src/core/drawable-say.ts'
import { type Bar, drawable, type ProgressPicture } from '../../../src/core/picture.ts'
import type { Say } from '../../../src/core/say.ts'
import type { Block } from '../../../src/core/view.ts'
import { shorten } from '../blocks.ts'
import { titleOf } from '../lesson.ts'
import { dayNames, WEEKS, weeksOf } from './calendar.ts'
import type { Record } from './record.ts'
import { SCORES, streakLine, TRACKS } from './words.ts'

/** What fits beside a bar. */
const LABEL_SHOWN = 28

/** The picture, where one can be drawn now; the words beside it say the same. */
export async function progressPicture(ctx: Ctx, record: Record): Promise<Block[]> {
  const png = await ctx.draw(pictureOf(ctx, record))
  return png ? [{ kind: 'image', png, alt: altOf(ctx, record) }] : []
}

/** What is drawn: everything but the words that the pictures' typeface has no letters for. */
function pictureOf(ctx: Ctx, record: Record): ProgressPicture {
  const say = drawableSay(ctx.say)
  const { lessons } = ctx
  const number = (value: number) => say.line('progress.number', { number: value })
  const { streak, due, read, passed, done } = record
  return {
    kind: 'progress',
    title: say.line('progress.title'),
    figures: [
      { value: number(streak.days), label: say.line('progress.picture.days', { days: streak.days }) },
      { value: number(due), label: say.line('progress.picture.due', { count: due }) },
      { value: number(read), label: say.line('progress.picture.read', { total: lessons.size }) },
      { value: number(passed), label: say.line('progress.picture.passed', { count: passed }) },
    ],
    calendar: {
      title: say.line('progress.picture.calendar'),
      days: dayNames(say.locale),
      weeks: weeksOf(record.days, ctx.today(), say.locale),
    },
    tracks: {
      title: say.line('progress.picture.tracks'),
      bars: record.tracks.slice(0, TRACKS).flatMap((of) => bar(say, of.track.title, of.read, of.size)),
    },
    scores: {
      title: say.line('progress.picture.scores'),
      bars: done.scores
        .slice(-SCORES)
        .reverse()
        .flatMap(({ lesson, right, size }) => bar(say, titleOf(lessons, lesson), right, size)),
    },
  }
}

function bar(say: Say, title: string, part: number, total: number): Bar[] {
  const label = drawable(shorten(title, LABEL_SHOWN))
  if (label === '') return []
  return [
    { label, share: total === 0 ? 0 : part / total, note: say.line('progress.of', { done: part, total }) },
  ]
}

function altOf({ say, today }: Ctx, { days, streak }: Record): string {
  const counts = weeksOf(days, today(), say.locale).flatMap(({ counts }) => counts.filter((c) => c !== null))
  return say.line('progress.alt', {
    weeks: WEEKS,
    active: counts.filter((count) => count > 0).length,
    most: Math.max(0, ...counts),
    streak: streakLine(say, streak),
  })
}
