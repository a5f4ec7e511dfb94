import type { Place, Posted } from '../../core/caller.ts'
import type { Poster, Sought } from './poster.ts'
import type { SlackMessage } from './render.ts'

/** Posts of one key are one post: here while this process remembers it, in the channel after that. */
const REMEMBERED = 1_000
/** How far back a post of an earlier process is looked for. */
const LOOK_BACK_S = 24 * 60 * 60

export class PostOnce {
  readonly #poster: Poster
  readonly #now: () => Date
  readonly #posts = new Map<string, Promise<string>>()

  constructor(poster: Poster, now: () => Date) {
    this.#poster = poster
    this.#now = now
  }

  /**
   * @param make makes the message, once it is known not to be there
   * @throws PlatformRefusal when people must change something first; the key may then be tried again.
   */
  async post(
    to: Place,
    make: () => Promise<SlackMessage>,
    { once, maybePosted = false }: { readonly once: string; readonly maybePosted?: boolean },
    teamUrl: string,
  ): Promise<Posted> {
    const key = `${to.channel}:${once}`
    let post = this.#posts.get(key)
    if (!post) {
      const since = (this.#now().getTime() / 1_000 - LOOK_BACK_S).toFixed(6)
      const { channel, thread } = to
      post = this.#post({ channel, thread, once, since }, make, maybePosted)
      this.#posts.set(key, post)
      post.catch(() => this.#posts.delete(key))
      const [oldest] = this.#posts.keys()
      if (this.#posts.size > REMEMBERED && oldest !== undefined) this.#posts.delete(oldest)
    }
    const ts = await post
    const posted = { ...to, message: ts, thread: to.thread ?? ts }
    return teamUrl === '' ? posted : { ...posted, url: permalink(teamUrl, to, ts) }
  }

  async #post(sought: Sought, make: () => Promise<SlackMessage>, maybePosted: boolean): Promise<string> {
    const found = maybePosted ? await this.#poster.find(sought).catch(() => undefined) : undefined
    return found ?? this.#poster.post({ ...sought, message: await make(), maybePosted: false })
  }
}

/** As chat.getPermalink gives it, without the call. */
function permalink(teamUrl: string, { channel, thread }: Place, ts: string): string {
  const link = `${teamUrl}archives/${channel}/p${ts.replace('.', '')}`
  return thread === undefined ? link : `${link}?thread_ts=${thread}&cid=${channel}`
}
