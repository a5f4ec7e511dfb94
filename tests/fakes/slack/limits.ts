import { FixedWindows } from '../loopback/windows.ts'
import type { SlackCall } from './calls.ts'

/** A rate limit. */
export interface RateLimit {
  /** Only this method (default: every call). */
  method?: string
  /** Count all calls together (the default) or per channel. */
  per?: 'channel' | 'all'
  limit: number
  windowMs: number
}

/** Counts calls against the configured limits. */
export class RateLimiter {
  readonly #settings: { limits: RateLimit[] }
  readonly #windows = new FixedWindows()

  constructor(settings: { limits: RateLimit[] }) {
    this.#settings = settings
  }

  /** Count a call; returns the seconds to wait when a limit refuses it. */
  check({ method, args }: SlackCall): number | undefined {
    for (const [index, limit] of this.#settings.limits.entries()) {
      if (limit.method && limit.method !== method) continue
      const key = `${index}:${limit.per === 'channel' ? args.channel : ''}`
      const take = this.#windows.take(key, limit.limit, limit.windowMs)
      if (take.refused) return Math.max(1, Math.ceil(take.resetAfterMs / 1000))
    }
    return undefined
  }
}
