import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { derivedId } from '../../../src/core/id.ts'
import { localDate } from '../../../src/core/local-date.ts'
import { press } from '../../../src/core/press.ts'
import { type DrillSettings, nextTimes, readStored, toStored } from '../../../src/learn/drill-settings.ts'
import { plusDays } from '../../../src/learn/memory.ts'
import type { Due } from '../../../src/learn/schedule.ts'
import type { DrillRow } from '../../../src/store/schema.ts'
import { showDrills } from '../../presses.ts'
import { buttons } from '../blocks.ts'
import type { Draft } from './drafts.ts'

/** More would be a channel that nobody reads any more. */
const MOST_IN_CHANNEL = 10

/** A drill of the caller's server or workspace. @throws UserError where there is none */
export async function findDrill(ctx: Ctx, id: string): Promise<DrillRow> {
  const drill = await ctx.store.drills.find(id)
  if (drill?.platform === ctx.caller.platform && drill.tenant === ctx.caller.tenant) return drill
  throw new UserError('drill.gone', {}, [
    ...buttons({ label: ctx.say.line('drill.button.list'), press: press(showDrills, {}) }),
  ])
}

/** The same for who may change it. @throws UserError for anybody else */
export async function ownDrill(ctx: Ctx, id: string): Promise<DrillRow> {
  const drill = await findDrill(ctx, id)
  if (drill.owner !== ctx.caller.user && !(await ctx.isAdmin())) throw new UserError('drill.not-yours')
  return drill
}

/** Saves a draft. @throws UserError when it would never come */
export async function save(ctx: Ctx, { row, settings }: Draft): Promise<DrillRow> {
  const now = ctx.now().getTime()
  const [next] = nextTimes(settings, now, 1)
  if (!next) throw new UserError('drill.draft.never')
  const id = row.drill ?? derivedId('drill draft', row.id)
  if (row.drill !== null) {
    const drill = await ownDrill(ctx, row.drill)
    await ctx.store.drills.reset(id, toStored(settings), await afterToday(ctx, drill.id, settings, next), now)
  } else {
    const here = (await ctx.store.drills.inTenant(ctx.caller)).filter(
      ({ channel }) => channel === row.channel,
    )
    if (here.length >= MOST_IN_CHANNEL) throw new UserError('drill.many', { count: here.length })
    await ctx.store.drills.add({
      id,
      platform: row.platform,
      tenant: row.tenant,
      channel: row.channel,
      owner: row.owner,
      ...toStored(settings),
      locale: ctx.caller.locale,
      state: 'on',
      next_at: next.at,
      next_date: next.date,
      failures: 0,
      retry_at: null,
      told: null,
      created_at: now,
      changed_at: now,
    })
  }
  await ctx.store.drills.dropDraft(row.id)
  return findDrill(ctx, id)
}

/** Lets a paused drill come again. @throws UserError where its settings cannot be read */
export async function resume(ctx: Ctx, drill: DrillRow): Promise<void> {
  await comeAgain(ctx, drill, settingsOf(drill))
}

/** Leaves tomorrow's out, or takes it back in. @returns tomorrow's date, and whether anything changed */
export async function skipTomorrow(
  ctx: Ctx,
  drill: DrillRow,
  skip: boolean,
): Promise<{ readonly date: string; readonly isChanged: boolean }> {
  const settings = settingsOf(drill)
  const date = plusDays(localDate(ctx.now(), drill.zone), 1)
  const isOff = settings.holidays.includes(date)
  const holidays = settings.holidays.filter((other) => other !== date)
  const wouldCome = nextTimes({ ...settings, holidays }, ctx.now().getTime(), 3).some(
    (due) => due.date === date,
  )
  if (!wouldCome || isOff === skip) return { date, isChanged: false }
  if (skip) holidays.push(date)
  await comeAgain(ctx, drill, { ...settings, holidays: holidays.toSorted() })
  return { date, isChanged: true }
}

/** Has today's drill come now. @throws UserError where today's date had its drill */
export async function runNow(ctx: Ctx, drill: DrillRow): Promise<void> {
  settingsOf(drill)
  const now = ctx.now().getTime()
  const date = localDate(ctx.now(), drill.zone)
  const round = await ctx.store.drills.roundOn(drill.id, date)
  if (round) throw new UserError(round.state === 'dropped' ? 'drill.ran.dropped' : 'drill.ran')
  await ctx.store.drills.reset(drill.id, {}, { at: now, date }, now)
  ctx.soon()
}

/** @throws UserError where what is stored is not whole */
function settingsOf(drill: DrillRow): DrillSettings {
  const settings = readStored(drill)
  if (!settings) throw new UserError('drill.unreadable')
  return settings
}

async function comeAgain(ctx: Ctx, drill: DrillRow, settings: DrillSettings): Promise<void> {
  const now = ctx.now().getTime()
  const [next] = nextTimes(settings, now, 1)
  const due = next && (await afterToday(ctx, drill.id, settings, next))
  await ctx.store.drills.reset(drill.id, toStored(settings), due, now)
}

/** A date that had its drill has no other. */
async function afterToday(
  ctx: Ctx,
  drill: string,
  settings: DrillSettings,
  next: Due,
): Promise<Due | undefined> {
  const round = await ctx.store.drills.roundOn(drill, next.date)
  return round ? nextTimes(settings, next.at, 1)[0] : next
}
