import { ComponentType } from './constants.ts'
import { ApiError, formError } from './errors.ts'
import { snowflake } from './ids.ts'
import { walkComponents } from './rules/components.ts'
import type { Attachment, Component, MediaItem, MessageBody, UploadedFile } from './wire.ts'

/** A file that a message holds, listed by it or shown by a component. */
export interface Upload {
  attachment: Attachment
  file: UploadedFile
}

const REFERENCE = 'attachment://'
const MAX_UPLOADS = 10
const MAX_BYTES = 10_485_760

/** The files a message holds after a request: what it keeps of the earlier ones, and what came along. */
export function uploadsOf(
  body: MessageBody,
  files: UploadedFile[],
  earlier: readonly Upload[],
  base: string,
): Upload[] {
  const heavy = files.find((file) => file.size > MAX_BYTES)
  if (heavy) throw new ApiError(413, 40005, 'Request entity too large')
  const byKey = (id: string | number) => files.find((file) => file.key === `files[${id}]`)
  const listed = body.attachments ?? [
    ...(body.attachments === null ? [] : earlier.map(({ attachment }) => ({ id: attachment.id }))),
    ...files.map(({ key }) => ({ id: positionOf(key) })),
  ]
  if (listed.length > MAX_UPLOADS)
    throw new ApiError(400, 30015, 'Maximum number of attachments reached (10)')
  return listed.flatMap((wanted: NonNullable<MessageBody['attachments']>[number]) => {
    const file = byKey(wanted.id)
    if (file) return [newUpload(file, wanted, base)]
    const kept = earlier.find(({ attachment }) => attachment.id === String(wanted.id))
    return kept ? [kept] : []
  })
}

/** The n of `files[n]`. */
export const positionOf = (key: string): string => key.replace(/\D/g, '')

function newUpload(
  file: UploadedFile,
  { filename, description }: { filename?: string; description?: string },
  base: string,
): Upload {
  const id = snowflake()
  const name = filename ?? file.name
  const url = `${base}/${id}/${name}`
  const attachment = {
    id,
    filename: name,
    size: file.size,
    url,
    proxy_url: url,
    content_type: file.type || 'application/octet-stream',
    ...(description ? { description } : {}),
  }
  return { attachment, file }
}

/** Point components at the files that they name; returns the files that the message lists itself. */
export function showUploads(components: Component[], uploads: readonly Upload[]): Attachment[] {
  const shown = new Set<string>()
  walkComponents(components, (component, path) => {
    for (const [media, where] of mediaOf(component, path)) {
      const kept = uploads.find(({ attachment }) => attachment.url === media.url)
      if (kept) shown.add(kept.attachment.id)
      else if (!media.url.startsWith(REFERENCE)) {
        if (component.type === ComponentType.File || !/^https?:/.test(media.url)) throw badReference(where)
      }
      if (!media.url.startsWith(REFERENCE)) continue
      const name = media.url.slice(REFERENCE.length)
      const upload = uploads.find(({ attachment }) => attachment.filename === name)
      if (!upload) throw notFound(where, media.url)
      const { id, url, filename, size, content_type } = upload.attachment
      Object.assign(media, { url, proxy_url: url, attachment_id: id, content_type })
      if (component.type === ComponentType.File) Object.assign(component, { name: filename, size })
      shown.add(id)
    }
  })
  return uploads.map(({ attachment }) => attachment).filter(({ id }) => !shown.has(id))
}

function mediaOf(component: Component, path: string[]): [MediaItem['media'], string[]][] {
  if (component.type === ComponentType.File && component.file) {
    return [[component.file, [...path, 'file', 'url']]]
  }
  if (component.type !== ComponentType.MediaGallery) return []
  return (component.items ?? []).map(({ media }, index) => [
    media,
    [...path, 'items', String(index), 'media', 'url'],
  ])
}

const notFound = (path: string[], url: string) =>
  formError(
    path,
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    `The referenced attachment ("${url}") was not found`,
  )

const badReference = (path: string[]) =>
  formError(path, 'UNFURLED_MEDIA_ITEM_INVALID_URL', 'Not a URL that can be shown here')
