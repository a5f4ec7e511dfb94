import { z } from 'zod'
import { DAYS, nextDue, type Schedule } from './schedule.ts'
import { scopeSchema } from './scope.ts'

/** How much a drill may ask, and for how long it is open, in minutes. */
export const DRILL = { sizes: [1, 10], lasts: [5, 24 * 60], holidays: 60 } as const

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const date = z.iso.date()
const settingsSchema = z.object({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  zone: z.string().refine(isZone),
  days: z.array(z.enum(DAYS)).min(1),
  scope: scopeSchema,
  size: z.number().int().min(DRILL.sizes[0]).max(DRILL.sizes[1]),
  /** Minutes from opening to closing. */
  lasts: z.number().int().min(DRILL.lasts[0]).max(DRILL.lasts[1]),
  /** Whether those who agreed are named at the close. */
  names: z.boolean(),
  holidays: z.array(date).max(DRILL.holidays),
})

/** What a lead sets. */
export type DrillSettings = Readonly<z.output<typeof settingsSchema>>

/** The same as it is stored. */
export type StoredSettings = {
  readonly at: string
  readonly zone: string
  readonly days: string
  readonly scope: string
  readonly size: number
  readonly lasts: number
  readonly names: number
  readonly holidays: string
}

/** What was stored, if it is whole: a database that somebody wrote into must harm no other drill. */
export function readStored(stored: StoredSettings): DrillSettings | undefined {
  const { days, scope, holidays, names } = stored
  try {
    return readSettings({
      ...stored,
      names: names === 1,
      days: JSON.parse(days),
      scope: JSON.parse(scope),
      holidays: JSON.parse(holidays),
    })
  } catch {
    return undefined
  }
}

/** A draft's settings, as JSON.parse gives them. */
export function readSettings(value: unknown): DrillSettings | undefined {
  const parsed = settingsSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

export function toStored(settings: DrillSettings): StoredSettings {
  const { at, zone, size, lasts } = settings
  return {
    at,
    zone,
    size,
    lasts,
    names: settings.names ? 1 : 0,
    days: JSON.stringify(settings.days),
    scope: JSON.stringify(settings.scope),
    holidays: JSON.stringify(settings.holidays),
  }
}

/** The next times after a moment, at most so many. */
export function nextTimes(schedule: Schedule, moment: number, count: number): { at: number; date: string }[] {
  const times: { at: number; date: string }[] = []
  for (let after = moment; times.length < count; ) {
    const due = nextDue(schedule, after)
    if (!due) break
    times.push(due)
    after = due.at
  }
  return times
}
