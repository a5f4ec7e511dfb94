import { type DrillSettings, nextTimes, toStored } from '../../src/learn/drill-settings.ts'
import { DAYS } from '../../src/learn/schedule.ts'
import type { DrillRow } from '../../src/store/schema.ts'

/** A drill that is on, from a moment on. */
export function drillRow(id: string, since: number, settings: Partial<DrillSettings> = {}): DrillRow {
  const whole: DrillSettings = {
    at: '09:00',
    zone: 'Europe/Berlin',
    days: [...DAYS],
    scope: { kind: 'all' },
    size: 3,
    lasts: 60,
    names: true,
    holidays: [],
    ...settings,
  }
  const [next] = nextTimes(whole, since, 1)
  return {
    id,
    platform: 'discord',
    tenant: 'school',
    channel: `channel-${id}`,
    owner: 'lead',
    ...toStored(whole),
    locale: 'en',
    state: 'on',
    next_at: next?.at ?? null,
    next_date: next?.date ?? null,
    failures: 0,
    retry_at: null,
    told: null,
    created_at: since,
    changed_at: since,
  }
}
