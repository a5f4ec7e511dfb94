import { Outposts } from '../../src/bot/outposts.ts'
import type { Place, Posted } from '../../src/core/caller.ts'
import { PlatformRefusal, type Refusal } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/log.ts'
import type { Account, Platform, PostOptions } from '../../src/core/platform.ts'
import type { View } from '../../src/core/view.ts'
import { createJobs, type Jobs } from '../../src/jobs/index.ts'
import type { Catalogue } from '../../src/lesson/catalogue.ts'
import type { Store } from '../../src/store/store.ts'

export type Message = {
  readonly to: Place
  readonly once: string
  readonly at: number
  readonly id: string
  view: View
  edits: number
}
type Word = { readonly level: keyof Log; readonly fields: object; readonly message: string }

const NEVER = new Promise<never>(() => undefined)

/**
 * The chat platform and the clock that processes share. It posts whatever it is given, twice too: only a
 * post that says it may be there already is looked for first.
 */
export class Town {
  readonly messages: Message[] = []
  readonly refusals = new Map<string, Refusal | Error>()
  now: number

  constructor(now: number) {
    this.now = now
  }

  /** What is posted in a channel; direct messages stand in the channel `dm:USER`. */
  in(channel: string): readonly Message[] {
    return this.messages.filter(({ to }) => to.channel === channel)
  }

  post(to: Place, view: View, { once, maybePosted }: PostOptions): Posted {
    const refusal = this.refusals.get(to.channel)
    if (refusal) throw refusal instanceof Error ? refusal : new PlatformRefusal(refusal)
    const there =
      maybePosted && this.messages.find((one) => one.once === once && one.to.channel === to.channel)
    if (there) return { ...to, message: there.id }
    const id = String(this.messages.length + 1)
    this.messages.push({ to, view, once, at: this.now, id, edits: 0 })
    return { ...to, message: id }
  }

  edit({ message }: Posted, view: View): void {
    const found = this.messages.find(({ id }) => id === message)
    if (!found) throw new PlatformRefusal('gone')
    found.view = view
    found.edits++
  }

  direct({ platform, tenant, user }: Account): Place {
    if (this.refusals.get(`dm:${user}`)) throw new PlatformRefusal('closed-dm')
    return { platform, tenant, channel: `dm:${user}` }
  }
}

/** A process of Homeroom: what it does can stop for good at any point. */
export class Process {
  readonly jobs: Jobs
  readonly said: Word[] = []
  /** After so many more steps it is dead: nothing it does reaches the town or the database. */
  fuse = Number.POSITIVE_INFINITY
  readonly #died: Promise<void>
  #die: () => void = () => undefined
  isDead = false

  constructor(town: Town, store: Store, lessons: Catalogue, random: () => number) {
    this.#died = new Promise((resolve) => {
      this.#die = resolve
    })
    const log = (level: keyof Log) => (fields: object, message: string) => {
      this.said.push({ level, fields, message })
    }
    const outposts = new Outposts(undefined, {
      debug: log('debug'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
    })
    outposts.join(this.#platform(town))
    this.jobs = createJobs({
      store: {
        ...store,
        claims: this.#mortal(store.claims),
        nudges: this.#mortal(store.nudges),
        live: this.#mortal(store.live),
      },
      teams: { lessonsOf: async () => lessons },
      outposts,
      log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
      now: () => new Date(town.now),
      random,
      draw: async () => undefined,
    })
  }

  /** One look at the clock, and all that follows from it, as far as this process lives to do it. */
  async tick(): Promise<void> {
    await Promise.race([this.jobs.tick().then(() => this.jobs.idle()), this.#died])
  }

  /** A stop that is asked for, as far as this process lives to do it. */
  async stop(): Promise<void> {
    await Promise.race([this.jobs.stop(), this.#died])
  }

  #platform(town: Town): Platform {
    return {
      name: 'discord',
      start: async () => undefined,
      stop: async () => undefined,
      post: (to, view, options) => this.#step(async () => town.post(to, view, options)),
      edit: (posted, view) => this.#step(async () => town.edit(posted, view)),
      direct: (account) => this.#step(async () => town.direct(account)),
    }
  }

  /** Before each step and after it, the process may be dead. */
  async #step<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isOver()) return NEVER
    const result = await work()
    return this.#isOver() ? NEVER : result
  }

  #isOver(): boolean {
    if (this.fuse-- <= 0) {
      this.isDead = true
      this.#die()
    }
    return this.isDead
  }

  #mortal<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...values: unknown[]) => this.#step(() => method.apply(target, values) as Promise<unknown>)
      },
    })
  }
}

/** A sequence that is the same every time. In [0, 1). */
export function fixedChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
