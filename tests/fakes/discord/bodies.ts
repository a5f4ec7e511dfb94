import { parseMultipart, parseUrlEncoded } from '../loopback/http.ts'
import { ApiError } from './errors.ts'
import type { UploadedFile } from './wire.ts'

/** A request body with the files that came along. */
export interface ParsedBody {
  body: unknown
  files: UploadedFile[]
}

/** Decode a body by its content type. */
export async function parseBody(raw: Buffer<ArrayBuffer>, contentType = ''): Promise<ParsedBody> {
  if (!raw.length) return { body: undefined, files: [] }
  if (contentType.includes('multipart/form-data')) return parseUpload(raw, contentType)
  if (contentType.includes('x-www-form-urlencoded')) return { body: parseUrlEncoded(raw), files: [] }
  try {
    return { body: JSON.parse(raw.toString()), files: [] }
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.')
  }
}

async function parseUpload(raw: Buffer<ArrayBuffer>, contentType: string): Promise<ParsedBody> {
  const form = await parseMultipart(raw, contentType)
  const files: UploadedFile[] = []
  let body: Record<string, unknown> = {}
  for (const [key, part] of form) {
    if (typeof part !== 'string') {
      const data = Buffer.from(await part.arrayBuffer())
      files.push({ key, name: part.name, size: part.size, type: part.type, data })
    } else if (key === 'payload_json') {
      body = JSON.parse(part)
    } else {
      body[key] = part
    }
  }
  return { body, files }
}
