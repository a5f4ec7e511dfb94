import { type Reader, showMessage } from './render/message.ts'
import { mayRead } from './rooms.ts'
import type { Message } from './transcript.ts'
import type { Ready, ShownMessage, Thinking, Time } from './wire.ts'

/** One event of the page's stream; `id` is where to go on after a break. */
export type LiveEvent =
  | { readonly event: 'message'; readonly id: number; readonly data: ShownMessage }
  | { readonly event: 'ready'; readonly id: number; readonly data: Ready }
  | { readonly event: 'thinking'; readonly id?: undefined; readonly data: Thinking }
  | { readonly event: 'time'; readonly id?: undefined; readonly data: Time }

/** A page that takes events slower than this many behind is let go; it comes back and catches up. */
const BEHIND_MAX = 500

/** The open pages. */
export class Live {
  readonly #pages = new Set<OpenPage>()

  /** @param send resolves when the page's connection has taken the event */
  open(reader: Reader, send: (event: LiveEvent) => Promise<void>): OpenPage {
    const page = new OpenPage(reader, send, () => this.#pages.delete(page))
    this.#pages.add(page)
    return page
  }

  message(message: Message): void {
    for (const page of this.#pages) page.show(message)
  }

  /** @param private_to the only person who is told; null: everybody in the channel */
  thinking(thinking: Thinking, private_to: string | null): void {
    for (const page of this.#pages) {
      if (mayRead(page.reader.person, { channel: thinking.channel, private_to })) {
        page.tell({ event: 'thinking', data: thinking })
      }
    }
  }

  time(time: Time): void {
    for (const page of this.#pages) page.tell({ event: 'time', data: time })
  }

  close(): void {
    for (const page of this.#pages) page.close()
  }
}

/** One connection: events go out in order, one after the other. */
class OpenPage {
  readonly reader: Reader
  readonly closed: Promise<void>
  readonly #send: (event: LiveEvent) => Promise<void>
  readonly #leave: () => void
  #sent: Promise<void> = Promise.resolve()
  #behind = 0

  constructor(reader: Reader, send: (event: LiveEvent) => Promise<void>, left: () => void) {
    this.reader = reader
    this.#send = send
    const { promise, resolve } = Promise.withResolvers<void>()
    this.closed = promise
    this.#leave = () => {
      left()
      resolve()
    }
  }

  /** Shows the message if this page's person may see it. */
  show(message: Message): void {
    if (!mayRead(this.reader.person, message)) return
    this.tell({ event: 'message', id: message.revision, data: showMessage(message, this.reader) })
  }

  tell(event: LiveEvent): void {
    this.after(() => Promise.resolve([event]))
  }

  /** What `events` brings goes out before anything that is told later. */
  after(events: () => Promise<readonly LiveEvent[]>): void {
    if (++this.#behind > BEHIND_MAX) {
      this.close()
      return
    }
    this.#sent = this.#sent
      .then(async () => {
        for (const event of await events()) await this.#send(event)
      })
      .then(
        () => {
          this.#behind--
        },
        () => this.close(),
      )
  }

  close(): void {
    this.#leave()
  }
}
