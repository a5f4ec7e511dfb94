import { inHand, type Scene, sceneOf } from '../../commands/pieces/live/scene.ts'
import { PlatformRefusal, type Refusal } from '../core/errors.ts'
import { type LivePhase, type LiveTally, nextStep } from '../learn/live.ts'
import type { LiveChange } from '../store/live.ts'
import type { LiveRow } from '../store/schema.ts'
import { LiveChannel } from './live-channel.ts'
import type { JobParts } from './parts.ts'
import { tellOwner } from './telling.ts'

/** Runs something again and again until it is told to stop. */
export type Repeat = (work: () => void, everyMs: number) => () => void

const BEAT_MS = 500
/** A process that is silent for so long is taken for dead. */
const LIVE_LEASE_MS = 10_000
/** Between two edits that only count up; longer where one server or workspace has several quizzes. */
const EDIT_PAUSE_MS = 2_000
/** After that nobody waits for the result any more. */
const GIVE_UP_MS = 10 * 60_000

/**
 * Drives the live quizzes of this process. All that counts is in the database: a quiz goes on where another
 * process left it, and one that two processes drive changes its phase once.
 */
export class LiveRunner {
  readonly #parts: JobParts
  readonly #by: string
  readonly #repeat: Repeat | undefined
  readonly #channel: LiveChannel
  readonly #inHand = new Map<string, Promise<void>>()
  /** Those that another process, or a try that failed, may have posted for. */
  readonly #unsure = new Set<string>()
  /** By quiz, when it is tried again after a failure. */
  readonly #retryAt = new Map<string, number>()
  #still: (() => void) | undefined
  #isFailing = false
  #isStopped = false

  /**
   * @param by this process
   * @param repeat beats while a quiz runs; without it whoever moves the clock calls look()
   */
  constructor(parts: JobParts, by: string, repeat?: Repeat) {
    this.#parts = parts
    this.#by = by
    this.#repeat = repeat
    this.#channel = new LiveChannel(parts)
  }

