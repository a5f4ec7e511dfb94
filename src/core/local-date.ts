/** The calendar date in a zone, as `2026-03-29`. */
export function localDate(at: Date, zone: string): string {
  let format = dateFormats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
    dateFormats.set(zone, format)
  }
  return format.format(at)
}
const dateFormats = new Map<string, Intl.DateTimeFormat>()
