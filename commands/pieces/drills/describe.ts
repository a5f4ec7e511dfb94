import type { Ctx } from '../../../src/bot/context.ts'
import { enumerated } from '../../../src/core/listing.ts'
import type { Say } from '../../../src/core/say.ts'
import type { FieldsBlock } from '../../../src/core/view.ts'
import type { DrillSettings } from '../../../src/learn/drill-settings.ts'
import { DAYS, type Day, type Due, type Schedule } from '../../../src/learn/schedule.ts'
import type { Scope } from '../../../src/learn/scope.ts'
import { shorten } from '../blocks.ts'
import { dayName, momentIn } from './dates.ts'

const SCOPE_SHOWN = 60
const HOLIDAYS_SHOWN = 6
const MINUTES = 60
const DAY_MINUTES = 24 * MINUTES

/** A drill's settings as rows. */
export function settingRows(ctx: Pick<Ctx, 'say' | 'lessons'>, settings: DrillSettings): FieldsBlock['rows'] {
  const { say } = ctx
  const { at, zone, days, size, scope, lasts, names, holidays } = settings
  return [
    [say.line('drill.view.at'), say.line('drill.view.at.value', { at, zone })],
    [say.line('drill.view.days'), daysLine(say, days)],
    [
      say.line('drill.view.lasts'),
      say.line('drill.view.lasts.value', { lasts: spanLine(say, lasts), closes: clockAfter(at, lasts) }),
    ],
    [
      say.line('drill.view.scope'),
      say.line('drill.view.scope.value', { size, scope: scopeLine(ctx, scope) }),
    ],
    [say.line('drill.view.names'), say.line(names ? 'drill.view.names.yes' : 'drill.view.names.no')],
    [say.line('drill.view.holidays'), holidaysLine(say, holidays)],
  ]
}

/** `Mon, Wed, Fri`, or a word for all of them. */
export function daysLine(say: Say, days: readonly Day[]): string {
  const set = new Set(days)
  if (set.size === DAYS.length) return say.line('drill.days.daily')
  const weekdays = DAYS.slice(0, 5)
  if (set.size === weekdays.length && weekdays.every((day) => set.has(day)))
    return say.line('drill.days.weekdays')
  const named = DAYS.filter((day) => set.has(day)).map((day) => say.line(`drill.day.${day}`))
  return enumerated(say.locale, named)
}

export function scopeLine({ say, lessons }: Pick<Ctx, 'say' | 'lessons'>, scope: Scope): string {
  const gone = () => say.line('drill.scope.gone')
  switch (scope.kind) {
    case 'all':
      return say.line('drill.scope.all')
    case 'forgetting':
      return say.line('drill.scope.forgetting')
    case 'track':
      return shorten(lessons.tracks().find(({ id }) => id === scope.id)?.title ?? gone(), SCOPE_SHOWN)
    case 'module': {
      const [track, module] = scope.id.split('/')
      const found = lessons
        .tracks()
        .find(({ id }) => id === track)
        ?.modules.find(({ id }) => id === module)
      return shorten(found?.title ?? gone(), SCOPE_SHOWN)
    }
    case 'lessons': {
      const title = lessons.entry(scope.ids[0] ?? '')?.title ?? gone()
      return say.line('drill.scope.lessons', { count: scope.ids.length, title: shorten(title, SCOPE_SHOWN) })
    }
    default:
      return scope satisfies never
  }
}

/** Moments in a schedule's zone, a line each. */
export function timesLines(
  { locale }: Say,
  dues: readonly Due[],
  { zone }: Pick<Schedule, 'zone'>,
): readonly string[] {
  return dues.map(({ at }) => momentIn(locale, at, zone))
}

function spanLine(say: Say, minutes: number): string {
  const hours = Math.floor(minutes / MINUTES)
  const rest = minutes % MINUTES
  return [
    ...(hours > 0 ? [say.line('drill.hours', { hours })] : []),
    ...(rest > 0 ? [say.line('drill.minutes', { minutes: rest })] : []),
  ].join(' ')
}

/** By the clock face: on the date of a clock change the real end differs from it. */
function clockAfter(at: string, lasts: number): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const end = (hours * MINUTES + minutes + lasts) % DAY_MINUTES
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(end / MINUTES))}:${two(end % MINUTES)}`
}

function holidaysLine(say: Say, holidays: readonly string[]): string {
  if (holidays.length === 0) return say.line('drill.view.holidays.none')
  const shown = holidays.slice(0, HOLIDAYS_SHOWN).map((date) => dayName(say.locale, date))
  const more = holidays.length - shown.length
  if (more > 0) shown.push(say.line('drill.reveal.named.more', { count: more }))
  return enumerated(say.locale, shown)
}