  /** Takes one step in every quiz that is this process's, or nobody's; resolves before they are shown. */
  async look(): Promise<void> {
    if (this.#isStopped) return
    const { store, outposts } = this.#parts
    const running = await store.live.running(outposts.platforms)
    this.#beat(running.length > 0)
    for (const id of this.#channel.known) {
      if (!running.some(({ round }) => round === id)) this.#forget(id)
    }
    const perTenant = Map.groupBy(running, tenantOf)
    const at = this.#now()
    for (const live of running) {
      if (this.#isStopped || !(await this.#take(live, at))) continue
      if (this.#inHand.has(live.round) || at < (this.#retryAt.get(live.round) ?? 0)) continue
      const pause = EDIT_PAUSE_MS * (perTenant.get(tenantOf(live))?.length ?? 1)
      const work = this.#safely(live.round, pause).finally(() => this.#inHand.delete(live.round))
      this.#inHand.set(live.round, work)
    }
  }

  /** Resolves when every step that was begun is done. */
  async idle(): Promise<void> {
    await Promise.all(this.#inHand.values())
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#beat(false)
    await this.idle()
    await this.#parts.store.live.release(this.#by)
  }

  #beat(isRunning: boolean): void {
    if (isRunning && !this.#isStopped) {
      this.#still ??= this.#repeat?.(() => void this.#lookAgain(), BEAT_MS)
    } else {
      this.#still?.()
      this.#still = undefined
    }
  }

  async #lookAgain(): Promise<void> {
    try {
      await this.look()
      this.#isFailing = false
    } catch (error) {
      // Said once: the next beat is half a second away.
      if (!this.#isFailing) this.#parts.log.warn({ err: error }, 'live quizzes could not be looked at')
      this.#isFailing = true
    }
  }

  /** @returns whether this process drives it */
  async #take({ round, claimed_by, claimed_until }: LiveRow, now: number): Promise<boolean> {
    const isOurs = claimed_by === this.#by
    const left = (claimed_until ?? 0) - now
    if (isOurs && left > LIVE_LEASE_MS / 2) return true
    if (!isOurs && claimed_until !== null && left > 0) return false
    const lease = { by: this.#by, until: now + LIVE_LEASE_MS }
    if (!(await this.#parts.store.live.take(round, lease, now))) return false
    if (!isOurs && claimed_by !== null) this.#unsure.add(round)
    if (!isOurs) this.#channel.forget(round)
    return true
  }

  async #safely(id: string, pause: number): Promise<void> {
    try {
      await this.#drive(id, pause)
      this.#retryAt.delete(id)
    } catch (error) {
      this.#unsure.add(id)
      this.#retryAt.set(id, this.#now() + EDIT_PAUSE_MS)
      this.#parts.log.warn({ err: error, round: id }, 'a live quiz could not go on; it is tried again')
    }
  }

  /** At most one phase is left in one go, and the next is shown. */
  async #drive(id: string, pause: number): Promise<void> {
    const { store } = this.#parts
    const scene = await sceneOf(this.#parts, id)
    if (!scene) return
    const { live, asked } = scene
    const tally = await this.#tally(scene)
    const step = nextStep(
      {
        phase: live.phase as LivePhase,
        number: live.number,
        until: live.until,
        size: asked.length,
        isShown: await this.#channel.isShown(scene),
      },
      tally,
      this.#now(),
    )
    if (step.kind === 'stay') return this.#present(scene, tally, pause)
    const to: LiveChange =
      step.kind === 'go'
        ? { phase: step.phase, number: step.number, until: step.until }
        : { phase: 'ending', number: live.number, until: this.#now(), ended: step.why }
    await store.live.advance(id, live, to, this.#now())
    const next = await sceneOf(this.#parts, id)
    if (next) await this.#present(next, await this.#tally(next), pause)
  }

  async #present(scene: Scene, tally: LiveTally, pause: number): Promise<void> {
    const { live, row } = scene
    try {
      if (live.phase === 'ending') await this.#end(scene)
      else if (row.message === null) await this.#channel.postLobby(scene)
      else if (live.phase !== 'done') {
        await this.#channel.show(scene, tally, pause, this.#unsure.has(live.round))
      }
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) throw error
      await this.#refused(scene, error.refusal)
    }
  }

  async #end(scene: Scene): Promise<void> {
    const { live } = scene
    if (live.ended === 'refused') await this.#tellHost(scene)
    else if (this.#now() - live.until < GIVE_UP_MS) {
      await this.#channel.conclude(scene, this.#unsure.has(live.round))
    }
    await this.#parts.store.live.done(live.round)
    this.#forget(live.round)
  }

  /** The platform will not let us go on: what was answered is kept, and the host is told what to do. */
  async #refused(scene: Scene, refusal: Refusal): Promise<void> {
    const { live } = scene
    const to = { phase: 'ending', number: live.number, until: this.#now(), ended: 'refused', refusal }
    if (!(await this.#parts.store.live.advance(live.round, live, to, this.#now()))) return
    const next = await sceneOf(this.#parts, live.round)
    if (next) await this.#end(next)
  }

  async #tellHost({ live, row }: Scene): Promise<void> {
    const owner = { platform: row.platform, tenant: row.tenant, owner: live.host, locale: live.locale }
    const refusal = (live.refusal ?? 'no-posting') as Refusal
    const word = { key: `live.told.${refusal}` as const, values: {} }
    await tellOwner(this.#parts, owner, word, `live/${live.round}`)
  }

  async #tally(scene: Scene): Promise<LiveTally> {
    const { number, round } = scene.live
    const { players, answered } = await this.#parts.store.livePlayers.tally(round)
    const of = (question: number) => answered.get(scene.asked[question]?.question.id ?? '') ?? 0
    let quiet = 0
    while (quiet <= number && of(number - quiet) === 0) quiet += 1
    return { players, answered: of(inHand(scene).index), quiet }
  }

  #now(): number {
    return this.#parts.now().getTime()
  }

  #forget(id: string): void {
    this.#channel.forget(id)
    this.#unsure.delete(id)
    this.#retryAt.delete(id)
  }
}

const tenantOf = ({ place }: LiveRow): string => place?.slice(0, place.lastIndexOf('/')) ?? ''
