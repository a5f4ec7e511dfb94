import type { Picture } from '../src/core/picture.ts'
import { draw } from '../src/pictures/draw.ts'
import { createPainter } from '../src/pictures/painter.ts'
import { quantile } from './load.ts'

const TIMES = 30
const WEEKS = 26
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

export type Drawing = {
  /** Milliseconds of processor time on one thread: the median, of a learner's half year and of the fullest one. */
  readonly usual: number
  readonly fullest: number
  /** Milliseconds until the painter has it, the worker already running: the median. */
  readonly waited: number
  /** The longest that the main thread stood still meanwhile. */
  readonly blocked: number
}

/** Progress pictures, drawn here for the cost of one, and beside the main thread as people get them. */
export async function progressPictures(): Promise<Drawing> {
  const usual = picture((index) => (index % 3 === 0 ? 1 + (index % 11) : 0), 3, 5)
  const fullest = picture((index) => 1 + ((index * 7) % 120), 10, 5)
  return { usual: await cost(usual), fullest: await cost(fullest), ...(await beside(usual)) }
}

async function cost(drawn: Picture): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < TIMES; round++) {
    const before = process.cpuUsage()
    await draw(drawn)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return median(times)
}

async function beside(drawn: Picture): Promise<{ waited: number; blocked: number }> {
  const painter = createPainter(SILENT)
  await painter.draw(drawn)
  let last = performance.now()
  let blocked = 0
  const watch = setInterval(() => {
    const now = performance.now()
    blocked = Math.max(blocked, now - last)
    last = now
  }, 1)
  const times: number[] = []
  for (let round = 0; round < TIMES; round++) {
    const began = performance.now()
    await painter.draw(drawn)
    times.push(performance.now() - began)
  }
  clearInterval(watch)
  await painter.close()
  return { waited: median(times), blocked }
}

function picture(count: (index: number) => number, tracks: number, scores: number): Picture {
  const bars = (amount: number) =>
    Array.from({ length: amount }, (_, index) => ({
      label: `From prompt to program … ${index + 1}`,
      share: index / amount,
      note: `${index} of ${amount}`,
    }))
  return {
    kind: 'progress',
    title: 'Your progress',
    figures: ['days in a row', 'questions to review today', 'lessons read, of 1,596', 'quizzes passed'].map(
      (label, index) => ({ value: String(12 * (index + 1)), label }),
    ),
    calendar: {
      title: 'Lessons read and questions answered, by day',
      days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      weeks: Array.from({ length: WEEKS }, (_, week) => ({
        ...(week % 4 === 0 && { month: 'Nov' }),
        counts: Array.from({ length: 7 }, (_, day) => count(7 * week + day)),
        ...(week === WEEKS - 1 && { today: 6 }),
      })),
    },
    tracks: { title: 'Lessons read, by track', bars: bars(tracks) },
    scores: { title: 'Last scores', bars: bars(scores) },
  }
}

function median(times: readonly number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  )
}
