import type { Hono } from 'hono'
import type { PlaygroundParts } from './parts.ts'
import { Refused } from './refused.ts'
import { type SessionEnv, withSession } from './session.ts'
import type { StoredFile, StoredImage, StoredView } from './stored-view.ts'
import type { Message } from './transcript.ts'

/** Pictures and files, for whoever may see their message. */
export function addAttachmentRoutes(app: Hono<SessionEnv>, parts: PlaygroundParts): void {
  app.get('/attachments/:message/:hash', withSession(parts.people), async (c) => {
    const { message: id, hash } = c.req.param()
    const message = await parts.transcript.find(id, c.var.session.person.id)
    const shown = message && shownUnder(message, hash)
    const bytes = shown && (await parts.transcript.attachment(id, hash))
    if (!bytes) throw new Refused(404, 'web.error.not-found')
    return c.body(bytes, 200, shown.kind === 'image' ? PICTURE : download(shown.name))
  })
}

/** The address holds the hash of what is behind it. */
const PICTURE = {
  'content-type': 'image/png',
  'content-disposition': 'inline',
  'cache-control': 'private, max-age=31536000, immutable',
}

/** Never opened in the page's own name, and not kept where another person of this machine may look. */
function download(name: string): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
    'cache-control': 'no-store',
  }
}

function shownUnder({ kind, content }: Message, hash: string): StoredImage | StoredFile | undefined {
  if (kind !== 'view') return undefined
  return (JSON.parse(content) as StoredView).body.find(
    (block): block is StoredImage | StoredFile =>
      (block.kind === 'image' || block.kind === 'file') && block.hash === hash,
  )
}
