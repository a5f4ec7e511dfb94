import { localDate } from '../../../src/core/local-date.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale, zone, JSON.stringify(options)].join('\n')
  let found = formats.get(key)
  if (!found) {
    // English here puts the day before the month, as most of the world does.
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: zone, ...options })
    formats.set(key, found)
  }
  return found
}

/** `Mon 23 Nov`. @param date `2026-11-23` */
export function dayName(locale: string, date: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return format(locale, 'UTC', day).format(Date.parse(date)).replaceAll(',', '')
}

/** `09:00`. @param at epoch milliseconds */
export function clockIn(locale: string, at: number, zone: string): string {
  return format(locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** `Mon 23 Nov 09:00`. @param at epoch milliseconds */
export function momentIn(locale: string, at: number, zone: string): string {
  return `${dayName(locale, localDate(new Date(at), zone))} ${clockIn(locale, at, zone)}`
}
