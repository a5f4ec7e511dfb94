import { Classroom, labelsOf } from '../tests/commands/classroom.ts'
import { drillRow } from '../tests/jobs/drill-rows.ts'
import { quantile } from './load.ts'

const LESSON = 'api-or-chat'
const ROWS_AT_ONCE = 500
const IDLE_TICKS = 200
const PEOPLE = 20
/** The classroom's clock stands at 09:00 UTC on Monday, 23 November 2026. */
const SINCE = Date.UTC(2026, 10, 22, 9, 30)

export type Storm = {
  /** Seconds until all were claimed and handed over, and until all were posted. */
  readonly claimed: number
  readonly posted: number
  readonly posts: number
  /** Milliseconds of a press meanwhile, and of one while nothing is due. */
  readonly during: { readonly p50: number; readonly p99: number; readonly count: number }
  readonly before: { readonly p50: number; readonly p99: number; readonly count: number }
}

/** So many drills due in the same minute, while people press on in the same process, on SQLite. */
export async function drillStorm(due: number): Promise<Storm> {
  const room = await Classroom.open()
  try {
    await insert(room, due, { at: '09:00', zone: 'UTC' })
    const pressing = new Pressing(room)
    const before = await pressing.during(new Promise((resolve) => setTimeout(resolve, 2_000)))
    const began = performance.now()
    let claimed = 0
    const all = (async () => {
      await room.jobs.tick()
      claimed = (performance.now() - began) / 1000
      await room.jobs.idle()
    })()
    const during = await pressing.during(all)
    const posted = (performance.now() - began) / 1000
    return { claimed, posted, posts: room.posts.length, before, during }
  } finally {
    await room.close()
  }
}

/** Milliseconds of a tick with nothing due, the median of many, with so many drills stored. */
export async function idleTick(stored: number): Promise<number> {
  const room = await Classroom.open()
  try {
    await insert(room, stored, { at: '08:00', zone: 'UTC' })
    await room.store.db
      .updateTable('drills')
      .set({ next_at: Date.UTC(2027, 0, 1) })
      .execute()
    const times: number[] = []
    for (let tick = 0; tick < IDLE_TICKS; tick++) {
      const began = performance.now()
      await room.jobs.tick()
      times.push(performance.now() - began)
    }
    return quantile(
      times.toSorted((a, b) => a - b),
      0.5,
    )
  } finally {
    await room.close()
  }
}

async function insert(room: Classroom, count: number, settings: { at: string; zone: string }): Promise<void> {
  const model = { ...drillRow('model', SINCE, settings), platform: 'web' }
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - first) }, (_, index) => {
      const id = `bench${first + index}`
      return { ...model, id, channel: `channel-${id}` }
    })
    await room.store.db.insertInto('drills').values(rows).execute()
  }
}

/** People who take quizzes as fast as they are answered. */
class Pressing {
  readonly #room: Classroom
  #people = 0

  constructor(room: Classroom) {
    this.#room = room
  }

  async during(work: Promise<unknown>): Promise<{ p50: number; p99: number; count: number }> {
    let isOver = false
    const end = () => {
      isOver = true
    }
    const ended = work.then(end, end)
    const times: number[] = []
    await Promise.all(
      Array.from({ length: PEOPLE }, async () => {
        while (!isOver) await this.#quiz(times, () => isOver)
      }),
    )
    await ended
    await work
    times.sort((a, b) => a - b)
    return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), count: times.length }
  }

  async #quiz(times: number[], isOver: () => boolean): Promise<void> {
    const person = this.#room.person(`bench-person-${++this.#people}`)
    let seen = await person.command('quiz', { lesson: LESSON })
    while (!isOver()) {
      const [label] = labelsOf(seen)
      if (label !== 'A' && label !== 'Next question') return
      const began = performance.now()
      seen = await person.press(seen, label)
      times.push(performance.now() - began)
      // A person is no loop: between presses the event loop turns.
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}
