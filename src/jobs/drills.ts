import { setImmediate as nextTurn } from 'node:timers/promises'
import { drillPost } from '../../commands/pieces/drills/post.ts'
import { frozen } from '../../commands/pieces/rounds/freezing.ts'
import type { PlatformName } from '../core/caller.ts'
import { PlatformRefusal } from '../core/errors.ts'
import { speak } from '../core/say.ts'
import { type DrillSettings, readStored } from '../learn/drill-settings.ts'
import { pickForTeam } from '../learn/pick.ts'
import { lessonsIn } from '../learn/scope.ts'
import type { DrillRow, RoundRow } from '../store/schema.ts'
import type { Outboxes } from './outboxes.ts'
import { CATCH_UP_MS, type JobParts, LEASE_MS, pauseAfter } from './parts.ts'
import { type PlannedDrill, planDrill } from './planning.ts'
import { tellOwner } from './telling.ts'

/** As many as one transaction claims: small, because presses wait for it on SQLite. */
const BATCH = 20
/** Whoever took part since then is of the team. */
const TEAM_MS = 60 * 24 * 60 * 60 * 1000

/** Claims the drills that are due and posts their rounds. */
export class DrillPoster {
  readonly #parts: JobParts
  readonly #outboxes: Outboxes
  readonly #by: string

  /** @param by this process */
  constructor(parts: JobParts, outboxes: Outboxes, by: string) {
    this.#parts = parts
    this.#outboxes = outboxes
    this.#by = by
  }

