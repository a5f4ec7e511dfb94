import type { Store } from '../../src/store/store.ts'
import { AT, idOf } from './inhabitant-traits.ts'

/** What they said and saw in the playground. */
export async function visitPlayground(
  { db }: Store,
  { name, guest, display }: { readonly name: string; readonly guest: string; readonly display: string },
): Promise<void> {
  let position = 0
  const message = (id: string, more: object) => ({
    ...{
      id: idOf(id, name),
      channel: 'general',
      thread: null,
      thread_name: null,
      author: guest,
      private_to: null,
    },
    ...{ kind: 'text' as const, content: `said as ${name} wrote it`, used: null, used_by: null, once: null },
    ...{ position: ++position, revision: position, created_at: AT, ...more },
  })
  await db
    .insertInto('playground_people')
    .values({
      id: guest,
      browser: idOf('browser', name),
      name: display,
      created_at: AT,
      zone: `Zone-of-${name}`,
      locale: 'en',
    })
    .execute()
  const view = { author: 'homeroom', kind: 'view' as const }
  await db
    .insertInto('playground_messages')
    .values([
      message('alone', { once: `${guest}:1` }),
      message('shown', { ...view, private_to: guest, used: `/ask -of-${name}`, used_by: guest }),
      message('talk', {}),
      message('direct', { channel: `dm-${guest}` }),
    ])
    .execute()
  await db
    .insertInto('playground_messages')
    .values([
      message('under-alone', { ...view, thread: idOf('alone', name) }),
      message('reply', {
        author: `other${idOf('', name)}`,
        content: 'Hello',
        thread: idOf('talk', name),
      }),
    ])
    .execute()
  await db
    .insertInto('playground_attachments')
    .values({
      message: idOf('shown', name),
      hash: idOf('hash', name),
      bytes: Buffer.from(`file-of-${name}`),
    })
    .execute()
}
