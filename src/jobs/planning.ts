import { derivedId } from '../core/id.ts'
import { readStored } from '../learn/drill-settings.ts'
import { type Due, duesFrom, latestDue, nextDue, type Schedule } from '../learn/schedule.ts'
import type { DrillPlan } from '../store/due-drills.ts'
import type { DrillRow, RoundRow } from '../store/schema.ts'
import { CATCH_UP_MS, LEASE_MS, MINUTE } from './parts.ts'

/** An hour, or less where the drill is shorter, is left to those who come to a late one. */
const LEFT_AT_LEAST = 60 * MINUTE

/** Dates of which the newest is posted, or dropped too where it is too late for all. */
export type PlannedDrill = DrillPlan & { readonly missed: number; readonly isDropped: boolean }

/** What becomes of a drill whose time has come. */
export function planDrill(drill: DrillRow, moment: Moment): PlannedDrill {
  try {
    return planWhole(drill, moment)
  } catch {
    // Stored badly in a way that was not foreseen: it must not keep the others from theirs.
    return UNREADABLE
  }
}

type Moment = { readonly now: number; readonly by: string; readonly random: () => number }
const UNREADABLE: PlannedDrill = { next: undefined, pause: true, missed: 0, isDropped: false }

function planWhole(drill: DrillRow, { now, by, random }: Moment): PlannedDrill {
  const settings = readStored(drill)
  if (!settings || drill.next_at === null || drill.next_date === null) return UNREADABLE
  const { due, missed } = latestDue(settings, { at: drill.next_at, date: drill.next_date }, now)
  const isDropped = now - due.at > CATCH_UP_MS
  const lasts = settings.lasts * MINUTE
  const round: RoundRow = {
    id: derivedId('drill', drill.id, due.date),
    kind: 'drill',
    drill: drill.id,
    learner: null,
    platform: drill.platform,
    tenant: drill.tenant,
    channel: drill.channel,
    local_date: due.date,
    zone: drill.zone,
    questions: '[]',
    seed: Math.floor(random() * 2 ** 31),
    state: isDropped ? 'dropped' : 'claimed',
    claimed_by: isDropped ? null : by,
    claimed_until: isDropped ? null : now + LEASE_MS,
    opens_at: due.at,
    closes_at: Math.max(due.at + lasts, now + Math.min(lasts, LEFT_AT_LEAST)),
    message: null,
    thread: null,
    url: null,
    posted_at: null,
    closed_at: isDropped ? now : null,
  }
  return { round, next: nextAfter(settings, due.date, now), missed: missed.length, isDropped }
}

/** The next time, on a date after one that had its drill: it may have come early that day. */
export function nextAfter(schedule: Schedule, date: string, now: number): Due | undefined {
  const next = nextDue(schedule, now)
  if (next === undefined || next.date > date) return next
  for (const due of duesFrom(schedule, date)) {
    if (due.date > date && due.at > now) return due
  }
  return undefined
}
