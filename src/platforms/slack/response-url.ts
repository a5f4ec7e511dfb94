import type { Pictures } from './pictures.ts'
import { PostThread, type Received } from './post-thread.ts'
import type { SlackMessage } from './render.ts'
import { pause } from './waiting.ts'

/** Where and how a message posted to a response_url shows. */
export type ResponseMode = {
  readonly replace_original: boolean
  readonly response_type?: 'ephemeral' | 'in_channel'
  readonly thread_ts?: string
}

/** A response_url refused; `spent` when it has expired or taken all its messages. */
export class ResponseRefused extends Error {
  readonly spent: boolean
  /** Slack's word for it, such as `invalid_blocks`. */
  readonly reason: string

  constructor(status: number, reason: string) {
    super(`a response_url refused with ${status} ${reason}`)
    this.name = 'ResponseRefused'
    this.reason = reason
    this.spent =
      (status === 404 && reason !== 'invalid_blocks') || reason === 'expired_url' || reason === 'used_url'
  }
}

const PAUSES_MS = [250, 1_000]

/** Posts to response_urls; nearly every press ends in one. */
export class ResponseUrls {
  readonly #thread = new PostThread()
  readonly #pictures: Pictures

  constructor(pictures: Pictures) {
    this.#pictures = pictures
  }

  /** @throws ResponseRefused, or the network's error after three tries. */
  async post(url: string, message: SlackMessage, mode: ResponseMode): Promise<void> {
    await this.#pictures.show(message, (shown) => this.#post(url, shown, mode))
  }

  async #post(url: string, message: SlackMessage, mode: ResponseMode): Promise<void> {
    const body = JSON.stringify({ ...message, ...mode })
    for (const ms of PAUSES_MS) {
      const answer = await this.#thread.post(url, body).catch(() => undefined)
      if (answer && !isPassing(answer.status)) return check(answer)
      await pause(ms)
    }
    check(await this.#thread.post(url, body))
  }

  open(): void {
    this.#thread.open()
  }

  close(): void {
    this.#thread.close()
  }
}

const isPassing = (status: number): boolean => status >= 500 || status === 429

/** Slack answers `ok`, or JSON with the reason, which can come with status 200. */
function check({ status, text }: Received): void {
  const reason = text.startsWith('{') ? reasonOf(text) : text.slice(0, 80)
  if (status >= 200 && status < 300 && (!text.startsWith('{') || reason === '')) return
  throw new ResponseRefused(status, reason)
}

function reasonOf(text: string): string {
  try {
    const answer = JSON.parse(text) as { ok?: boolean; error?: string }
    return answer.ok === false ? (answer.error ?? 'unknown') : ''
  } catch {
    return text.slice(0, 80)
  }
}
