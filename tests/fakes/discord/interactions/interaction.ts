import type { JsonObject } from '../../loopback/json.ts'
import type { DiscordCall } from '../calls.ts'
import type { Context } from '../context.ts'
import { viewOf } from '../messages.ts'
import type { Choice, Message, ModalBody, UploadedFile, User } from '../wire.ts'
import { isLoading } from '../world.ts'
import { type InteractionSpec, nameOf } from './spec.ts'

/** The payload of INTERACTION_CREATE as far as the fake reads it again. */
export interface InteractionPayload {
  id: string
  type: number
  token: string
  data: JsonObject
  channel_id: string
  guild_id?: string
  message?: Message
  [extra: string]: unknown
}

/** What is settled once an interaction is delivered. */
export interface InteractionFacts {
  id: string
  token: string
  user: User
  channelId: string
  spec: InteractionSpec
  /** As delivered. */
  payload: InteractionPayload
}

const ACK_GRACE_MS = 500
const MESSAGE_WAIT_MS = 20_000

/** One interaction: the test's handle on it, and the fake's record of what became of it. */
export class Interaction {
  readonly id: string
  readonly token: string
  readonly user: User
  readonly channelId: string
  readonly spec: InteractionSpec
  /** As delivered. */
  readonly payload: InteractionPayload
  readonly createdAt = Date.now()
  /** How many gateway sessions got it. */
  delivered = 0

  /** A callback came in time. */
  acked = false
  /** A callback came too late. */
  late = false
  /** It was answered by a deferred message. */
  deferred = false
  /** Milliseconds from delivery to callback. */
  latencyMs: number | undefined
  /** The callback as it came. */
  callback: { type: number; data: JsonObject; files: UploadedFile[] } | undefined
  /** The modal a callback opened. */
  modal: ModalBody | undefined
  /** The suggestions of an autocomplete callback. */
  choices: Choice[] | undefined
  /** The message that @original means. */
  originalMessageId: string | undefined
  /** Messages sent by way of this interaction. */
  readonly messageIds: string[] = []
  /** Called at the callback, for load runs. */
  onAck: ((interaction: Interaction) => void) | undefined
  /** Called at each edit through the webhook, for load runs. */
  onEdit: ((interaction: Interaction) => void) | undefined

  readonly #startedAt = performance.now()
  readonly #context: Context

  constructor(context: Context, facts: InteractionFacts) {
    this.#context = context
    this.id = facts.id
    this.token = facts.token
    this.user = facts.user
    this.channelId = facts.channelId
    this.spec = facts.spec
    this.payload = facts.payload
  }

  /** Note the callback. */
  acknowledge(callback: { type: number; data: JsonObject; files: UploadedFile[] }): void {
    this.acked = true
    this.latencyMs = performance.now() - this.#startedAt
    this.callback = callback
    this.onAck?.(this)
  }

  /** Every REST call about this interaction. */
  calls(): DiscordCall[] {
    const { log } = this.#context
    return log.calls((call) => call.interaction === this.id || call.path.includes(this.token))
  }

  /** The original response as it is now. */
  message(): Message | null {
    const message = this.#context.world.messages.get(this.originalMessageId ?? '')
    return message ? viewOf(message) : null
  }

  /** All messages sent by way of this interaction that still exist. */
  messages(): Message[] {
    const { messages } = this.#context.world
    return this.messageIds.flatMap((id) => messages.get(id) ?? []).map(viewOf)
  }

  /** Wait for the callback. */
  ack(ms = this.#context.settings.ackTimeoutMs + ACK_GRACE_MS): Promise<this> {
    const { waiters } = this.#context.log
    return waiters.until(() => this.acked && this, ms, `callback to ${nameOf(this.spec)}`) as Promise<this>
  }

  /** Wait for a message (no longer a loading one) that fits. */
  waitForMessage(
    predicate: (message: Message) => unknown = () => true,
    ms = MESSAGE_WAIT_MS,
  ): Promise<Message> {
    const probe = () => {
      const own = this.message()
      const candidates = own ? [...this.messages(), own] : this.messages()
      return candidates.find((message) => !isLoading(message) && predicate(message))
    }
    return this.#context.log.waiters.until(probe, ms, `message of ${nameOf(this.spec)}`)
  }
}
