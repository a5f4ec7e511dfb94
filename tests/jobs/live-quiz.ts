import type { LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import type { LiveRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { Crowd, LiveTown } from './live-town.ts'
import { fixedChance, Process } from './town.ts'

export const START = Date.parse('2026-11-23T09:00:00Z')
/** Milliseconds between two looks of a process. */
export const BEAT = 500
export const LESSON = 'api-or-chat'

let channels = 0

/** A live quiz in a channel of its own, with two processes that look. */
export class LiveQuiz {
  readonly town: LiveTown
  /** Those in its channel; a test may go on in another. */
  crowd: Crowd
  readonly one: Process
  readonly other: Process
  readonly #store: Store

  constructor(store: Store, lessons: LoadedCatalogue) {
    this.#store = store
    this.town = new LiveTown(START)
    this.crowd = new Crowd(this.town, store, lessons, `live-${++channels}`)
    this.one = new Process(this.town, store, lessons, fixedChance(1))
    this.other = new Process(this.town, store, lessons, fixedChance(2))
  }

  /** The only one that runs on the database. */
  static async alone(store: Store, lessons: LoadedCatalogue): Promise<LiveQuiz> {
    await store.db.updateTable('live_rounds').set({ place: null, phase: 'done' }).execute()
    return new LiveQuiz(store, lessons)
  }

  /** Time passes, and both processes look at every beat. */
  async pass(ms: number): Promise<void> {
    const end = this.town.now + ms
    while (this.town.now < end) {
      this.town.now = Math.min(end, this.town.now + BEAT)
      await this.#look()
    }
  }

  async begin(questions = '5') {
    const view = await this.crowd.command('host', { lesson: LESSON, questions })
    await this.#look()
    return view
  }

  live(): Promise<LiveRow | undefined> {
    return this.#store.live.load(this.crowd.round)
  }

  answers(users: readonly string[], want: 'right' | 'wrong') {
    return Promise.all(users.map(async (user) => this.crowd.press(user, await this.crowd.letter(want))))
  }

  async #look(): Promise<void> {
    await Promise.all([this.one.tick(), this.other.tick()])
  }
}
