import type { Caller } from '../core/caller.ts'
import { newId } from '../core/id.ts'
import type { Log } from '../core/log.ts'
import type { About } from '../core/platform.ts'
import { DIRECT } from '../store/accounts.ts'
import type { Preferences } from '../store/preferences.ts'
import type { Store } from '../store/store.ts'

type Parts = {
  readonly store: Store
  readonly log: Log
  /** The operator's own zone. */
  readonly zone: string
  readonly now: () => Date
  readonly random: () => number
  /** Asks the platform, over the network. */
  readonly about: (caller: Caller) => Promise<About | undefined>
}

/** What is known of a caller without asking their platform. */
export type Acquaintance = {
  readonly preferences: Preferences
  /** BCP 47: their own choice, else what the platform says. */
  readonly locale: string
  /** The same without their own choice. */
  readonly platformLocale: string
  /** IANA: their own choice, else what the platform told last, else the operator's. */
  readonly zone: string
}

const DAY_MS = 24 * 60 * 60 * 1000
const ASKED_KEPT = 10_000
const MINUTE_MS = 60_000
/** Half of what Slack allows users.info (docs.slack.dev/apis/web-api/rate-limits, tier 4); the rest is for what somebody waits for. */
const ASKED_A_MINUTE = 50

/** Who callers are: their clock, their language, their learner. */
export class Acquaintances {
  readonly #parts: Parts
  /** When whose platform was asked last, by learner. */
  readonly #asked = new Map<string, number>()
  #isAsking = false
  #minute = { began: 0, asked: 0 }

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** One query a minute for each account; none for a press soon after another. */
  async of(caller: Caller): Promise<Acquaintance> {
    const { store, now } = this.#parts
    const at = now().getTime()
    const preferences = store.preferences.recall(caller, at) ?? (await store.preferences.of(caller, at))
    return {
      preferences,
      locale: localeOf(preferences, caller),
      platformLocale: platformLocaleOf(preferences, caller),
      zone: preferences.zone ?? caller.zone ?? preferences.told.zone ?? this.#parts.zone,
    }
  }

  /** The language for what cannot wait for a query: as it was known last. */
  localeNow(caller: Caller): string {
    return localeOf(this.#parts.store.preferences.lastKnown(caller), caller)
  }

  /** The caller's learner, made at the first contact. */
  async learner(caller: Caller, { told }: Preferences): Promise<string> {
    const { store, now, random } = this.#parts
    const at = now().getTime()
    const learner =
      (await store.accounts.find(caller)) ??
      (await store.accounts.findOrCreate(caller, { id: newId(random), now: at }))
    if (caller.zone !== undefined && caller.zone !== told.zone) {
      await store.preferences.told(caller, learner, { zone: caller.zone }, at)
    }
    if (caller.zone === undefined) this.#askSoon(caller, learner, at)
    // An adapter that was not told a name gives the id.
    if (caller.tenant !== DIRECT && caller.name !== caller.user) {
      await store.boards.called(caller, learner, caller.name, at)
    }
    return learner
  }

  /** People travel, so their platform is asked again each day; one at a time, and nobody waits for it. */
  #askSoon(caller: Caller, learner: string, at: number): void {
    const asked = this.#asked.get(learner)
    if (this.#isAsking || (asked !== undefined && at - asked < DAY_MS)) return
    if (Math.abs(at - this.#minute.began) >= MINUTE_MS) this.#minute = { began: at, asked: 0 }
    if (this.#minute.asked >= ASKED_A_MINUTE) return
    this.#minute.asked++
    this.#isAsking = true
    this.#asked.set(learner, at)
    const [oldest] = this.#asked.keys()
    if (this.#asked.size > ASKED_KEPT && oldest !== undefined) this.#asked.delete(oldest)
    void this.ask(caller, learner).finally(() => {
      this.#isAsking = false
    })
  }

  /** Asks the platform for the caller's clock and language, and keeps both. */
  async ask(caller: Caller, learner: string): Promise<About | undefined> {
    const { store, now, about, log } = this.#parts
    const found = await about(caller)
    try {
      if (found) await store.preferences.told(caller, learner, found, now().getTime())
    } catch (error) {
      log.debug({ err: error }, 'what a platform told of a person was not kept')
    }
    return found
  }
}

function localeOf(preferences: Preferences | undefined, caller: Caller): string {
  return preferences?.locale ?? platformLocaleOf(preferences, caller)
}

function platformLocaleOf(preferences: Preferences | undefined, { locale }: Caller): string {
  return locale || preferences?.told.locale || 'en'
}
