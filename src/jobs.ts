import { schedule } from 'node-cron'
import type { Log } from './core/log.ts'
import type { Store } from './store/store.ts'

/** No platform sends an event again after so long. */
const DELIVERY_KEPT_MS = 48 * 60 * 60 * 1000

/** Housekeeping, once an hour. Returns how to stop it. */
export function startJobs(parts: { store: Store; now: () => Date; log: Log }): () => Promise<void> {
  const { store, now, log } = parts
  const hourly = schedule('17 * * * *', async () => {
    try {
      await store.conversations.forgetDeliveries(now().getTime() - DELIVERY_KEPT_MS)
    } catch (error) {
      log.warn({ err: error }, 'housekeeping failed; it is tried again in an hour')
    }
  })
  return async () => {
    await hourly.stop()
  }
}
