import type { webApi } from '@slack/bolt'
import type { About } from '../../core/platform.ts'

const KEPT_MS = 5 * 60_000
const KEPT = 1_000

type Kept = { readonly about: Promise<About>; readonly at: number }

/** What Slack knows of its people, asked when something needs it and remembered for some minutes. */
export class People {
  readonly #web: webApi.WebClient
  readonly #now: () => Date
  readonly #kept = new Map<string, Kept>()

  constructor(web: webApi.WebClient, now: () => Date) {
    this.#web = web
    this.#now = now
  }

  /** @throws Slack's error, such as `missing_scope` without `users:read`; the next call asks again. */
  about(user: string): Promise<About> {
    const at = this.#now().getTime()
    const known = this.#kept.get(user)
    if (known && at - known.at < KEPT_MS) return known.about
    const asked = { about: this.#ask(user), at }
    this.#kept.delete(user)
    this.#kept.set(user, asked)
    asked.about.catch(() => {
      if (this.#kept.get(user) === asked) this.#kept.delete(user)
    })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return asked.about
  }

  /** Whether somebody's account was deactivated; asked anew each time. @throws Slack's error */
  async hasLeft(user: string): Promise<boolean> {
    const { user: found } = await this.#web.users.info({ user })
    return found?.deleted === true
  }

  async #ask(user: string): Promise<About> {
    const { user: found } = await this.#web.users.info({ user, include_locale: true })
    return {
      admin: found?.is_admin === true || found?.is_owner === true,
      ...(found?.tz && { zone: found.tz }),
      ...(found?.locale && { locale: found.locale }),
    }
  }
}
