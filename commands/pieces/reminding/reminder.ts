import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { press } from '../../../src/core/press.ts'
import type { MessageKey } from '../../../src/core/say.ts'
import type { View } from '../../../src/core/view.ts'
import { DAYS, type Day, nextDue } from '../../../src/learn/schedule.ts'
import { type Reading, readDays, readTime, readZone } from '../../../src/learn/schedule-words.ts'
import type { NudgeRow } from '../../../src/store/schema.ts'
import { resumeReminder, setReminder, stopReminder } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { momentIn } from '../drills/dates.ts'
import { daysLine } from '../drills/describe.ts'

const DEFAULT_AT = '09:00'

/** When a learner is reminded, and what can be changed. */
export async function reminderView(ctx: Ctx): Promise<View> {
  const { say } = ctx
  const nudge = await ctx.store.nudges.of(await ctx.learner())
  const isOn = nudge?.state === 'on'
  const change = {
    label: say.line(nudge ? 'remind.button.change' : 'remind.button.set'),
    press: press(setReminder, {}),
  }
  return {
    title: say.line('remind.title'),
    body: [
      said(nudge ? stateLine(ctx, nudge) : say.text('remind.none')),
      ...buttons(
        nudge && !isOn
          ? {
              label: say.line('remind.button.resume'),
              press: press(resumeReminder, {}),
              look: 'primary' as const,
            }
          : undefined,
        nudge ? change : { ...change, look: 'primary' as const },
        isOn && { label: say.line('remind.button.off'), press: press(stopReminder, {}) },
      ),
    ],
  }
}

/** Sets a reminder; what is not said stays as it is. @throws UserError with the nearest right thing */
export async function setAt(
  ctx: Ctx,
  typed: {
    readonly at?: string | undefined
    readonly days?: string | undefined
    readonly zone?: string | undefined
  },
): Promise<View> {
  const { say, caller, store } = ctx
  const learner = await ctx.learner()
  const before = await store.nudges.of(learner)
  const own = (await ctx.zone().catch(() => undefined)) ?? ctx.houseZone
  const at = read(
    typed.at ?? before?.at ?? DEFAULT_AT,
    readTime,
    'drill.bad.time',
    say.line('remind.form.at'),
  )
  const zone = read(
    typed.zone ?? before?.zone ?? own,
    readZone,
    'drill.bad.zone',
    say.line('remind.form.zone'),
  )
  const days =
    typed.days === undefined
      ? (storedDays(before) ?? DAYS)
      : read(typed.days, readDays, 'drill.bad.days', say.line('remind.form.days'))
  const due = nextDue({ at, zone, days, holidays: [] }, ctx.now().getTime())
  await store.nudges.set({
    learner,
    platform: caller.platform,
    tenant: caller.tenant,
    user_id: caller.user,
    at,
    zone,
    days: JSON.stringify(days),
    state: 'on',
    next_at: due?.at ?? null,
    next_date: due?.date ?? null,
    unanswered: 0,
    sent_at: before?.sent_at ?? null,
    sent_date: before?.sent_date ?? null,
    claimed_by: null,
    claimed_until: null,
    locale: caller.locale,
  })
  return reminderView(ctx)
}

/** Turns it off, if there is one. */
export async function stop(ctx: Ctx): Promise<View> {
  await ctx.store.nudges.stop(await ctx.learner())
  return reminderView(ctx)
}

function read<T>(words: string, how: (words: string) => Reading<T>, key: MessageKey, label: string): T {
  const reading = how(words)
  if ('value' in reading) return reading.value
  throw new UserError(key, { label, typed: words, nearest: reading.nearest })
}

function stateLine({ say }: Ctx, nudge: NudgeRow) {
  if (nudge.state === 'resting') return say.text('remind.resting')
  if (nudge.state === 'closed') return say.text('remind.closed')
  const days = storedDays(nudge)
  if (nudge.state !== 'on' || nudge.next_at === null || !days) return say.text('remind.off')
  return say.text('remind.on', {
    at: nudge.at,
    zone: nudge.zone,
    days: daysLine(say, days),
    next: momentIn(say.locale, nudge.next_at, nudge.zone),
  })
}

function storedDays(nudge: NudgeRow | undefined): readonly Day[] | undefined {
  const found: readonly string[] = nudge ? JSON.parse(nudge.days) : []
  const days = DAYS.filter((day) => found.includes(day))
  return days.length === 0 ? undefined : days
}
