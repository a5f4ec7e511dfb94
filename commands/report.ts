import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import type { View } from '../src/core/view.ts'
import { PERIODS, type Period } from '../src/learn/board.ts'
import { DIRECT } from '../src/store/accounts.ts'
import { reportView } from './pieces/leading/report-view.ts'
import { showReport } from './presses.ts'

const options = {
  period: {
    label: 'report.option.period',
    description: 'report.option.period.hint',
    max: 5,
    choices: PERIODS.map((period) => ({ value: period, label: `board.period.${period}` as const })),
  },
} as const satisfies Options

/** @throws UserError for whoever leads nothing here */
async function report(ctx: Ctx, period: Period): Promise<View> {
  const { caller, store } = ctx
  if (caller.tenant === DIRECT) throw new UserError('report.direct')
  const drills = await store.drills.inTenant(caller)
  const isLead = drills.some(({ owner }) => owner === caller.user)
  if (!isLead && !(await ctx.isAdmin())) throw new UserError('report.leads')
  return reportView(ctx, period)
}

export default defineFeature({
  command: {
    name: 'report',
    description: 'report.command',
    visibility: 'private',
    options,
    run: (ctx, { period }) => report(ctx, PERIODS.find((known) => known === period) ?? 'month'),
  },
  actions: [
    defineAction({ ...showReport, respond: 'update', run: (ctx, { period }) => report(ctx, period) }),
  ],
})
