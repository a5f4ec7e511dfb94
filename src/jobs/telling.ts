import type { PlatformName } from '../core/caller.ts'
import { derivedId, newId } from '../core/id.ts'
import type { Account } from '../core/platform.ts'
import { type MessageKey, type MessageValues, speak } from '../core/say.ts'
import type { View } from '../core/view.ts'
import type { DrillRow } from '../store/schema.ts'
import type { JobParts } from './parts.ts'

type Word = { readonly key: MessageKey; readonly values: Readonly<Record<string, string | number>> }

/** Who set something up that runs without them. */
export type Owner = Pick<DrillRow, 'platform' | 'tenant' | 'owner' | 'locale'>

/**
 * Tells the owner of a drill or a live quiz something: alone, or with their next command where direct messages are closed.
 * @param about what makes it the same word, so that it is said once
 */
export async function tellOwner(
  parts: JobParts,
  drill: Owner,
  { key, values }: Word,
  about: string,
): Promise<void> {
  // Whoever set it up erased themselves; the admins of the place see what it does.
  if (drill.owner === '') return
  const account: Account = {
    platform: drill.platform as PlatformName,
    tenant: drill.tenant,
    user: drill.owner,
  }
  const known = await parts.store.preferences.of(account, parts.now().getTime())
  const say = speak(known.locale ?? drill.locale)
  const view: View = { body: [{ kind: 'text', markdown: say.text(key, values as MessageValues) }] }
  if (await parts.outposts.tellAlone(account, view, `tell-${derivedId(about)}`)) return
  const now = parts.now().getTime()
  const learner = await parts.store.accounts.findOrCreate(account, { id: newId(parts.random), now })
  await parts.store.mending.notify({
    learner,
    id: derivedId('drill', about),
    message: key,
    given: JSON.stringify(values),
    made_at: now,
    told_at: null,
  })
}
