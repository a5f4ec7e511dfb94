/** The calendar date in a zone, as `2026-03-29`. */
export function localDate(at: Date, zone: string): string {
  let calendar = calendars.get(zone)
  if (!calendar) {
    calendar = new Calendar(zone)
    calendars.set(zone, calendar)
  }
  return calendar.dateOf(at)
}
const calendars = new Map<string, Calendar>()

const MINUTE_MS = 60_000

/** Remembers the last minute, because dates begin on whole minutes and Intl is slow. */
class Calendar {
  readonly #format: Intl.DateTimeFormat
  #minute = Number.NaN
  #date = ''

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  }

  dateOf(at: Date): string {
    const minute = Math.floor(at.getTime() / MINUTE_MS)
    if (minute !== this.#minute) {
      this.#date = this.#format.format(at)
      this.#minute = minute
    }
    return this.#date
  }
}
