import type { PlatformName } from '../core/caller.ts'
import { Outbox } from './outbox.ts'
import type { JobParts } from './parts.ts'

/** Posts of one platform that are on their way at the same time; its client keeps to the platform's rate. */
const AT_ONCE = 8
/** What waits is in memory, so there is an end to it: the rest stays due in the database. */
const ROOM = 20_000

/** One outbox for each platform that this process serves. */
export class Outboxes {
  readonly #byPlatform = new Map<string, Outbox>()
  readonly #outposts: JobParts['outposts']

  constructor(outposts: JobParts['outposts']) {
    this.#outposts = outposts
  }

  /** Platforms that are served here and can take so many more. */
  withRoom(count: number): readonly PlatformName[] {
    return this.#outposts.platforms.filter((name) => this.of(name).room >= count)
  }

  of(platform: string): Outbox {
    let outbox = this.#byPlatform.get(platform)
    if (!outbox) {
      outbox = new Outbox({ atOnce: AT_ONCE, room: ROOM })
      this.#byPlatform.set(platform, outbox)
    }
    return outbox
  }

  get size(): number {
    return [...this.#byPlatform.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** Begins nothing more, and resolves when what has begun is done. */
  async stop(): Promise<void> {
    for (const outbox of this.#byPlatform.values()) outbox.clear()
    await this.idle()
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#byPlatform.values()].map((outbox) => outbox.idle()))
  }
}
