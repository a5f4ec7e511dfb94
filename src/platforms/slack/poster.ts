import { webApi } from '@slack/bolt'
import type { Caller } from '../../core/caller.ts'
import type { Log } from '../../core/log.ts'
import { withPictures } from './pictures.ts'
import { refusalOf } from './refusals.ts'
import type { SlackMessage } from './render.ts'
import { pause } from './waiting.ts'
import { slackError, type WebApi } from './web-api.ts'

/** A message that is to be posted once, however often it is tried. */
export type Post = {
  readonly channel: string
  readonly thread?: string | undefined
  readonly message: SlackMessage
  /** Kept in the message's metadata, by which it is found again. */
  readonly once: string
  /** It may have been posted before, by a process that did not live to hear of it. */
  readonly maybePosted: boolean
  /** Slack's timestamp of a moment before the first try. */
  readonly since: string
}

/** Of Slack's own trouble, after which nobody knows whether the message was posted. */
const UNSURE = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'])
const EVENT_TYPE = 'homeroom_post'
const PAUSES_MS = [500, 2_000]
const LONGEST_LIMIT_S = 30
/** Messages looked through for one that was posted moments ago. */
const LOOK_BACK = 200

/** Posts as the bot, through the Web API. */
export class Poster {
  readonly #api: WebApi
  readonly #log: Log

  constructor(api: WebApi, log: Log) {
    this.#api = api
    this.#log = log
  }

  /**
   * @returns the message's ts.
   * @throws PlatformRefusal when people must change something first.
   */
  async post(post: Post): Promise<string> {
    if (post.maybePosted) {
      const found = await this.#find(post).catch(() => undefined)
      if (found !== undefined) return found
    }
    for (const ms of PAUSES_MS) {
      try {
        return await this.#try(post)
      } catch (error) {
        if (error instanceof webApi.WebAPIRateLimitedError) {
          await pause(Math.min(error.retryAfter, LONGEST_LIMIT_S) * 1_000)
          continue
        }
        const code = slackError(error)
        if (code !== undefined && !UNSURE.has(code)) throw refusalOf(error)
        await pause(ms)
        // The answer may have been lost and not the message.
        const found = await this.#find(post)
        if (found !== undefined) return found
      }
    }
    return await this.#try(post).catch((error: unknown) => {
      throw refusalOf(error)
    })
  }

  async edit(channel: string, ts: string, message: SlackMessage): Promise<void> {
    await withPictures(message, this.#log, (shown) => this.#api.web.chat.update({ channel, ts, ...shown }))
  }

  /** For one person's eyes where they are; in a direct message where the app may not speak there. */
  async whisper(caller: Caller, message: SlackMessage): Promise<void> {
    const { channel, user, thread } = caller
    try {
      const where = { channel, user, ...(thread ? { thread_ts: thread } : {}) }
      await withPictures(message, this.#log, (shown) =>
        this.#api.web.chat.postEphemeral({ ...where, ...shown }),
      )
    } catch (error) {
      if (slackError(error) === undefined) throw error
      const direct = await this.directWith(user)
      await withPictures(message, this.#log, (shown) =>
        this.#api.single.chat.postMessage({ channel: direct, ...shown }),
      )
    }
  }

  /** The channel of the direct message with a person. @throws PlatformRefusal when there can be none. */
  async directWith(user: string): Promise<string> {
    const { channel } = await this.#api.web.conversations.open({ users: user }).catch((error: unknown) => {
      throw refusalOf(error)
    })
    return channel?.id ?? user
  }

  async #try({ channel, thread, message, once }: Post): Promise<string> {
    const { ts } = await withPictures(message, this.#log, (shown) =>
      this.#api.single.chat.postMessage({
        channel,
        ...shown,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        metadata: { event_type: EVENT_TYPE, event_payload: { once } },
        unfurl_links: false,
        unfurl_media: false,
      }),
    )
    return ts ?? ''
  }

  async #find({ channel, thread, once, since }: Post): Promise<string | undefined> {
    const { conversations } = this.#api.web
    const how = { channel, oldest: since, include_all_metadata: true, limit: LOOK_BACK }
    const { messages } =
      thread === undefined
        ? await conversations.history(how)
        : await conversations.replies({ ...how, ts: thread })
    return messages?.find(
      ({ metadata }) =>
        metadata?.event_type === EVENT_TYPE &&
        (metadata.event_payload as { once?: unknown } | undefined)?.once === once,
    )?.ts
  }
}
