import type { Kysely } from 'kysely'
import type { Tables } from '../../store/schema.ts'
import type { Attachment } from './stored-view.ts'

/** Where one person gets a picture or file of a message. */
export function attachmentPath(message: string, hash: string, person: string): string {
  return `/attachments/${message}/${hash}?as=${person}`
}

/** Keeps what a message shows now, and lets go of what it no longer shows. */
export async function keepAttachments(
  db: Kysely<Tables>,
  message: string,
  attachments: readonly Attachment[],
): Promise<void> {
  const rest = db.deleteFrom('playground_attachments').where('message', '=', message)
  if (attachments.length === 0) {
    await rest.execute()
    return
  }
  await rest
    .where(
      'hash',
      'not in',
      attachments.map(({ hash }) => hash),
    )
    .execute()
  await db
    .insertInto('playground_attachments')
    .values(attachments.map(({ hash, bytes }) => ({ message, hash, bytes: Buffer.from(bytes) })))
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function readAttachment(
  db: Kysely<Tables>,
  message: string,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db
    .selectFrom('playground_attachments')
    .select('bytes')
    .where('message', '=', message)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row && new Uint8Array(row.bytes)
}
