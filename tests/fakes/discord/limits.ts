import { FixedWindows } from '../loopback/windows.ts'

/** A rate-limit bucket. */
export interface BucketLimit {
  /** Only this HTTP verb (default: every one). */
  method?: string
  /** Paths the bucket covers; a first capture group splits it by major parameter. */
  path: RegExp
  limit: number
  windowMs: number
  /** Refuse with the global scope and announce nothing beforehand. */
  global?: boolean
}

/** What the buckets say about a call. */
export interface LimitVerdict {
  /** The 429 body, when a bucket is empty. */
  refusal?: { message: string; retry_after: number; global: boolean; code: number }
  headers: Record<string, string>
}

/** Limits close to those Discord applies to a bot. */
export const discordLikeLimits: BucketLimit[] = [
  { path: /^\/(?!interactions|webhooks)/, limit: 50, windowMs: 1000, global: true },
  { method: 'POST', path: /^\/channels\/(\d+)\/messages$/, limit: 5, windowMs: 5000 },
  { method: 'PATCH', path: /^\/channels\/(\d+)\/messages\//, limit: 5, windowMs: 5000 },
  { path: /^\/webhooks\/\d+\/([^/]+)/, limit: 5, windowMs: 2000 },
]

/** Counts calls against the configured buckets. */
export class RateLimiter {
  readonly #settings: { limits: BucketLimit[] }
  readonly #windows = new FixedWindows()

  constructor(settings: { limits: BucketLimit[] }) {
    this.#settings = settings
  }

  /** Count a call; says no when one of its buckets is empty. */
  check(method: string, path: string): LimitVerdict {
    const headers: Record<string, string> = {}
    for (const [index, bucket] of this.#settings.limits.entries()) {
      const match = (!bucket.method || bucket.method === method) && path.match(bucket.path)
      if (!match) continue
      const take = this.#windows.take(`${index}:${match[1] ?? ''}`, bucket.limit, bucket.windowMs)
      const seconds = take.resetAfterMs / 1000
      const shared = {
        'x-ratelimit-limit': String(bucket.limit),
        'x-ratelimit-remaining': String(bucket.limit - take.used),
        'x-ratelimit-reset-after': String(seconds),
        'x-ratelimit-bucket': `b${index}`,
      }
      if (take.refused) return refuse(seconds, bucket.global === true, shared)
      if (bucket.global) continue
      Object.assign(headers, shared, { 'x-ratelimit-reset': String(take.resetAt / 1000) })
    }
    return { headers }
  }
}

function refuse(seconds: number, global: boolean, shared: Record<string, string>): LimitVerdict {
  return {
    refusal: { message: 'You are being rate limited.', retry_after: seconds, global, code: 0 },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : shared),
    },
  }
}
