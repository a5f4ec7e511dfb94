import type { Place, Posted } from '../../core/caller.ts'
import { PlatformRefusal } from '../../core/errors.ts'
import type { Account, PostOptions } from '../../core/platform.ts'
import type { View } from '../../core/view.ts'
import { tellHead } from './delivery.ts'
import type { PlaygroundParts } from './parts.ts'
import { BOT, directMessage, isChannel, personOf, TENANT } from './rooms.ts'
import type { Message } from './transcript.ts'

type PostsParts = Pick<PlaygroundParts, 'transcript' | 'people' | 'live' | 'settled' | 'randomId'>

/** An edit that waits for the one before it; a newer one takes its place, and both are done when it is. */
type Waiting = { view: View; readonly shown: Promise<void> }

/** What the bot says unasked. */
export class Posts {
  readonly #parts: PostsParts
  readonly #editing = new Map<string, Promise<void>>()
  readonly #waiting = new Map<string, Waiting>()

  constructor(parts: PostsParts) {
    this.#parts = parts
  }

  /**
   * A key that was posted before is found in the database, whichever process posted it.
   * @throws PlatformRefusal `gone` when there is no such channel or thread
   */
  async post(to: Place, view: View, { once, thread }: PostOptions): Promise<Posted> {
    const { transcript, live, settled, randomId } = this.#parts
    await this.#check(to)
    const { message, fresh } = await transcript.add({
      id: randomId(),
      channel: to.channel,
      thread: to.thread ?? null,
      thread_name: thread?.name ?? null,
      author: BOT,
      once: `post:${once}`,
      view,
    })
    await settled()
    if (fresh) {
      live.message(message)
      await tellHead(this.#parts, message)
    }
    return posted(message)
  }

  /** @throws PlatformRefusal `gone` when Homeroom has no such message */
  edit({ message }: Posted, view: View): Promise<void> {
    const waiting = this.#waiting.get(message)
    if (waiting) {
      waiting.view = view
      return waiting.shown
    }
    const before = this.#editing.get(message)
    if (!before) return this.#begin(message, this.#show(message, view))
    const next: Waiting = {
      view,
      shown: before
        .catch(() => undefined)
        .then(() => {
          this.#waiting.delete(message)
          return this.#begin(message, this.#show(message, next.view))
        }),
    }
    this.#waiting.set(message, next)
    return next.shown
  }

  /** @throws PlatformRefusal `closed-dm` when nobody here goes by this id */
  async direct({ user }: Account): Promise<Place> {
    if (!(await this.#parts.people.find(user))) throw new PlatformRefusal('closed-dm')
    return { platform: 'web', tenant: TENANT, channel: directMessage(user) }
  }

  #begin(message: string, work: Promise<void>): Promise<void> {
    const edit = work.finally(() => {
      if (this.#editing.get(message) === edit) this.#editing.delete(message)
    })
    this.#editing.set(message, edit)
    return edit
  }

  async #show(id: string, view: View): Promise<void> {
    const { transcript, live, settled } = this.#parts
    const old = await transcript.read(id)
    const message = old?.author === BOT ? await transcript.replace(id, view) : undefined
    if (!message) throw new PlatformRefusal('gone')
    await settled()
    live.message(message)
  }

  async #check({ channel, thread }: Place): Promise<void> {
    const { transcript, people } = this.#parts
    const person = personOf(channel)
    const known = isChannel(channel) || (person !== undefined && (await people.find(person)) !== undefined)
    const head = thread === undefined ? undefined : await transcript.read(thread)
    if (!known || (thread !== undefined && head?.channel !== channel)) throw new PlatformRefusal('gone')
  }
}

function posted({ id, channel, thread, thread_name }: Message): Posted {
  const opened = thread_name === null ? thread : id
  return {
    platform: 'web',
    tenant: TENANT,
    channel,
    message: id,
    ...(opened !== null && { thread: opened }),
  }
}
