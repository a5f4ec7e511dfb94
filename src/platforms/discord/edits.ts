import type { Posted } from '../../core/caller.ts'
import type { View } from '../../core/view.ts'
import { sendView } from './in-words.ts'
import { refusalOf } from './refusal.ts'
import type { Created, Wire } from './wire.ts'

/** The newest view of a message that is not shown yet, and all who wait for it. */
type Waiting = { readonly view: View; readonly shown: PromiseWithResolvers<void> }

/** Edits of posted messages: of each, one is on its way and at most one waits, the newest. */
export class Edits {
  readonly #wire: Wire
  /** By message, while one of its edits is on its way. */
  readonly #waiting = new Map<string, Waiting | undefined>()

  constructor(wire: Wire) {
    this.#wire = wire
  }

  /** @throws PlatformRefusal; RangeError when the view does not fit */
  edit(posted: Posted, view: View): Promise<void> {
    const shown = this.#waiting.get(posted.message)?.shown ?? Promise.withResolvers<void>()
    const busy = this.#waiting.has(posted.message)
    this.#waiting.set(posted.message, { view, shown })
    if (!busy) void this.#work(messageOf(posted))
    return shown.promise
  }

  async #work(message: Created): Promise<void> {
    for (;;) {
      const next = this.#waiting.get(message.id)
      if (!next) break
      this.#waiting.set(message.id, undefined)
      await this.#show(message, next.view).then(next.shown.resolve, next.shown.reject)
    }
    this.#waiting.delete(message.id)
  }

  async #show(message: Created, view: View): Promise<void> {
    try {
      await sendView(view, (content) => this.#wire.editMessage(message, content))
    } catch (error) {
      throw refusalOf(error, 'posting')
    }
  }
}

/** A message that has a thread of its own stands in the channel over it. */
function messageOf({ channel, thread, message }: Posted): Created {
  const inThread = thread !== undefined && thread !== message
  return { id: message, channel_id: inThread ? thread : channel }
}
