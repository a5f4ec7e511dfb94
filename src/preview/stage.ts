import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repertoire } from '../../commands/index.ts'
import type { Answer } from '../bot/bot.ts'
import { Dispatcher } from '../bot/dispatch.ts'
import type { Caller } from '../core/caller.ts'
import type { Log } from '../core/log.ts'
import type { View } from '../core/view.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import { openStore, type Store } from '../store/store.ts'
import { EmbeddedTeacher } from '../tutor/model/embedded-teacher.ts'
import type { EmbeddedTutor } from '../tutor/tutor.ts'
import { createTutor } from '../tutor/tutor.ts'

/** Begins every quiz of a preview, so that all who take it see the options in one order. */
export const SEED = 2 ** 31

export type StageParts = {
  readonly lessons: Catalogue
  readonly log: Log
  /** Of those who read. */
  readonly locale: string
  now(): Date
}

/** The real bot over some lessons, with a store that is thrown away. */
export class Stage {
  /** As its actors read them. */
  readonly lessons: Catalogue
  readonly #parts: StageParts
  readonly #folder: string
  readonly #store: Store
  readonly #tutor: EmbeddedTutor
  readonly #bot: Dispatcher
  #chance = 1
  #actors = 0

  private constructor(parts: StageParts, folder: string, store: Store) {
    const { lessons, log, now } = parts
    this.lessons = lessons.in(parts.locale)
    this.#parts = parts
    this.#folder = folder
    this.#store = store
    this.#tutor = createTutor(lessons)
    this.#bot = new Dispatcher({
      ...repertoire,
      store,
      lessons,
      tutor: this.#tutor,
      teacher: new EmbeddedTeacher(this.#tutor, lessons),
      log,
      zone: 'UTC',
      now,
      random: () => this.#random(),
    })
  }

  static async open(parts: StageParts): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'homeroom-preview-'))
    const store = await openStore(`file:${join(folder, 'preview.db')}`)
    return new Stage(parts, folder, store)
  }

  async close(): Promise<void> {
    this.#tutor.close()
    await this.#store.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Somebody who was never here before. */
  actor(): Actor {
    const user = `actor-${++this.#actors}`
    const { locale } = this.#parts
    const caller: Caller = {
      platform: 'web',
      tenant: 'preview',
      channel: 'general',
      user,
      name: user,
      locale,
      admin: false,
    }
    return { press: (press) => lastOf(this.#bot.press(press, caller)) }
  }

  /** From here on chance is what `SEED` is made of, until `run` is done. */
  async seeded<T>(run: () => Promise<T>): Promise<T> {
    const before = this.#chance
    this.#chance = SEED
    try {
      return await run()
    } finally {
      this.#chance = before
    }
  }

  /** A fixed sequence; at SEED it stands still. */
  #random(): number {
    if (this.#chance !== SEED) this.#chance = (Math.imul(this.#chance, 1_103_515_245) + 12_345) >>> 0
    return this.#chance / 2 ** 32
  }
}

/** Presses buttons, and is shown what comes of it. */
export type Actor = { press(press: string): Promise<View> }

async function lastOf({ views }: Answer): Promise<View> {
  let last: View | undefined
  for await (const view of views) last = view
  if (!last) throw new Error('an answer without a view')
  return last
}
