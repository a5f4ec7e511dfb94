import type { FaultResponse } from '../loopback/faults.ts'

/** A fault for `fail`: 429 for so many seconds, of one bucket or global. */
export const rateLimit = (seconds = 1, { global = false, scope = 'user' } = {}): FaultResponse => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: seconds, global, code: 0 },
  headers: {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': global ? 'global' : scope,
    ...(global ? { 'x-ratelimit-global': 'true' } : injectedBucket(seconds)),
  },
})

const injectedBucket = (seconds: number) => ({
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset-after': String(seconds),
  'x-ratelimit-bucket': 'injected',
})

/** A fault for `fail`: the HTML page of a broken upstream. */
export const serverError = (status = 500): FaultResponse => ({
  status,
  body: '<html>upstream error</html>',
})
