import type { Ctx } from '../../../src/bot/context.ts'
import { localDate } from '../../../src/core/local-date.ts'
import { press } from '../../../src/core/press.ts'
import type { Block, Button, View } from '../../../src/core/view.ts'
import {
  datesOf,
  LEAST_ON_BOARD,
  PERIODS,
  type Period,
  spanOf,
  withPlaces,
} from '../../../src/learn/board.ts'
import type { Board, Standing } from '../../../src/store/boards.ts'
import { nameMe, showBoard, showSettings } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'
import { dayName } from '../drills/dates.ts'
import { shownName } from '../live/names.ts'
import { lines } from '../live/post.ts'

/** Places on a board; who shares the last one may stand below it. */
const PLACES = 10

/** A server's or workspace's board, for one reader alone, and who stands on it. */
export async function boardView(
  ctx: Ctx,
  period: Period,
): Promise<{ readonly view: View; readonly persons: readonly string[] }> {
  const { say, store, caller } = ctx
  // One date for everybody there, so that all read the same board at the same moment.
  const today = localDate(ctx.now(), ctx.houseZone)
  const span = spanOf(period, today)
  const learner = await ctx.learner()
  const board = await store.boards.board(caller, span, PLACES)
  const standing = await store.boards.standingOf(learner, caller, span)
  const hasBoard = board.people >= LEAST_ON_BOARD
  const view: View = {
    context: await contextOf(ctx, period, today),
    title: say.line('board.title'),
    body: [
      ...(hasBoard ? places(ctx, board) : [said(say.text('board.few'))]),
      said(own(ctx, board, standing, hasBoard)),
      { kind: 'divider' },
      quietly(say.text('board.counts')),
      quietly(say.text('board.who', { zone: ctx.houseZone })),
      ...buttons(
        ...PERIODS.filter((other) => other !== period).map((other) => ({
          label: say.line(`board.period.${other}`),
          press: press(showBoard, { period: other }),
        })),
        { label: say.line('board.button.settings'), press: press(showSettings, {}) },
        await nameButton(ctx, learner, standing),
      ),
    ],
  }
  return { view, persons: hasBoard ? board.top.map(({ person }) => person) : [] }
}

function places({ say }: Ctx, { top, people }: Board): Block[] {
  const more = people - top.length
  return lines(
    ...withPlaces(top).map(({ place, name, points }) =>
      say.text('board.line', {
        place,
        name: shownName(say, { name, unnamed: 0 }),
        points: say.line('board.points', { points }),
      }),
    ),
    ...(more > 0 ? [say.text('board.more', { count: more })] : []),
  )
}

function own({ say }: Ctx, { people }: Board, standing: Standing | undefined, hasBoard: boolean) {
  if (!standing || standing.points === 0) return say.text('board.you.none')
  const points = say.line('board.points', { points: standing.points })
  if (standing.place === undefined) return say.text('board.you.unshown', { points })
  return hasBoard
    ? say.text('board.you', { place: standing.place, people, points })
    : say.text('board.you.alone', { points })
}

/** For who once said no to being named here: their settings do not show that. */
async function nameButton(
  { say, store, caller, preferences }: Ctx,
  learner: string,
  standing: Standing | undefined,
): Promise<Button | undefined> {
  if (!standing || standing.place !== undefined || preferences.isHidden || preferences.isUnnamed) return
  if ((await store.drills.naming(learner, caller)) !== false) return
  return { label: say.line('drill.naming.change.yes'), press: press(nameMe, { named: 1 }) }
}

async function contextOf({ say, store, caller, houseZone }: Ctx, period: Period, today: string) {
  const resetAt = await store.boards.resetAt(caller)
  const begun = resetAt === undefined ? undefined : localDate(new Date(resetAt), houseZone)
  const { from } = datesOf(period, today)
  const named = say.line(`board.period.${period}`)
  if (begun !== undefined && begun > from) {
    return say.line('board.context.since', { period: named, from: dayName(say.locale, begun) })
  }
  if (period === 'all') return named
  const dates = { from: dayName(say.locale, from), to: dayName(say.locale, today) }
  return say.line('board.context.dates', { period: named, ...dates })
}
