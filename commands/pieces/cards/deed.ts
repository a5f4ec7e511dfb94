import type { Ctx } from '../../../src/bot/context.ts'
import type { OpenAttempt } from '../attempts.ts'
import { type Done, passed, whatIsDone } from '../done.ts'

export type DeedKind = 'lesson' | 'module' | 'track'

/** Something that a learner finished. */
export type Deed = {
  readonly kind: DeedKind
  /** A lesson's id, `track/module`, or a track's id. */
  readonly subject: string
  readonly title: string
  /** Where it belongs; empty for a track. */
  readonly context: string
  /** The lesson with which others can begin it. */
  readonly first: string
}

/** Whether an attempt is a finished one at the whole quiz, with enough right. */
export function isPassed({ lessons }: Pick<Ctx, 'lessons'>, { row, round }: OpenAttempt): boolean {
  const isWhole = row.scope === 'all' && round.current === undefined
  return isWhole && round.counted > 0 && passed(round.right, round.counted, lessons.entry(row.lesson))
}

/** The largest thing that this attempt was the last missing part of: a track, a module, its lesson. */
export async function newlyDone(ctx: Ctx, open: OpenAttempt): Promise<Deed | undefined> {
  if (!isPassed(ctx, open)) return undefined
  const done = await whatIsDone(ctx)
  const entry = ctx.lessons.entry(open.row.lesson)
  const wasPassed = done.scores.some(
    ({ lesson, attempt, right, size }) =>
      lesson === open.row.lesson && attempt !== open.row.id && passed(right, size, entry),
  )
  const kinds: readonly DeedKind[] = wasPassed ? ['lesson'] : ['track', 'module', 'lesson']
  return kinds.map((kind) => deedOf(ctx, open.row.lesson, kind, done)).find((deed) => deed !== undefined)
}

/** A lesson, or what it belongs to; undefined while a part of that is neither passed nor read. */
export function deedOf(ctx: Ctx, lesson: string, kind: DeedKind, done: Done): Deed | undefined {
  const { lessons } = ctx
  const entry = lessons.entry(lesson)
  const track = lessons
    .tracks()
    .find(({ modules }) => modules.some((module) => module.lessons.includes(lesson)))
  const module = track?.modules.find((candidate) => candidate.lessons.includes(lesson))
  if (!entry || !track || !module) return undefined
  switch (kind) {
    case 'lesson': {
      const context = [track.title, module.title].join(' · ')
      return isDone(ctx, lesson, done)
        ? { kind, subject: lesson, title: entry.title, context, first: lesson }
        : undefined
    }
    case 'module':
      return whole(
        ctx,
        done,
        { kind, subject: `${track.id}/${module.id}`, title: module.title, context: track.title },
        module.lessons,
      )
    case 'track':
      return whole(
        ctx,
        done,
        { kind, subject: track.id, title: track.title, context: '' },
        track.modules.flatMap((part) => part.lessons),
      )
    default:
      return kind satisfies never
  }
}

function whole(ctx: Ctx, done: Done, deed: Omit<Deed, 'first'>, ids: readonly string[]): Deed | undefined {
  const [first] = ids
  return first !== undefined && ids.every((id) => isDone(ctx, id, done)) ? { ...deed, first } : undefined
}

/** Passed where it has a quiz, else read. */
function isDone({ lessons }: Pick<Ctx, 'lessons'>, id: string, { best, read }: Done): boolean {
  const entry = lessons.entry(id)
  if (!entry) return true
  const score = best.get(id)
  return entry.questions === 0 ? read.has(id) : score !== undefined && passed(score.right, score.size, entry)
}
