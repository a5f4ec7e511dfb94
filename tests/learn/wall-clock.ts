const MINUTE = 60_000
const HOUR = 60 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a zone show, `2026-03-29 02:30`, by Intl alone. */
export function shownIn(zone: string, at: number): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  return format.format(at)
}

/** Every minute around a local date with what the clocks show then, in the order of time. */
export function minutesAround(
  zone: string,
  date: string,
): readonly { readonly at: number; readonly shown: string }[] {
  const noon = Date.parse(`${date}T12:00:00Z`)
  return Array.from({ length: 60 * 60 }, (_, index) => {
    const at = noon - 30 * HOUR + index * MINUTE
    return { at, shown: shownIn(zone, at) }
  })
}

/** When a drill comes on a date, found by looking at the clock minute by minute; undefined: no such date. */
export function dueByLooking(
  minutes: ReturnType<typeof minutesAround>,
  date: string,
  time: string,
): number | undefined {
  const wanted = `${date} ${time}`
  if (!minutes.some(({ shown }) => shown.startsWith(date))) return undefined
  const exact = minutes.find(({ shown }) => shown === wanted)
  if (exact) return exact.at
  return minutes.find(({ shown }, index) => shown > wanted && minutes[index - 1]!.shown < wanted)?.at
}

/** The local dates of a span of years on which a zone's clocks were changed, and the dates beside them. */
export function datesOfChange(zone: string, firstYear: number, lastYear: number): readonly string[] {
  const dates = new Set<string>()
  const offset = (at: number) => Date.parse(`${shownIn(zone, at).replace(' ', 'T')}Z`) - at
  const end = Date.UTC(lastYear + 1, 0, 1)
  for (let at = Date.UTC(firstYear, 0, 1); at < end; at += 12 * HOUR) {
    if (offset(at) === offset(at + 12 * HOUR)) continue
    for (const beside of [-12, 0, 12, 24]) dates.add(shownIn(zone, at + beside * HOUR).slice(0, 10))
  }
  return [...dates].toSorted()
}
