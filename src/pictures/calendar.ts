import satori from 'satori'
import type { Calendar, Week } from '../core/picture.ts'
import { box, COLOURS, EDGE, fonts, type Node, WIDTH } from './paper.ts'

const DAYS_WIDTH = 46
const MONTHS = 26
const GAP = 2
const ROUND = 4

/**
 * From nothing to much, each darker than the one before by as much as the eye can tell, with ink that
 * reads on it.
 */
const SHADES = [
  { from: 0, ground: '#eef2f5', ink: '#52606d' },
  { from: 1, ground: '#cfe3ec', ink: '#1f2933' },
  { from: 4, ground: '#93c0d4', ink: '#1f2933' },
  { from: 8, ground: '#3f7f9f', ink: '#ffffff' },
  { from: 16, ground: '#173f54', ink: '#ffffff' },
] as const
/** More digits do not fit a day. */
const MOST = 99

export const calendarHeight = ({ weeks, days }: Calendar): number => MONTHS + days.length * sizeOf(weeks)

/** The names around a calendar's days, with room for the days. */
export function calendarFrame({ days, weeks }: Calendar): Node {
  const size = sizeOf(weeks)
  return box({ fontSize: 14, color: COLOURS.quiet }, [
    box(
      { flexDirection: 'column', width: DAYS_WIDTH, paddingTop: MONTHS },
      days.map((name) => box({ height: size, alignItems: 'center' }, name)),
    ),
    ...weeks.map(({ month = '' }) =>
      // Wider than its week: the name of a month reaches over the next ones.
      box({ width: size }, [box({ width: 3 * size, whiteSpace: 'nowrap' }, month)]),
    ),
  ])
}

/**
 * A square a day with its number in it, weeks beside each other, as SVG: laying two hundred boxes out takes
 * longer than all the rest of a picture.
 * @param top where the frame begins
 */
export async function calendarDays({ weeks }: Calendar, top: number): Promise<string> {
  const size = sizeOf(weeks)
  const squares = weeks.flatMap(({ counts, today }, week) =>
    counts.map((count, day) =>
      count === null
        ? ''
        : square(count, size - GAP, day === today, {
            x: EDGE + DAYS_WIDTH + week * size,
            y: top + MONTHS + day * size,
          }),
    ),
  )
  return (await Promise.all(squares)).join('')
}

async function square(
  count: number,
  side: number,
  isToday: boolean,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<string> {
  const { ground, ink } = SHADES.findLast(({ from }) => count >= from) ?? SHADES[0]
  const edge = isToday ? ` stroke="${COLOURS.ink}" stroke-width="2"` : ''
  const number = count === 0 ? '' : `<g fill="${ink}">${await digits(Math.min(count, MOST), side)}</g>`
  return `<g transform="translate(${x} ${y})"><rect width="${side}" height="${side}" rx="${ROUND}" fill="${ground}"${edge}/>${number}</g>`
}

/** A number as outlines in the middle of a square; there are a hundred of them at most. */
function digits(number: number, side: number): Promise<string> {
  const key = `${number}/${side}`
  const known = outlines.get(key)
  if (known) return known
  const middle = { width: side, height: side, alignItems: 'center', justifyContent: 'center' }
  const drawn = satori(box({ ...middle, fontSize: 12, fontWeight: 600 }, String(number)) as never, {
    width: side,
    height: side,
    fonts: fonts(),
  }).then((svg) => [...svg.matchAll(/<path [^>]*\bd="([^"]+)"/g)].map(([, d]) => `<path d="${d}"/>`).join(''))
  outlines.set(key, drawn)
  return drawn
}
const outlines = new Map<string, Promise<string>>()

const sizeOf = (weeks: readonly Week[]): number =>
  Math.floor((WIDTH - 2 * EDGE - DAYS_WIDTH) / Math.max(weeks.length, 1))
