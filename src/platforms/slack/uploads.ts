import { createHash } from 'node:crypto'
import type { Log } from '../../core/log.ts'
import { describeError, slackError, type WebApi } from './web-api.ts'

/** A picture that Slack keeps for us. */
export type Upload = {
  readonly id: string
  /** Slack may still be working on it, and refuses messages that show it meanwhile. */
  readonly isNew: boolean
}

/** Something for a channel or a thread, as a message of its own. */
export type Parcel = { readonly name: string; readonly bytes: Uint8Array }

const UPLOAD_SCOPE = 'files:write'
/** Pictures remembered by what they show. */
const REMEMBERED = 500
/** Slack says of processing only that it takes moments (slackapi/node-slack-sdk#1865). */
const NEW_MS = 60_000
/** After a refusal nothing is tried for so long: only an admin can change it. */
const REFUSED_MS = 10 * 60_000

/** What tells files apart, shaped as Slack's id of one: the same bytes are the same file. */
export const contentKey = (bytes: Uint8Array): string =>
  `F${createHash('sha256').update(bytes).digest('hex').slice(0, 31).toUpperCase()}`

type Kept = { readonly id: Promise<string | undefined>; readonly at: number }

/** Files at Slack. A picture is uploaded once, into no channel, so only our messages show it. */
export class Uploads {
  readonly #api: WebApi
  readonly #log: Log
  readonly #now: () => Date
  readonly #kept = new Map<string, Kept>()
  #refusedAt = Number.NEGATIVE_INFINITY

  constructor(api: WebApi, log: Log, now: () => Date) {
    this.#api = api
    this.#log = log
    this.#now = now
  }

  /** @returns undefined when Slack takes no picture from us, which is logged. */
  async picture(key: string, png: Uint8Array): Promise<Upload | undefined> {
    const now = this.#now().getTime()
    let kept = this.#kept.get(key)
    if (!kept) {
      if (now - this.#refusedAt < REFUSED_MS) return undefined
      kept = { id: this.#upload(`homeroom-${key.slice(1, 9).toLowerCase()}.png`, png), at: now }
    }
    // Deleted first, so that the map's order is by use.
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > REMEMBERED && oldest !== undefined) this.#kept.delete(oldest)
    const id = await kept.id
    if (id !== undefined) return { id, isNew: now - kept.at < NEW_MS }
    if (this.#kept.get(key) === kept) this.#kept.delete(key)
    return undefined
  }

  /** The next use uploads it anew: Slack's retention or an admin may have deleted it. */
  forget(key: string): void {
    this.#kept.delete(key)
  }

  /**
   * Sends a file as a message of its own.
   * @returns false when Slack does not take it, which is logged.
   */
  async send({ name, bytes }: Parcel, channel: string, thread?: string): Promise<boolean> {
    try {
      const where =
        thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }
      // Tried once: what was sent and not heard of would be sent twice.
      await this.#api.single.filesUploadV2({ ...where, file: Buffer.from(bytes), filename: name })
      return true
    } catch (error) {
      this.#note(error, 'a file could not be sent')
      return false
    }
  }

  async #upload(filename: string, png: Uint8Array): Promise<string | undefined> {
    try {
      // The hint lets Slack show it before it has looked at it.
      const upload = { file: Buffer.from(png), filename, highlight_type: 'png' as const }
      const { files } = await this.#api.web.filesUploadV2(upload)
      return files[0]?.files?.[0]?.id
    } catch (error) {
      if (slackError(error) === 'missing_scope') this.#refusedAt = this.#now().getTime()
      this.#note(error, 'a picture could not be uploaded, so its words are shown')
      return undefined
    }
  }

  #note(error: unknown, what: string): void {
    const lacking = slackError(error) === 'missing_scope' ? { scope: UPLOAD_SCOPE } : {}
    this.#log.warn({ ...describeError(error), ...lacking }, what)
  }
}
