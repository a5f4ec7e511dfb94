import { setImmediate as nextTurn } from 'node:timers/promises'
import { closedPost, messageOf } from '../../commands/pieces/drills/post.ts'
import { revealPost } from '../../commands/pieces/drills/reveal.ts'
import { PlatformRefusal } from '../core/errors.ts'
import { speak } from '../core/say.ts'
import type { RoundRow } from '../store/schema.ts'
import { barsOf } from './bars.ts'
import type { Outboxes } from './outboxes.ts'
import { outcomeOf, placeOf } from './outcome.ts'
import { CATCH_UP_MS, type JobParts, LEASE_MS, MINUTE } from './parts.ts'

const BATCH = 50

/** Closes the rounds that end, and shows their channel what was right. */
export class DrillCloser {
  readonly #parts: JobParts
  readonly #outboxes: Outboxes
  readonly #by: string

  /** @param by this process */
  constructor(parts: JobParts, outboxes: Outboxes, by: string) {
    this.#parts = parts
    this.#outboxes = outboxes
    this.#by = by
  }

  /** Hands every round that has ended to its platform; resolves before they are revealed. */
  async closeEnded(now: number): Promise<void> {
    for (;;) {
      const lease = { by: this.#by, until: now + LEASE_MS }
      const taken = await this.#parts.store.claims.takeEnded(
        lease,
        now,
        BATCH,
        this.#outboxes.withRoom(BATCH),
      )
      for (const { round, isAnew } of taken) {
        this.#outboxes.of(round.platform).add(() => this.#close(round, isAnew))
      }
      if (taken.length < BATCH) return
      await nextTurn()
    }
  }

  /** @param isAnew whether an earlier try may have revealed it */
  async #close(round: RoundRow, isAnew: boolean): Promise<void> {
    const { store, log, now } = this.#parts
    try {
      const lease = { by: this.#by, until: now().getTime() + LEASE_MS }
      if (!(await store.claims.hold(round.id, 'open', lease))) return
      await this.#reveal(round, isAnew)
      await store.claims.closed(round.id, now().getTime())
    } catch (error) {
      log.warn({ err: error, round: round.id }, 'a drill could not be closed')
      await this.#later(round, error).catch((cause: unknown) =>
        log.error({ err: cause, round: round.id }, 'nor could that be kept; its claim runs out'),
      )
    }
  }

  async #reveal(round: RoundRow, isAnew: boolean): Promise<void> {
    const { store, outposts, teams } = this.#parts
    const drill = await store.drills.find(round.drill ?? '')
    const say = speak(drill?.locale ?? 'en')
    const lessons = (await teams.lessonsOf(round)).in(say.locale)
    const { outcome, named } = await outcomeOf(this.#parts, round, drill)
    if (outcome.taken > 0) {
      const picture = await this.#parts.draw(barsOf(say, outcome))
      const posted = await outposts.post(placeOf(round), revealPost(say, lessons, outcome, picture), {
        once: `close-${round.id}`,
        ...(isAnew && { maybePosted: true }),
      })
      const naming = { kind: 'reveal', subject: round.id, locale: say.locale } as const
      await store.namedPosts.remember(posted, named, naming, this.#parts.now().getTime())
    }
    if (round.message === null) return
    const posted = messageOf(round, round.message)
    // The answers are out; that the old post says so too is a kindness.
    await outposts.edit(posted, closedPost(say, round, outcome.taken)).catch((error: unknown) => {
      this.#parts.log.debug({ err: error, round: round.id }, "a closed drill's post could not be changed")
    })
  }

  /** Twice as long after each try; given up two hours after the end, when nobody waits for it any more. */
  async #later(round: RoundRow, error: unknown): Promise<void> {
    const { store, now } = this.#parts
    const at = now().getTime()
    const since = at - round.closes_at
    const isGone = error instanceof PlatformRefusal && error.refusal === 'gone'
    if (isGone || since > CATCH_UP_MS) await store.claims.closed(round.id, at)
    else await store.claims.closeLater(round.id, at + Math.max(MINUTE, since))
  }
}
