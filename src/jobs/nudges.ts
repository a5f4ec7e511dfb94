import { nudgeView } from '../../commands/pieces/reminding/nudge-view.ts'
import type { PlatformName } from '../core/caller.ts'
import { PlatformRefusal } from '../core/errors.ts'
import { derivedId } from '../core/id.ts'
import type { Account } from '../core/platform.ts'
import { speak } from '../core/say.ts'
import { DAYS, type Day, latestDue } from '../learn/schedule.ts'
import type { NudgePlan } from '../store/nudges.ts'
import type { NudgeRow } from '../store/schema.ts'
import type { Outboxes } from './outboxes.ts'
import { CATCH_UP_MS, type JobParts, LEASE_MS } from './parts.ts'
import { nextAfter } from './planning.ts'

const BATCH = 20
/** So many unanswered ones in a row, and it rests. */
const PATIENCE = 5

/** Sends learners the reminders that they asked for. */
export class Nudger {
  readonly #parts: JobParts
  readonly #outboxes: Outboxes
  readonly #by: string

  /** @param by this process */
  constructor(parts: JobParts, outboxes: Outboxes, by: string) {
    this.#parts = parts
    this.#outboxes = outboxes
    this.#by = by
  }

  /** Hands every reminder that is due to its platform; resolves before they are sent. */
  async remind(now: number): Promise<void> {
    const { store } = this.#parts
    const lease = { by: this.#by, until: now + LEASE_MS }
    for (const nudge of await store.nudges.takeOver(
      lease.by,
      lease.until,
      now,
      this.#outboxes.withRoom(BATCH),
    )) {
      this.#outboxes
        .of(nudge.platform)
        .add(() => this.#safely(nudge, nudge.sent_date ?? '', nudge.unanswered + 1, true))
    }
    for (;;) {
      const claimed = await store.nudges.claim({
        ...lease,
        now,
        most: BATCH,
        platforms: this.#outboxes.withRoom(BATCH),
        plan: (nudge, lastActive) => planNudge(nudge, lastActive, now),
      })
      for (const { nudge, plan } of claimed) {
        const { send, unanswered } = plan as PlannedNudge
        if (send !== undefined) {
          this.#outboxes.of(nudge.platform).add(() => this.#safely(nudge, send, unanswered, false))
        }
      }
      if (claimed.length < BATCH) return
    }
  }

  async #safely(nudge: NudgeRow, date: string, unanswered: number, maybePosted: boolean): Promise<void> {
    const { store, log, now } = this.#parts
    try {
      await this.#send(nudge, date, unanswered, maybePosted)
      await store.nudges.sent(nudge.learner, now().getTime(), unanswered)
    } catch (error) {
      await this.#failed(nudge, error).catch((cause: unknown) =>
        log.error({ err: cause, learner: nudge.learner }, 'a reminder failed; its claim runs out'),
      )
    }
  }

  /** One that failed for a reason of ours is left out: the next day's comes as planned. */
  async #failed(nudge: NudgeRow, error: unknown): Promise<void> {
    const { store, log } = this.#parts
    if (error instanceof PlatformRefusal) {
      await this.#closed(nudge)
      return
    }
    log.warn({ err: error, learner: nudge.learner }, 'a reminder could not be sent')
    await store.nudges.release(nudge.learner)
  }

  async #send(nudge: NudgeRow, date: string, unanswered: number, maybePosted: boolean): Promise<void> {
    const { outposts, store } = this.#parts
    const account: Account = {
      platform: nudge.platform as PlatformName,
      tenant: nudge.tenant,
      user: nudge.user_id,
    }
    const place = await outposts.direct(account)
    await store.settled()
    const isLast = unanswered >= PATIENCE
    const { locale = nudge.locale } = await store.preferences.ofLearner(nudge.learner)
    await outposts.post(place, nudgeView(speak(locale), isLast), {
      once: `nudge-${derivedId(nudge.learner, date)}`,
      ...(maybePosted && { maybePosted }),
    })
  }

  /** Direct messages are closed to us: said once, with their next command. */
  async #closed(nudge: NudgeRow): Promise<void> {
    const { store, now } = this.#parts
    const at = now().getTime()
    await store.nudges.release(nudge.learner, 'closed')
    await store.mending.notify({
      learner: nudge.learner,
      id: derivedId('nudge closed', nudge.learner, at),
      message: 'remind.closed',
      given: '{}',
      made_at: at,
      told_at: null,
    })
  }
}

export type PlannedNudge = NudgePlan & { readonly unanswered: number }

/** @param lastActive epoch milliseconds of the last thing that the learner did; 0 if never */
function planNudge(nudge: NudgeRow, lastActive: number, now: number): PlannedNudge {
  try {
    return planWhole(nudge, lastActive, now)
  } catch {
    // Stored badly: it must not keep the others from theirs.
    return { next: undefined, state: 'off', unanswered: 0 }
  }
}

function planWhole(nudge: NudgeRow, lastActive: number, now: number): PlannedNudge {
  const days = daysOf(nudge.days)
  if (!days || nudge.next_at === null || nudge.next_date === null) {
    return { next: undefined, state: 'off', unanswered: 0 }
  }
  const schedule = { at: nudge.at, zone: nudge.zone, days, holidays: [] }
  const { due } = latestDue(schedule, { at: nudge.next_at, date: nudge.next_date }, now)
  const next = nextAfter(schedule, due.date, now)
  const wasAnswered = nudge.sent_at === null || lastActive >= nudge.sent_at
  const unanswered = wasAnswered ? 0 : nudge.unanswered
  const isLate = now - due.at > CATCH_UP_MS
  const isRepeated = nudge.sent_date !== null && nudge.sent_date >= due.date
  if (isLate || isRepeated) return { next, unanswered }
  // The fifth says that it is the last, and how to go on.
  return unanswered + 1 >= PATIENCE
    ? { next: undefined, send: due.date, state: 'resting', unanswered: unanswered + 1 }
    : { next, send: due.date, unanswered: unanswered + 1 }
}

function daysOf(stored: string): readonly Day[] | undefined {
  const days: unknown = JSON.parse(stored)
  return Array.isArray(days) && days.every((day) => DAYS.includes(day)) ? days : undefined
}
