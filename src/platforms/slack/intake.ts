import type { App, Context, ReceiverEvent } from '@slack/bolt'
import type { EventKind, Measure } from '../../core/platform.ts'
import { within } from './waiting.ts'

/** One event from Slack while it is handled. */
export type Delivery = {
  /**
   * Tells Slack that the event arrived, with what it shows at once, if anything. Once only.
   * @returns false when Slack no longer listens, so that `body` was not shown.
   */
  acknowledge(kind: EventKind, body?: unknown): Promise<boolean>
}

/** The delivery that a listener's event came with. */
export const deliveryOf = (context: Context): Delivery => context[PROPERTY] as Delivery

/** When a receiver first saw the event, by performance.now(). */
export const arrivedAt = (ms: number) => ({ [ARRIVED]: ms })

/** How long close() waits for what is in hand; a stop has ten seconds in all. */
const LAST_WORDS_MS = 5_000

const PROPERTY = 'delivery'
const ARRIVED = 'arrivedAt'

/**
 * Stands between a receiver and Bolt: measures acknowledgements, knows what is in hand, and leaves it
 * to our listeners to acknowledge an event of the Events API, which Bolt does before it is recorded.
 */
export class Intake {
  readonly #measure: Measure
  readonly #inHand = new Set<Promise<void>>()
  #open = false

  constructor(measure: Measure) {
    this.#measure = measure
  }

  attach(app: App): void {
    const process = app.processEvent.bind(app)
    app.processEvent = (event) => this.#take(event, process)
  }

  open(): void {
    this.#open = true
  }

  /** From now on events go unacknowledged, so that Slack sends them elsewhere or again. */
  async close(): Promise<void> {
    this.#open = false
    await within(Promise.allSettled(this.#inHand), LAST_WORDS_MS)
  }

  async #take(event: ReceiverEvent, process: (event: ReceiverEvent) => Promise<void>): Promise<void> {
    if (!this.#open) return
    const delivery = new Acknowledgement(event, this.#measure)
    const isEvent = event.body.event !== undefined
    const work = process({
      ...event,
      ack: isEvent ? async () => {} : event.ack,
      customProperties: { ...event.customProperties, [PROPERTY]: delivery },
    }).finally(() => {
      this.#inHand.delete(work)
    })
    this.#inHand.add(work)
    await work
    // Events that no listener wants; anything else unacknowledged is a failure that Slack should show.
    if (isEvent) await delivery.finish()
  }
}

class Acknowledgement implements Delivery {
  readonly #ack: ReceiverEvent['ack']
  readonly #measure: Measure
  readonly #arrived: number
  #done = false

  constructor({ ack, customProperties }: ReceiverEvent, measure: Measure) {
    this.#ack = ack
    this.#measure = measure
    this.#arrived = (customProperties?.[ARRIVED] as number | undefined) ?? performance.now()
  }

  async acknowledge(kind: EventKind, body?: unknown): Promise<boolean> {
    if (this.#done) return false
    this.#done = true
    const sent = this.#ack(body).then(
      () => true,
      () => false,
    )
    this.#measure.acknowledged('slack', kind, (performance.now() - this.#arrived) / 1_000)
    return sent
  }

  async finish(): Promise<void> {
    if (this.#done) return
    this.#done = true
    await this.#ack().catch(() => {})
  }
}
