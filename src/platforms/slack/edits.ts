import { webApi } from '@slack/bolt'
import type { Pictures } from './pictures.ts'
import { editRefusalOf, TROUBLE } from './refusals.ts'
import type { SlackMessage } from './render.ts'
import { pause, within } from './waiting.ts'
import { slackError, type WebApi } from './web-api.ts'

/** After Slack's own trouble, or none to be reached: an edit may run twice. */
const PAUSES_MS = [500, 2_000]
/** So many times in a row a limit is waited out, each time as long as Slack says, at most this long. */
const LIMITS_WAITED_OUT = 6
const LONGEST_LIMIT_MS = 60_000
const LAST_EDITS_MS = 1_000

/** What a message is to show, and all who asked for it or for what it replaced. */
type Edit = { readonly message: SlackMessage; readonly asked: readonly PromiseWithResolvers<void>[] }
/** A message being edited. */
type Editing = { next: Edit | undefined }

/**
 * Edits, at most one in flight a message. Those that come meanwhile replace each other: the newest is
 * shown next, and all that it replaced hear of it with it.
 */
export class Edits {
  readonly #api: WebApi
  readonly #pictures: Pictures
  readonly #editing = new Map<string, Editing>()
  readonly #runs = new Set<Promise<void>>()
  readonly #stopped = new AbortController()
  /** By performance.now(). Slack limits the method, not the message, so a limit holds for all of them. */
  #limitedUntil = 0

  constructor(api: WebApi, pictures: Pictures) {
    this.#api = api
    this.#pictures = pictures
  }

  /**
   * @returns when this message or a newer one is shown.
   * @throws PlatformRefusal `gone` when the message or its channel is no more.
   */
  show(channel: string, ts: string, message: SlackMessage): Promise<void> {
    const key = `${channel}:${ts}`
    const asking = Promise.withResolvers<void>()
    const editing = this.#editing.get(key)
    if (editing) editing.next = newest({ message, asked: [asking] }, editing.next)
    else {
      const begun = { next: { message, asked: [asking] } }
      this.#editing.set(key, begun)
      const run = this.#run(channel, ts, key, begun).finally(() => this.#runs.delete(run))
      this.#runs.add(run)
    }
    return asking.promise
  }

  /** Waits for no limit any longer: what is not shown by now is refused. */
  async close(): Promise<void> {
    this.#stopped.abort()
    await within(Promise.allSettled(this.#runs), LAST_EDITS_MS)
  }

  /** Until nothing is left to show; never rejects. */
  async #run(channel: string, ts: string, key: string, editing: Editing): Promise<void> {
    let limits = 0
    let failures = 0
    let isRepeated = false
    for (;;) {
      await this.#limitOver()
      const edit = editing.next
      // In the same turn as the look, so that no edit can come between the two.
      if (edit === undefined) {
        this.#editing.delete(key)
        return
      }
      editing.next = undefined
      if (isRepeated && this.#stopped.signal.aborted) {
        for (const { reject } of edit.asked) reject(new Error('stopped before Slack took the edit'))
        continue
      }
      isRepeated = false
      try {
        const update = (drawn: SlackMessage) => this.#api.single.chat.update({ channel, ts, ...drawn })
        await this.#pictures.show(edit.message, update)
        for (const { resolve } of edit.asked) resolve()
        limits = 0
        failures = 0
      } catch (error) {
        const isLimit = error instanceof webApi.WebAPIRateLimitedError
        const ms = PAUSES_MS[failures]
        if (isLimit && limits < LIMITS_WAITED_OUT) {
          limits += 1
          this.#limitedUntil = performance.now() + Math.min(error.retryAfter * 1_000, LONGEST_LIMIT_MS)
        } else if (!isLimit && ms !== undefined && isPassing(error)) {
          failures += 1
          await pause(ms, this.#stopped.signal)
        } else {
          for (const { reject } of edit.asked) reject(editRefusalOf(error))
          continue
        }
        editing.next = newest(editing.next, edit)
        isRepeated = true
      }
    }
  }

  async #limitOver(): Promise<void> {
    for (;;) {
      const ms = this.#limitedUntil - performance.now()
      if (ms <= 0 || this.#stopped.signal.aborted) return
      await pause(ms, this.#stopped.signal)
    }
  }
}

/** The newer message, and all who wait for either. */
const newest = (newer: Edit | undefined, older: Edit | undefined): Edit | undefined =>
  newer && older ? { message: newer.message, asked: [...older.asked, ...newer.asked] } : (newer ?? older)

function isPassing(error: unknown): boolean {
  const code = slackError(error)
  if (code !== undefined) return TROUBLE.has(code)
  return error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError
}
