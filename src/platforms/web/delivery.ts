import type { Answer } from '../../bot/bot.ts'
import type { Respond } from '../../bot/define.ts'
import type { Caller } from '../../core/caller.ts'
import type { Log } from '../../core/log.ts'
import type { View } from '../../core/view.ts'
import type { Live } from './live.ts'
import { BOT, directMessage } from './rooms.ts'
import type { Message, Transcript } from './transcript.ts'

/** What an answer answers. */
export type Occasion = {
  readonly caller: Caller
  /** The command as it was typed. */
  readonly used?: string
  /** The message whose button was pressed. */
  readonly pressed?: Message
}

/** One answer on its way to the message it shows in. */
type Turn = { readonly message: string }

export type DeliveryParts = {
  readonly transcript: Transcript
  readonly live: Live
  readonly log: Log
  /** Resolves when everything written before the call survives a power loss. */
  settled(): Promise<void>
  randomId(): string
}

/** Puts the bot's answers where they belong, each view in place of the one before it. */
export class Delivery {
  readonly #parts: DeliveryParts
  readonly #inHand = new Set<Promise<void>>()
  /** The newest press on each message that an answer is still on its way to. */
  readonly #newest = new Map<string, Turn>()

  constructor(parts: DeliveryParts) {
    this.#parts = parts
  }

  /**
   * Shows an answer's first view, durably, and goes on with its later ones by itself.
   * Undefined when there was nothing to show.
   */
  async deliver(answer: Answer, occasion: Occasion): Promise<Message | undefined> {
    const target = replaceable(answer.respond, occasion)
    const turn: Turn = { message: target?.id ?? this.#parts.randomId() }
    this.#newest.set(turn.message, turn)
    try {
      const views = answer.views[Symbol.asyncIterator]()
      const first = await views.next()
      if (first.done) {
        this.#release(turn)
        return undefined
      }
      const shown = target
        ? await this.#replace(turn, first.value)
        : await this.#add(turn, first.value, answer.respond, occasion)
      await this.#parts.settled()
      this.#keep(this.#follow(views, turn))
      return shown
    } catch (error) {
      this.#release(turn)
      throw error
    }
  }

  /** Delivers without anybody waiting; failures are logged. */
  later(work: () => Promise<void>): void {
    this.#keep(work())
  }

  /** Resolves when no answer is on its way any more. */
  async finished(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.all(this.#inHand)
  }

  #keep(work: Promise<void>): void {
    const { log } = this.#parts
    const kept = work.catch((error: unknown) => log.error({ err: error }, 'an answer could not be shown'))
    this.#inHand.add(kept)
    void kept.finally(() => this.#inHand.delete(kept))
  }

  async #follow(views: AsyncIterator<View>, turn: Turn): Promise<void> {
    try {
      for (let next = await views.next(); !next.done; next = await views.next()) {
        await this.#replace(turn, next.value)
      }
    } finally {
      this.#release(turn)
    }
  }

  #release(turn: Turn): void {
    if (this.#newest.get(turn.message) === turn) this.#newest.delete(turn.message)
  }

  /** A later press on the same message has the last word. */
  async #replace(turn: Turn, view: View): Promise<Message> {
    const { transcript, live } = this.#parts
    const id = turn.message
    if (this.#newest.get(id) !== turn) {
      const current = await transcript.read(id)
      if (current) return current
    }
    const message = await transcript.replace(id, view)
    if (!message) throw new Error(`message ${id}, which was on its way, is not there`)
    live.message(message)
    return message
  }

  async #add(turn: Turn, view: View, respond: Respond, { caller, used }: Occasion): Promise<Message> {
    const { transcript, live } = this.#parts
    const alone = caller.channel === directMessage(caller.user)
    const { message } = await transcript.add({
      id: turn.message,
      channel: caller.channel,
      thread: caller.thread ?? null,
      author: BOT,
      private_to: respond === 'public' || alone ? null : caller.user,
      ...(used !== undefined && { used, used_by: caller.user }),
      view,
    })
    live.message(message)
    await tellHead(this.#parts, message)
    return message
  }
}

/** Under the thread's head stands how many replies it has. */
export async function tellHead(
  { transcript, live }: Pick<DeliveryParts, 'transcript' | 'live'>,
  reply: Message,
): Promise<void> {
  const head = reply.thread === null ? undefined : await transcript.read(reply.thread)
  if (head) live.message(head)
}

/** The pressed message, when nobody else is reading it. */
function replaceable(respond: Respond, { pressed, caller }: Occasion): Message | undefined {
  if (respond !== 'update' || pressed?.author !== BOT) return undefined
  const own = pressed.private_to === caller.user || pressed.channel === directMessage(caller.user)
  return own ? pressed : undefined
}
