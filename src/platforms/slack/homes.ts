import type { webApi } from '@slack/bolt'
import type { Bot } from '../../bot/bot.ts'
import type { Caller } from '../../core/caller.ts'
import type { Log } from '../../core/log.ts'
import { speak } from '../../core/say.ts'
import type { View } from '../../core/view.ts'
import { callerFrom } from './caller.ts'
import { present } from './parts.ts'
import type { Pictures } from './pictures.ts'
import { pause, within } from './waiting.ts'
import { describeError } from './web-api.ts'

type HomeParts = {
  readonly bot: Bot
  readonly web: webApi.WebClient
  readonly pictures: Pictures
  readonly log: Log
  readonly now: () => Date
}

/** A person's home: whether it is behind what they did, and what brings it up to date. */
type Home = { readonly caller: Caller; isBehind: boolean; running: Promise<void> | undefined }

/** What happens within so long is shown once. */
const GATHERED_MS = 1_000
/** People whose open home is kept fresh; for others it is made when they open it. */
const KEPT = 2_000
const LAST_WORDS_MS = 2_000

/** The home tabs of people who opened theirs: made when they open it, and anew after they did something. */
export class Homes {
  readonly #parts: HomeParts
  readonly #homes = new Map<string, Home>()
  #closing = new AbortController()

  constructor(parts: HomeParts) {
    this.#parts = parts
  }

  /** Makes it now; resolves when Slack has it, or it failed, which is logged. */
  async opened(tenant: string, user: string): Promise<void> {
    const key = `${tenant}/${user}`
    const home = this.#homes.get(key) ?? {
      caller: callerFrom({ tenant, user, channel: '' }),
      isBehind: false,
      running: undefined,
    }
    // Deleted first, so that the map's order is by use.
    this.#homes.delete(key)
    this.#homes.set(key, home)
    const [oldest] = this.#homes.keys()
    if (this.#homes.size > KEPT && oldest !== undefined) this.#homes.delete(oldest)
    home.isBehind = true
    await this.#bringUpToDate(home, 0)
  }

  /** Makes it anew soon, where the person has opened theirs; at once for what else happens until then. */
  refresh(tenant: string, user: string): void {
    const home = this.#homes.get(`${tenant}/${user}`)
    if (!home || this.#closing.signal.aborted) return
    home.isBehind = true
    void this.#bringUpToDate(home, GATHERED_MS)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await within(Promise.allSettled([...this.#homes.values()].map(({ running }) => running)), LAST_WORDS_MS)
    this.#homes.clear()
    this.#closing = new AbortController()
  }

  /** One after the other for each person, so that an older view never replaces a newer one. */
  #bringUpToDate(home: Home, afterMs: number): Promise<void> {
    home.running ??= this.#run(home, afterMs).finally(() => {
      home.running = undefined
    })
    return home.running
  }

  async #run(home: Home, afterMs: number): Promise<void> {
    let wait = afterMs
    while (home.isBehind) {
      if (wait > 0) await pause(wait, this.#closing.signal)
      if (this.#closing.signal.aborted) return
      home.isBehind = false
      try {
        await this.#publish(home.caller)
      } catch (error) {
        this.#parts.log.warn(describeError(error), 'a home tab could not be shown')
      }
      wait = GATHERED_MS
    }
  }

  async #publish(caller: Caller): Promise<void> {
    const { bot, web, pictures } = this.#parts
    let view: View | undefined
    for await (const shown of bot.home(caller).views) view = shown
    if (!view) return
    const message = present(view, this.#parts, speak(bot.locale(caller)))
    await pictures.show(message, ({ blocks }) =>
      web.views.publish({ user_id: caller.user, view: { type: 'home', blocks } }),
    )
  }
}
