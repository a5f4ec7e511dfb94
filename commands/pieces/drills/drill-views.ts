import type { Ctx } from '../../../src/bot/context.ts'
import { enumerated } from '../../../src/core/listing.ts'
import { localDate } from '../../../src/core/local-date.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, type Choice, VIEW, type View } from '../../../src/core/view.ts'
import { nextTimes, readStored } from '../../../src/learn/drill-settings.ts'
import { plusDays } from '../../../src/learn/memory.ts'
import type { DrillRow } from '../../../src/store/schema.ts'
import {
  deleteDrill,
  editDrill,
  newDrill,
  pauseDrill,
  resumeDrill,
  runDrill,
  showDrill,
  showDrills,
  skipDrill,
} from '../../presses.ts'
import { buttons, pagedChoice, quietly, said, shorten } from '../blocks.ts'
import { clockIn, momentIn } from './dates.ts'
import { daysLine, scopeLine, settingRows, timesLines } from './describe.ts'

const TIMES_SHOWN = 3

/** The drills of this channel, then those of the place's other channels. */
export async function drillsView(ctx: Ctx, page = 0): Promise<View> {
  const { say, caller } = ctx
  const drills = await ctx.store.drills.inTenant(caller)
  const here = drills.filter(({ channel }) => channel === caller.channel)
  const elsewhere = drills.filter(({ channel }) => channel !== caller.channel)
  const option = (drill: DrillRow): Choice => drillOption(ctx, drill)
  return {
    title: say.line('drill.list.title'),
    body: [
      ...(here.length === 0 ? [said(say.text('drill.list.none'))] : []),
      ...(here.length > 0
        ? [quietly(say.text('drill.list.here')), ...pagedChoice(here, 0, paging(ctx, option))]
        : []),
      ...(elsewhere.length > 0
        ? [quietly(say.text('drill.list.elsewhere')), ...pagedChoice(elsewhere, page, paging(ctx, option))]
        : []),
      ...buttons({ label: say.line('drill.button.new'), press: press(newDrill, {}), look: 'primary' }),
    ],
  }
}

/** One drill, with all that its owner may do. @param note what just happened to it */
export function drillView(ctx: Ctx, drill: DrillRow, note: readonly Block[] = []): View {
  const { say, now } = ctx
  const settings = readStored(drill)
  const isPaused = drill.state === 'paused'
  const tomorrow = plusDays(localDate(now(), settings?.zone ?? 'UTC'), 1)
  const isSkipped = settings?.holidays.includes(tomorrow) === true
  const id = { drill: drill.id }
  return {
    title: say.line('drill.view.title', { at: drill.at }),
    body: [
      ...note,
      ...(settings
        ? [{ kind: 'fields', rows: [...settingRows(ctx, settings), ...stateRows(ctx, drill)] } as const]
        : [said(say.text('drill.unreadable'))]),
      ...buttons(
        isPaused && settings
          ? {
              label: say.line('drill.button.resume'),
              press: press(resumeDrill, id),
              look: 'primary' as const,
            }
          : undefined,
        !isPaused && { label: say.line('drill.button.now'), press: press(runDrill, id) },
        !isPaused && {
          label: say.line(isSkipped ? 'drill.button.unskip' : 'drill.button.skip'),
          press: press(skipDrill, { ...id, skip: isSkipped ? 0 : 1 }),
        },
        !isPaused && { label: say.line('drill.button.pause'), press: press(pauseDrill, id) },
        { label: say.line('drill.button.edit'), press: press(editDrill, id) },
        { label: say.line('drill.button.delete'), press: press(deleteDrill, id), look: 'danger' },
      ),
      ...buttons({ label: say.line('drill.button.list'), press: press(showDrills, {}) }),
    ],
  }
}

/** The question before a drill is deleted. */
export function deletionView({ say }: Ctx, drill: DrillRow): View {
  return {
    title: say.line('drill.view.title', { at: drill.at }),
    body: [
      said(say.text('drill.delete.sure')),
      ...buttons(
        {
          label: say.line('drill.button.delete.sure'),
          press: press(deleteDrill, { drill: drill.id, sure: 1 }),
          look: 'danger',
        },
        { label: say.line('drill.button.keep'), press: press(showDrill, { drill: drill.id }) },
      ),
    ],
  }
}

function stateRows({ say, now }: Ctx, drill: DrillRow): readonly (readonly [string, string])[] {
  if (drill.state === 'paused') return [[say.line('drill.view.state'), say.line('drill.view.state.paused')]]
  const settings = readStored(drill)
  const due = drill.next_at === null || drill.next_date === null ? undefined : drill.next_at
  if (!settings || due === undefined) return [[say.line('drill.view.next'), say.line('drill.view.never')]]
  const times = nextTimes(settings, Math.max(due - 1, now().getTime()), TIMES_SHOWN)
  const trouble =
    drill.retry_at === null
      ? []
      : [
          [
            say.line('drill.view.state'),
            say.line('drill.view.state.retry', { at: clockIn(say.locale, drill.retry_at, drill.zone) }),
          ] as const,
        ]
  return [[say.line('drill.view.next'), enumerated(say.locale, timesLines(say, times, settings))], ...trouble]
}

function drillOption(ctx: Ctx, drill: DrillRow): Choice {
  const { say } = ctx
  const settings = readStored(drill)
  const scope = settings ? scopeLine(ctx, settings.scope) : say.line('drill.scope.gone')
  const days = settings ? daysLine(say, settings.days) : ''
  const next =
    drill.next_at === null || !settings ? undefined : momentIn(say.locale, drill.next_at, drill.zone)
  const description =
    next === undefined
      ? say.line('drill.list.option.paused', { scope })
      : say.line('drill.list.option.next', { scope, next })
  return {
    label: shorten(say.line('drill.list.option', { at: drill.at, days }), VIEW.choiceLabel),
    description: shorten(description, VIEW.choiceDescription),
    press: press(showDrill, { drill: drill.id }),
  }
}

const paging = ({ say }: Ctx, option: (drill: DrillRow) => Choice) => ({
  placeholder: say.line('drill.list.choose'),
  option,
  more: (page: number, left: number): Choice => ({
    label: say.line('quiz.score.more', { count: left }),
    press: press(showDrills, { page }),
  }),
})
