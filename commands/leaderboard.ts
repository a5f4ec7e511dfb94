import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import { PERIODS, type Period } from '../src/learn/board.ts'
import { DIRECT } from '../src/store/accounts.ts'
import { buttons, said } from './pieces/blocks.ts'
import { boardView } from './pieces/boards/board-view.ts'
import { findLeavers } from './pieces/boards/leavers.ts'
import { withNews } from './pieces/news.ts'
import { resetBoard, showBoard } from './presses.ts'

const options = {
  period: {
    label: 'board.option.period',
    description: 'board.option.period.hint',
    max: 5,
    choices: [
      ...PERIODS.map((period) => ({ value: period, label: `board.period.${period}` as const })),
      { value: 'reset', label: 'board.period.reset' },
    ],
  },
} as const satisfies Options

/** The board, and once more where somebody on it turned out to have left. */
async function* show(ctx: Ctx, period: Period, isNews: boolean): AsyncIterable<View> {
  if (ctx.caller.tenant === DIRECT) throw new UserError('board.direct')
  const { view, persons } = await boardView(ctx, period)
  yield isNews ? await withNews(ctx, view, press(showBoard, { period })) : view
  if (await findLeavers(ctx, persons)) yield (await boardView(ctx, period)).view
}

/** @throws UserError for whoever does not manage this server or workspace */
async function startAnew(ctx: Ctx, isSure: boolean): Promise<View> {
  const { say, store, caller } = ctx
  if (caller.tenant === DIRECT) throw new UserError('board.direct')
  if (!(await ctx.isAdmin())) throw new UserError('board.reset.admin')
  if (isSure) {
    await store.boards.reset(caller, ctx.now().getTime())
    return {
      tone: 'good',
      body: [
        said(say.text('board.reset.done')),
        ...buttons({ label: say.line('board.title'), press: press(showBoard, {}) }),
      ],
    }
  }
  return {
    body: [
      said(say.text('board.reset.ask')),
      ...buttons(
        { label: say.line('board.reset.yes'), press: press(resetBoard, { sure: 1 }), look: 'danger' },
        { label: say.line('board.reset.no'), press: press(showBoard, {}) },
      ),
    ],
  }
}

export default defineFeature({
  command: {
    name: 'leaderboard',
    description: 'board.command',
    visibility: 'private',
    options,
    run: (ctx, { period }) =>
      period === 'reset'
        ? startAnew(ctx, false)
        : show(ctx, PERIODS.find((known) => known === period) ?? 'week', true),
  },
  actions: [
    defineAction({ ...showBoard, respond: 'update', run: (ctx, { period }) => show(ctx, period, false) }),
    defineAction({ ...resetBoard, respond: 'update', run: (ctx, { sure }) => startAnew(ctx, sure === 1) }),
  ],
})
