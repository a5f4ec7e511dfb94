import type { Ctx } from '../../../src/bot/context.ts'
import type { Options, Values } from '../../../src/bot/define.ts'
import { UserError } from '../../../src/core/errors.ts'
import { newId } from '../../../src/core/id.ts'
import { localDate } from '../../../src/core/local-date.ts'
import { press } from '../../../src/core/press.ts'
import type { MessageKey } from '../../../src/core/say.ts'
import { DRILL, type DrillSettings, readSettings, readStored } from '../../../src/learn/drill-settings.ts'
import {
  type Reading,
  readDates,
  readDays,
  readLasts,
  readTime,
  readZone,
} from '../../../src/learn/schedule-words.ts'
import type { DrillDraftRow, DrillRow } from '../../../src/store/schema.ts'
import { draftLessons, draftTimes, showDrills } from '../../presses.ts'
import { buttons } from '../blocks.ts'

/** A drill as it is being set up. */
export type Draft = { readonly row: DrillDraftRow; readonly settings: DrillSettings }

/** The form's fields: as many as every platform shows. An empty one leaves things as they are. */
export const timeFields = {
  at: { label: 'drill.form.at', description: 'drill.form.at.hint', max: 20 },
  days: { label: 'drill.form.days', description: 'drill.form.days.hint', max: 100 },
  zone: { label: 'drill.form.zone', description: 'drill.form.zone.hint', max: 60 },
  lasts: { label: 'drill.form.lasts', description: 'drill.form.lasts.hint', max: 20 },
  holidays: { label: 'drill.form.holidays', description: 'drill.form.holidays.hint', max: 1_000, long: true },
} as const satisfies Options

export const lessonFields = {
  lessons: {
    label: 'drill.form.lessons',
    description: 'drill.form.lessons.hint',
    max: 1_000,
    long: true,
    required: true,
  },
} as const satisfies Options

const DEFAULTS = {
  at: '09:00',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  scope: { kind: 'all' },
  size: 5,
  lasts: 8 * 60,
  names: false,
  holidays: [],
} as const
/** Lessons that a lead names in one go. */
const NAMED_MOST = 20

/** A fresh draft in the caller's own zone, where that is known. */
export async function newDraft(ctx: Ctx): Promise<Draft> {
  const zone = (await ctx.zone().catch(() => undefined)) ?? ctx.houseZone
  const reading = readZone(zone)
  const settings = {
    ...DEFAULTS,
    days: [...DEFAULTS.days],
    holidays: [],
    zone: 'value' in reading ? reading.value : zone,
  }
  return keep(ctx, freshRow(ctx, null), settings)
}

/** A draft that changes a drill; a drill that cannot be read begins anew. */
export async function draftOf(ctx: Ctx, drill: DrillRow): Promise<Draft> {
  const settings = readStored(drill)
  const row = { ...freshRow(ctx, drill.id), channel: drill.channel }
  if (settings) return keep(ctx, row, settings)
  const fresh = await newDraft(ctx)
  return keep(ctx, { ...row, id: fresh.row.id }, fresh.settings)
}

/** @throws UserError when it was saved, or is another's */
export async function findDraft(ctx: Ctx, id: string): Promise<Draft> {
  const row = await ctx.store.drills.draft(id)
  const { platform, tenant, user } = ctx.caller
  const isTheirs = row?.platform === platform && row.tenant === tenant && row.owner === user
  const settings = row && isTheirs ? readSettings(JSON.parse(row.settings)) : undefined
  if (!row || !settings) {
    throw new UserError('drill.draft.gone', {}, [
      ...buttons({ label: ctx.say.line('drill.button.list'), press: press(showDrills, {}) }),
    ])
  }
  return { row, settings }
}

export async function changeDraft(ctx: Ctx, draft: Draft, change: Partial<DrillSettings>): Promise<Draft> {
  return keep(ctx, draft.row, { ...draft.settings, ...change })
}

