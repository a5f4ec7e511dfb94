import type { APIAttachment } from 'discord.js'
import { UserError } from '../../core/errors.ts'

/** A person's file is a text to read, never more than this. */
const MAX_BYTES = 1_048_576
const READ_WITHIN_MS = 5_000

const HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net'])
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * The text of a file that came with a command.
 * @param apiUrl where the adapter finds Discord, if not at Discord's own address
 * @throws UserError when it is too large, no text, or cannot be had
 */
export async function readText(file: APIAttachment, apiUrl: string | undefined): Promise<string> {
  const name = file.filename
  const url = URL.canParse(file.url) ? new URL(file.url) : undefined
  if (!url || !isDiscords(url, apiUrl)) throw new UserError('file.unreachable', { name })
  if (file.size > MAX_BYTES) throw new UserError('file.too-large', { name })
  const bytes = await download(url, name)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new UserError('file.not-text', { name })
}

/** An address comes from outside, and must not lead into the operator's own network. */
function isDiscords(url: URL, apiUrl: string | undefined): boolean {
  if (url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname)) return true
  const api = apiUrl === undefined ? undefined : new URL(apiUrl)
  return api !== undefined && LOOPBACK.has(api.hostname) && url.host === api.host
}

/** Counted as it comes, because what was said of its size need not be true. */
async function download(url: URL, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(READ_WITHIN_MS) })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      if (size > MAX_BYTES) throw new UserError('file.too-large', { name })
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof UserError ? error : new UserError('file.unreachable', { name })
  }
  return Buffer.concat(chunks)
}
