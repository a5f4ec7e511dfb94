import type { Respond } from '../../bot/define.ts'
import type { Caller } from '../../core/caller.ts'
import { derivedId } from '../../core/id.ts'
import type { Outlet } from './answer.ts'
import { isDirect } from './caller.ts'
import type { FilesTo } from './files.ts'
import { LIMITS } from './limits.ts'
import type { Poster } from './poster.ts'
import type { SlackMessage } from './render.ts'
import { type ResponseMode, ResponseRefused, type ResponseUrls } from './response-url.ts'

/** What was pressed and how to answer it. */
export type Pressed = {
  readonly caller: Caller
  /** Only the caller sees the message. */
  readonly ephemeral: boolean
  readonly responseUrl?: string | undefined
  /** Slack's timestamp of the press. */
  readonly at: string
}

export type Ways = { readonly responses: ResponseUrls; readonly poster: Poster }

/** Where the answer to a press shows. Nobody's press changes a message that others read. */
export function outletOf(respond: Respond, pressed: Pressed, ways: Ways): Outlet {
  const { caller, ephemeral, responseUrl } = pressed
  const whisper = new WhisperOutlet(ways, caller, responseUrl)
  switch (respond) {
    case 'update': {
      const own = ephemeral || isDirect(caller.channel)
      if (!own || responseUrl === undefined) return whisper
      const { thread } = caller
      return new ResponseOutlet(ways, responseUrl, {
        later: { replace_original: true, ...(thread ? { thread_ts: thread } : {}) },
        instead: new WhisperOutlet(ways, caller, undefined),
      })
    }
    case 'private':
      return whisper
    case 'public':
      return postedOutlet(caller, pressed.at, ways)
    default:
      return respond satisfies never
  }
}

/**
 * A message where the caller is: for everybody in a channel, for one person in a direct message.
 * @param at Slack's timestamp of the press, which with the person makes it this press and no other
 */
export function postedOutlet(caller: Caller, at: string, { poster }: Pick<Ways, 'poster'>): Outlet {
  const { tenant, user, channel, thread } = caller
  const once = derivedId('press', tenant, user, at)
  return new PublicOutlet(poster, { channel, thread, once, since: at })
}

type ResponseModes = {
  /** Where files go; without it where they go instead. */
  readonly files?: FilesTo
  /** For the first message, where nothing is there yet to replace. */
  readonly first?: ResponseMode
  readonly later: ResponseMode
  /** Used once the response_url takes no more. */
  readonly instead: Outlet
}

/** A response_url whose message each view replaces. */
export class ResponseOutlet implements Outlet {
  readonly #ways: Ways
  readonly #url: string
  readonly #modes: ResponseModes
  #shown = 0
  #spent = false

  constructor(ways: Ways, url: string, modes: ResponseModes) {
    this.#ways = ways
    this.#url = url
    this.#modes = modes
  }

  get files(): FilesTo {
    return this.#modes.files ?? this.#modes.instead.files
  }

  get room(): number {
    return this.#spent ? this.#modes.instead.room : LIMITS.responses - this.#shown
  }

  get replaces(): boolean {
    return !this.#spent
  }

  async show(message: SlackMessage): Promise<void> {
    const { first, later, instead } = this.#modes
    const mode = this.#shown === 0 ? (first ?? later) : later
    this.#shown += 1
    if (!this.#spent) {
      try {
        return await this.#ways.responses.post(this.#url, message, mode)
      } catch (error) {
        if (!(error instanceof ResponseRefused && error.spent)) throw error
        this.#spent = true
      }
    }
    await instead.show(message)
  }
}

/**
 * New messages for one person. Slack cannot replace those, and replacing through the response_url would
 * overwrite the message that everybody reads; so at most one view shows before the last.
 */
export class WhisperOutlet implements Outlet {
  readonly replaces = false
  readonly files: FilesTo
  #room = 2
  #url: string | undefined
  readonly #ways: Ways
  readonly #caller: Caller

  constructor(ways: Ways, caller: Caller, url: string | undefined) {
    this.#ways = ways
    this.#caller = caller
    this.#url = url
    const { channel, thread, user } = caller
    this.files = isDirect(channel) ? { channel, thread } : { user }
  }

  get room(): number {
    return this.#room
  }

  async show(message: SlackMessage): Promise<void> {
    this.#room -= 1
    if (this.#url !== undefined) {
      const { thread } = this.#caller
      const mode = { response_type: 'ephemeral', replace_original: false } as const
      try {
        return await this.#ways.responses.post(
          this.#url,
          message,
          thread ? { ...mode, thread_ts: thread } : mode,
        )
      } catch (error) {
        if (!(error instanceof ResponseRefused && error.spent)) throw error
        this.#url = undefined
      }
    }
    await this.#ways.poster.whisper(this.#caller, message)
  }
}

export type PublicPlace = {
  readonly channel: string
  readonly thread?: string | undefined
  /** Names this answer, so that it is posted once. */
  readonly once: string
  readonly since: string
  readonly maybePosted?: boolean
}

/** A message for everybody, posted once and then edited. */
export class PublicOutlet implements Outlet {
  readonly replaces = true
  readonly room = Number.POSITIVE_INFINITY
  readonly files: FilesTo
  readonly #poster: Poster
  readonly #place: PublicPlace
  #ts: string | undefined

  constructor(poster: Poster, place: PublicPlace) {
    this.#poster = poster
    this.#place = place
    this.files = place
  }

  async show(message: SlackMessage): Promise<void> {
    const { channel } = this.#place
    if (this.#ts === undefined) {
      this.#ts = await this.#poster.post({ maybePosted: false, ...this.#place, message })
    } else await this.#poster.edit(channel, this.#ts, message)
  }
}