/**
 * Puts what a lead typed into the draft: all that can be read is kept, so that only the rest is typed again.
 * @throws UserError with the nearest right thing
 */
export async function readTimes(ctx: Ctx, draft: Draft, typed: Values<typeof timeFields>): Promise<Draft> {
  const { say } = ctx
  let wrong: UserError | undefined
  const again = () =>
    buttons({
      label: say.line('drill.bad.again'),
      press: press(draftTimes, { draft: draft.row.id }),
      look: 'primary',
    })
  const refuse = (
    key: MessageKey,
    name: keyof typeof timeFields,
    values: Record<string, string | number>,
  ) => {
    wrong ??= new UserError(key, { label: say.line(timeFields[name].label), ...values }, again())
  }
  const read = <T>(name: keyof typeof timeFields, how: (words: string) => Reading<T>, key: MessageKey) => {
    const words = typed[name]
    if (words === undefined) return undefined
    const reading = how(words)
    if ('value' in reading) return reading.value
    refuse(key, name, { typed: words, nearest: reading.nearest })
    return undefined
  }
  const zone = read('zone', readZone, 'drill.bad.zone') ?? draft.settings.zone
  const at = read('at', readTime, 'drill.bad.time') ?? draft.settings.at
  const days = read('days', readDays, 'drill.bad.days') ?? draft.settings.days
  const today = localDate(ctx.now(), zone)
  let holidays =
    read('holidays', (words) => readDates(words, today), 'drill.bad.dates') ?? draft.settings.holidays
  if (holidays.length > DRILL.holidays) {
    refuse('drill.bad.many-dates', 'holidays', { count: holidays.length, max: DRILL.holidays })
    holidays = draft.settings.holidays
  }
  let lasts = read('lasts', (words) => readLasts(words, at), 'drill.bad.lasts') ?? draft.settings.lasts
  if (lasts < DRILL.lasts[0] || lasts > DRILL.lasts[1]) {
    refuse('drill.bad.lasts', 'lasts', { typed: typed.lasts ?? '' })
    lasts = draft.settings.lasts
  }
  const changed = await changeDraft(ctx, draft, { at, zone, lasts, days: [...days], holidays: [...holidays] })
  if (wrong) throw wrong
  return changed
}

/** Lessons by their ids or titles. @throws UserError with the nearest title */
export async function readLessons(ctx: Ctx, draft: Draft, typed: string): Promise<Draft> {
  const { lessons, say } = ctx
  const names = typed
    .split(/[\n,;]+/)
    .map((name) => name.trim())
    .filter(Boolean)
  const ids = names.slice(0, NAMED_MOST).map((name) => {
    const found = lessons.entry(name) ?? lessons.complete(name, 1)[0]
    const isMeant = found && (found.id === name || found.title.toLowerCase().includes(name.toLowerCase()))
    if (isMeant) return found.id
    const again = buttons({
      label: say.line('drill.bad.again'),
      press: press(draftLessons, { draft: draft.row.id }),
      look: 'primary',
    })
    const nearest = found ?? lessons.entry(lessons.search(name, 1)[0]?.lesson ?? '')
    throw nearest
      ? new UserError('drill.bad.lesson', { typed: name, nearest: nearest.title }, again)
      : new UserError('drill.bad.no-lesson', { typed: name }, again)
  })
  return changeDraft(ctx, draft, { scope: { kind: 'lessons', ids: [...new Set(ids)] } })
}

function freshRow({ caller, now, random }: Ctx, drill: string | null): DrillDraftRow {
  const { platform, tenant, channel, user } = caller
  return {
    id: newId(random),
    drill,
    platform,
    tenant,
    channel,
    owner: user,
    settings: '',
    made_at: now().getTime(),
  }
}

async function keep(ctx: Ctx, row: DrillDraftRow, settings: DrillSettings): Promise<Draft> {
  const kept = { ...row, settings: JSON.stringify(settings), made_at: ctx.now().getTime() }
  await ctx.store.drills.keepDraft(kept)
  return { row: kept, settings }
}
