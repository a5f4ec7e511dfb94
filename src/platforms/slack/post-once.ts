import type { Place, Posted } from '../../core/caller.ts'
import type { Poster } from './poster.ts'
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

  /** @throws PlatformRefusal when people must change something first; the key may then be tried again. */
  async post(to: Place, message: SlackMessage, once: string, teamUrl: string): Promise<Posted> {
    const key = `${to.channel}:${once}`
    let post = this.#posts.get(key)
    if (!post) {
      const since = (this.#now().getTime() / 1_000 - LOOK_BACK_S).toFixed(6)
      const { channel, thread } = to
      post = this.#poster.post({ channel, thread, message, once, since, maybePosted: true })
      this.#posts.set(key, post)
      post.catch(() => this.#posts.delete(key))
      const [oldest] = this.#posts.keys()
      if (this.#posts.size > REMEMBERED && oldest !== undefined) this.#posts.delete(oldest)
    }
    const ts = await post
    const posted = { ...to, message: ts, thread: to.thread ?? ts }
    return teamUrl === '' ? posted : { ...posted, url: permalink(teamUrl, to, ts) }
  }
}

/** As chat.getPermalink gives it, without the call. */
function permalink(teamUrl: string, { channel, thread }: Place, ts: string): string {
  const link = `${teamUrl}archives/${channel}/p${ts.replace('.', '')}`
  return thread === undefined ? link : `${link}?thread_ts=${thread}&cid=${channel}`
}
