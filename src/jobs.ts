import { schedule } from 'node-cron'
import type { Log } from './core/log.ts'
import type { Store } from './store/store.ts'

/** No platform sends an event again after so long. */
const DELIVERY_KEPT_MS = 48 * 60 * 60 * 1000

/** Lessons change, and so do the models that answer about them. */
const ANSWER_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Housekeeping, once an hour. Returns how to stop it. */
export function startJobs(parts: { store: Store; now: () => Date; log: Log }): () => Promise<void> {
  const { store, now, log } = parts
  const hourly = schedule('17 * * * *', async () => {
    try {
      const at = now().getTime()
      await store.conversations.forgetDeliveries(at - DELIVERY_KEPT_MS)
      await store.tutoring.forget({
        moment: at - ANSWER_KEPT_MS,
        day: new Date(at - DELIVERY_KEPT_MS).toISOString().slice(0, 10),
      })
    } catch (error) {
      log.warn({ err: error }, 'housekeeping failed; it is tried again in an hour')
    }
  })
  return async () => {
    await hourly.stop()
  }
}
