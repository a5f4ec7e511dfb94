import type { Calendar, Week } from '../core/picture.ts'
import { box, COLOURS, EDGE, type Node, WIDTH } from './paper.ts'

const DAYS_WIDTH = 46
const MONTHS = 26
const GAP = 2

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

/** A square a day with its number in it; weeks beside each other, Monday above. */
export function drawCalendar({ days, weeks }: Calendar): Node {
  const size = sizeOf(weeks)
  const names = days.map((name) => box({ height: size, alignItems: 'center' }, name))
  return box({ fontSize: 14, color: COLOURS.quiet }, [
    box({ flexDirection: 'column', width: DAYS_WIDTH, paddingTop: MONTHS }, names),
    ...weeks.map((week) => column(week, size)),
  ])
}

function column({ month, counts, today }: Week, size: number): Node {
  return box({ flexDirection: 'column', width: size }, [
    // Wider than its week: the name of a month reaches over the next ones.
    box({ height: MONTHS, width: 3 * size, whiteSpace: 'nowrap' }, month ?? ''),
    ...counts.map((count, day) => square(count, size, day === today)),
  ])
}

function square(count: number | null, size: number, isToday: boolean): Node {
  const within = size - GAP
  if (count === null) return box({ width: size, height: size }, [])
  const shade = SHADES.findLast(({ from }) => count >= from) ?? SHADES[0]
  return box({ width: size, height: size }, [
    box(
      {
        width: within,
        height: within,
        borderRadius: 4,
        alignItems: 'center',
        justifyContent: 'center',
        backgroundColor: shade.ground,
        color: shade.ink,
        fontSize: 12,
        fontWeight: 600,
        ...(isToday && { border: `2px solid ${COLOURS.ink}` }),
      },
      count === 0 ? '' : String(Math.min(count, MOST)),
    ),
  ])
}

const sizeOf = (weeks: readonly Week[]): number =>
  Math.floor((WIDTH - 2 * EDGE - DAYS_WIDTH) / Math.max(weeks.length, 1))
