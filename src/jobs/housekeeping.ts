import type { Store } from '../store/store.ts'

/** No platform sends an event again after so long. */
const DELIVERY_KEPT_MS = 48 * 60 * 60 * 1000

/** Lessons change, and so do the models that answer about them. */
const ANSWER_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Whoever sets up a drill does it in a sitting. */
const DRAFT_KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Codes last ten minutes, and what is counted of them an hour. */
const LINKING_KEPT_MS = 24 * 60 * 60 * 1000

/** Forgets what nobody needs any more; once an hour. */
export async function keepHouse(store: Store, now: Date): Promise<void> {
  const at = now.getTime()
  await store.conversations.forgetDeliveries(at - DELIVERY_KEPT_MS)
  await store.drills.forgetDrafts(at - DRAFT_KEPT_MS)
  await store.links.codes.forget(at - LINKING_KEPT_MS)
  await store.tutoring.forget({
    moment: at - ANSWER_KEPT_MS,
    day: new Date(at - DELIVERY_KEPT_MS).toISOString().slice(0, 10),
  })
}
