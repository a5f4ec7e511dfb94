import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import { Refused } from './refused.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

type ClientFile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The page's own files, read once; their address holds a hash of all of them, so that they may be kept for good. */
export class ClientFiles {
  readonly #files: ReadonlyMap<string, ClientFile>
  readonly version: string

  constructor(directory: string) {
    const files = new Map<string, ClientFile>()
    const hash = createHash('sha256')
    for (const entry of readdirSync(directory, { recursive: true }).map(String).sort()) {
      const type = TYPES[extname(entry)]
      if (type === undefined) continue
      const bytes = new Uint8Array(readFileSync(join(directory, entry)))
      files.set(entry.replaceAll('\\', '/'), { type, bytes })
      hash.update(entry).update('\0').update(bytes)
    }
    this.#files = files
    this.version = hash.digest('hex').slice(0, 16)
  }

  path(name: string): string {
    return `/client/${this.version}/${name}`
  }

  /** A page from before an upgrade still gets a file, but may not keep it. */
  answer(c: Context, version: string, name: string): Response {
    const file = this.#files.get(name)
    if (!file) throw new Refused(404, 'web.error.not-found')
    const kept = version === this.version ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': kept })
  }
}
