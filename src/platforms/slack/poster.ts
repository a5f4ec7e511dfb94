import { webApi } from '@slack/bolt'
import type { Caller } from '../../core/caller.ts'
import type { Edits } from './edits.ts'
import type { Pictures } from './pictures.ts'
import { directRefusalOf, refusalOf, TROUBLE } from './refusals.ts'
import type { SlackMessage } from './render.ts'
import { pause } from './waiting.ts'
import { slackError, type WebApi } from './web-api.ts'

/** What a message is found by that may be posted already. */
export type Sought = {
  readonly channel: string
  readonly thread?: string | undefined
  /** Kept in the message's metadata, by which it is found again. */
  readonly once: string
  /** Slack's timestamp of a moment before the first try. */
  readonly since: string
}

/** A message that is to be posted once, however often it is tried. */
export type Post = Sought & {
  readonly message: SlackMessage
  /** It may have been posted before, by a process that did not live to hear of it. */
  readonly maybePosted: boolean
}

const EVENT_TYPE = 'homeroom_post'
const PAUSES_MS = [500, 2_000]
const LONGEST_LIMIT_S = 30
/** Messages looked through for one that was posted before, newest first. */
const LOOK_BACK = { limit: 200, pages: 5 }

/** Posts as the bot, through the Web API. */
export class Poster {
  readonly #api: WebApi
  readonly #pictures: Pictures
  readonly #edits: Edits

  constructor(api: WebApi, pictures: Pictures, edits: Edits) {
    this.#api = api
    this.#pictures = pictures
    this.#edits = edits
  }

  /**
   * @returns the message's ts.
   * @throws PlatformRefusal when people must change something first.
   */
  async post(post: Post): Promise<string> {
    if (post.maybePosted) {
      const found = await this.find(post).catch(() => undefined)
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
        if (code !== undefined && !TROUBLE.has(code)) throw refusalOf(error)
        await pause(ms)
        // The answer may have been lost and not the message.
        const found = await this.find(post)
        if (found !== undefined) return found
      }
    }
    return await this.#try(post).catch((error: unknown) => {
      throw refusalOf(error)
    })
  }

  /** The newest of several edits of one message wins. @throws PlatformRefusal as Edits does */
  edit(channel: string, ts: string, message: SlackMessage): Promise<void> {
    return this.#edits.show(channel, ts, message)
  }

  /** For one person's eyes where they are; in a direct message where the app may not speak there. */
  async whisper(caller: Caller, message: SlackMessage): Promise<void> {
    const { channel, user, thread } = caller
    try {
      const where = { channel, user, ...(thread ? { thread_ts: thread } : {}) }
      await this.#pictures.show(message, (shown) => this.#api.web.chat.postEphemeral({ ...where, ...shown }))
    } catch (error) {
      if (slackError(error) === undefined) throw error
      const direct = await this.directWith(user)
      await this.#pictures.show(message, (shown) =>
        this.#api.single.chat.postMessage({ channel: direct, ...shown }),
      )
    }
  }

  /** The channel of the direct message with a person. @throws PlatformRefusal when there can be none. */
  async directWith(user: string): Promise<string> {
    const { channel } = await this.#api.web.conversations.open({ users: user }).catch((error: unknown) => {
      throw directRefusalOf(error)
    })
    return channel?.id ?? user
  }

  async #try({ channel, thread, message, once }: Post): Promise<string> {
    const { ts } = await this.#pictures.show(message, (shown) =>
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

  /** The message, if it is in the channel or thread already. */
  async find({ channel, thread, once, since }: Sought): Promise<string | undefined> {
    const { conversations } = this.#api.web
    let cursor: string | undefined
    for (let page = 0; page < LOOK_BACK.pages; page++) {
      const how = {
        channel,
        oldest: since,
        include_all_metadata: true,
        limit: LOOK_BACK.limit,
        ...(cursor && { cursor }),
      }
      const { messages, response_metadata } =
        thread === undefined
          ? await conversations.history(how)
          : await conversations.replies({ ...how, ts: thread })
      const found = messages?.find(
        ({ metadata }) =>
          metadata?.event_type === EVENT_TYPE &&
          (metadata.event_payload as { once?: unknown } | undefined)?.once === once,
      )
      if (found) return found.ts
      cursor = response_metadata?.next_cursor
      if (!cursor) return undefined
    }
    return undefined
  }
}