  /** Hands every drill that is due to its platform; resolves before they are posted. */
  async claimDue(now: number): Promise<void> {
    const { store, random } = this.#parts
    for (;;) {
      const platforms = this.#outboxes.withRoom(BATCH)
      const planned = new Map<string, PlannedDrill>()
      const claimed = await store.dueDrills.claim({
        now,
        most: BATCH,
        platforms,
        plan: (drill) => {
          const plan = planDrill(drill, { now, by: this.#by, random })
          planned.set(drill.id, plan)
          return plan
        },
      })
      for (const { drill, isOurs } of claimed) {
        const plan = planned.get(drill.id)!
        if (plan.pause)
          this.#outboxes.of(drill.platform).add(() => this.#tell(drill, 'drill.told.unreadable', {}))
        else if (isOurs && plan.round) this.#handOver(drill, plan.round, plan)
      }
      if (claimed.length < BATCH) return
      await nextTurn()
    }
  }

  /** Goes on where another process stopped, and tries again what failed. */
  async takeOver(now: number): Promise<void> {
    const { store } = this.#parts
    for (;;) {
      const platforms = this.#outboxes.withRoom(BATCH)
      const taken = await store.claims.takeOver(this.#lease(now), now, BATCH, platforms)
      for (const { round } of taken) {
        this.#outboxes.of(round.platform).add(() => this.#safely(round, () => this.#post(round, true)))
      }
      if (taken.length < BATCH) return
      await nextTurn()
    }
  }

  #handOver(drill: DrillRow, round: RoundRow, { isDropped, missed }: PlannedDrill): void {
    const outbox = this.#outboxes.of(drill.platform)
    const count = missed + (isDropped ? 1 : 0)
    if (count > 0) {
      const date = round.local_date
      const key = isDropped ? 'drill.told.dropped' : 'drill.told.missed'
      outbox.add(() => this.#tell(drill, key, { count, date }))
    }
    if (!isDropped) outbox.add(() => this.#safely(round, () => this.#post(round, false)))
  }

  /** @param maybePosted whether an earlier try may have reached the channel */
  async #post(round: RoundRow, maybePosted: boolean): Promise<void> {
    const { store, outposts, now } = this.#parts
    const drill = await store.drills.find(round.drill ?? '')
    const settings = drill && readStored(drill)
    if (!drill || !settings || drill.state === 'paused') {
      await store.claims.drop(round, now().getTime(), 0)
      return
    }
    if (now().getTime() - round.opens_at > CATCH_UP_MS) {
      await this.#giveUp(drill, round)
      return
    }
    if (!(await store.claims.hold(round.id, 'claimed', this.#lease(now().getTime())))) return
    const questions =
      round.questions === '[]' ? await this.#freeze(round, settings, drill.locale) : round.questions
    const count = (JSON.parse(questions) as unknown[]).length
    if (count === 0) {
      await store.claims.drop(round, now().getTime(), drill.failures)
      await this.#tellOnce(drill, 'drill.told.no-questions', {})
      return
    }
    await store.settled()
    const view = drillPost(speak(drill.locale), { ...round, questions }, 0)
    const place = { platform: drill.platform as PlatformName, tenant: drill.tenant, channel: drill.channel }
    try {
      const posted = await outposts.post(place, view, {
        once: `drill-${round.id}`,
        ...(maybePosted && { maybePosted }),
      })
      await store.claims.posted(round, posted, now().getTime())
    } catch (error) {
      await this.#failed(drill, round, error)
    }
  }

  /** The questions, as they are at this moment and for everybody, in the drill's language. */
  async #freeze(round: RoundRow, settings: DrillSettings, locale: string): Promise<string> {
    const { store, teams, random, now } = this.#parts
    const lessons = (await teams.lessonsOf(round)).in(locale)
    const members = await store.outcomes.members(round.drill!, round.opens_at - TEAM_MS)
    const picked = pickForTeam({
      size: settings.size,
      shelf: { lessons: lessonsIn(settings.scope, lessons), questionIds: (id) => lessons.questionIds(id) },
      memories: await store.memories.ofMany(members),
      at: now().getTime(),
      random,
      ...(settings.scope.kind === 'forgetting' && { forgettingOnly: true }),
    })
    const { questions, quizzes } = frozen(lessons, picked)
    await store.rounds.keep(quizzes)
    await store.claims.freeze(round.id, questions, this.#by)
    return questions
  }

  async #failed(drill: DrillRow, round: RoundRow, error: unknown): Promise<void> {
    const { store, now, log } = this.#parts
    const failures = drill.failures + 1
    const at = now().getTime()
    const retryAt = at + pauseAfter(failures)
    const isRefused = error instanceof PlatformRefusal
    if (!isRefused)
      log.warn({ err: error, drill: drill.id }, 'a drill could not be posted; it is tried again')
    if (retryAt - round.opens_at > CATCH_UP_MS) {
      await store.claims.drop(round, at, failures)
      if (!isRefused) await this.#tellOnce(drill, 'drill.told.failed', { date: round.local_date })
    } else {
      await store.claims.postpone(round, { failures, retryAt })
    }
    if (isRefused) await this.#tellOnce(drill, `drill.told.${error.refusal}`, {})
  }

  async #giveUp(drill: DrillRow, round: RoundRow): Promise<void> {
    await this.#parts.store.claims.drop(round, this.#parts.now().getTime(), drill.failures)
    if (drill.told === null)
      await this.#tell(drill, 'drill.told.dropped', { count: 1, date: round.local_date })
  }

  /** Of one trouble the owner hears once, until a post succeeds again. */
  async #tellOnce(drill: DrillRow, key: Told, values: Values): Promise<void> {
    if (await this.#parts.store.claims.tell(drill.id, key)) await this.#tell(drill, key, values)
  }

  async #tell(drill: DrillRow, key: Told, values: Values): Promise<void> {
    const given = { at: drill.at, zone: drill.zone, ...values }
    const about = [drill.id, key, values.date ?? this.#parts.now().getTime()].join('/')
    await tellOwner(this.#parts, drill, { key, values: given }, about).catch((error: unknown) =>
      this.#parts.log.warn({ err: error, drill: drill.id }, "a drill's owner could not be told"),
    )
  }

  /** A failure of ours is tried again as well; where not even that can be kept, the claim runs out. */
  async #safely(round: RoundRow, work: () => Promise<void>): Promise<void> {
    const { store, log, now } = this.#parts
    try {
      await work()
    } catch (error) {
      log.error({ err: error, round: round.id }, 'a drill failed; it is taken up again')
      const retryAt = now().getTime() + pauseAfter(1)
      await store.claims
        .postpone(round, { failures: 1, retryAt })
        .catch((cause: unknown) =>
          log.error({ err: cause, round: round.id }, 'its claim could not be given back'),
        )
    }
  }

  #lease(now: number) {
    return { by: this.#by, until: now + LEASE_MS }
  }
}

type Values = Readonly<Record<string, string | number>>
type Told =
  | `drill.told.${'unreadable' | 'dropped' | 'missed' | 'failed' | 'no-questions'}`
  | `drill.told.${PlatformRefusal['refusal']}`
