import type { JsonObject } from '../../loopback/json.ts'
import { sleep } from '../../loopback/waiting.ts'
import type { Context } from '../context.ts'
import type { Ack, DeliveryOptions } from '../delivery.ts'
import { slackId } from '../ids.ts'
import { isSubscribed } from '../manifest.ts'
import type { SlackEvent } from '../wire.ts'
import { APP } from '../workspace.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** How to send an event. */
export interface EventOptions extends DeliveryOptions {
  /** Waits before each retry, instead of the settings'. */
  retryDelaysMs?: number[]
  eventId?: string
}

/** What came of an event. */
export interface EventOutcome extends Outcome {
  /** The last acknowledgement; null for an event nobody subscribed to. */
  ack: Ack | null
  /** Every acknowledgement, the first delivery's first. */
  attempts: Ack[]
  ok: boolean
  eventId?: string
  notSubscribed?: boolean
}

const NO_RETRY_HEADER = 'x-slack-no-retry'

/** What sending an event takes. */
type EventContext = Pick<Context, 'settings' | 'workspace' | 'delivery' | 'log'>

/** Sends events, and repeats them as Slack does until the bot acknowledges. */
export class EventSender {
  readonly #context: EventContext

  constructor(context: EventContext) {
    this.#context = context
  }

  /** Send an event of the Events API, with its retries. */
  async send(event: SlackEvent, options: EventOptions = {}): Promise<EventOutcome> {
    const { settings, delivery, log, workspace } = this.#context
    const startedAt = log.mark()
    const dated = { event_ts: event.event_ts ?? workspace.clock.next(), ...event }
    if (!isSubscribed(settings.manifest, dated)) {
      const members = { ack: null, attempts: [], ok: false, notSubscribed: true }
      return outcomeOf(this.#context, startedAt, members)
    }
    const eventId = options.eventId ?? slackId('Ev')
    const envelope = this.#envelope(dated, eventId)
    let ack = await delivery.deliver('events', envelope, options)
    const attempts = [ack]
    for (const [index, delay] of (options.retryDelaysMs ?? settings.retryDelaysMs).entries()) {
      if (ack.ok || ack.headers?.[NO_RETRY_HEADER] === '1') break
      await sleep(delay)
      const retry = { num: index + 1, reason: this.#retryReason(ack) }
      ack = await delivery.deliver('events', envelope, { ...options, retry })
      attempts.push(ack)
    }
    return outcomeOf(this.#context, startedAt, { ack, attempts, ok: ack.ok, eventId })
  }

  /** Let the bot hear of its own doing, if it wants to and the settings say so. */
  echo(event: SlackEvent): void {
    const { echo, manifest } = this.#context.settings
    if (echo && isSubscribed(manifest, event)) this.send(event).catch(() => {})
  }

  #retryReason({ timedOut, error }: Ack): string {
    if (timedOut) return this.#context.settings.mode === 'socket' ? 'timeout' : 'http_timeout'
    return error ? 'connection_failed' : 'http_error'
  }

  #envelope(event: SlackEvent, eventId: string): JsonObject {
    const { team } = this.#context.workspace
    return {
      token: APP.verification_token,
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: APP.id,
      event,
      type: 'event_callback',
      event_id: eventId,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: APP.user_id,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: slackId('4-'),
    }
  }
}
