import type { FaultResponse } from '../loopback/faults.ts'
import type { JsonObject } from '../loopback/json.ts'

/** A fault for `fail`: 429 for so many seconds. */
export const rateLimited = (seconds = 1): FaultResponse => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(seconds) },
})

/** A fault for `fail`: a refusal of the Web API, such as channel_not_found. */
export const apiError = (error: string, extra: JsonObject = {}): FaultResponse => ({
  status: 200,
  body: { ok: false, error, ...extra },
})

/** A fault for `fail`: a broken upstream. */
export const serverError = (status = 500): FaultResponse => ({ status, body: 'upstream error' })
