import { podiumPost } from '../../commands/pieces/live/podium.ts'
import { askingPost, lobbyPost, overPost, standingPost } from '../../commands/pieces/live/post.ts'
import { inHand, type Scene, sceneOf, scoresOf } from '../../commands/pieces/live/scene.ts'
import type { Place, PlatformName, Posted } from '../core/caller.ts'
import { PlatformRefusal, type Refusal } from '../core/errors.ts'
import { speak } from '../core/say.ts'
import type { View } from '../core/view.ts'
import { LIVE, type LivePhase, type LiveTally, nextStep } from '../learn/live.ts'
import type { LiveChange } from '../store/live.ts'
import type { LiveRow, RoundRow } from '../store/schema.ts'
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

/** What a message shows by this process, and when it did. */
type Shown = { readonly view: string; readonly point: string; readonly at: number }

/**
 * Drives the live quizzes of this process. All that counts is in the database: a quiz goes on where another
 * process left it, and one that two processes drive changes its phase once.
 */
export class LiveRunner {
  readonly #parts: JobParts
  readonly #by: string
  readonly #repeat: Repeat | undefined
  readonly #inHand = new Map<string, Promise<void>>()
  readonly #shown = new Map<string, Shown>()
  /** Those that another may have posted for. */
  readonly #inherited = new Set<string>()
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
  }

  /** Takes one step in every quiz that is this process's, or nobody's; resolves before they are shown. */
  async look(): Promise<void> {
    if (this.#isStopped) return
    const { store, outposts, now } = this.#parts
    const running = await store.live.running(outposts.platforms)
    this.#beat(running.length > 0)
    for (const id of this.#shown.keys()) {
      if (!running.some(({ round }) => round === id)) this.#forget(id)
    }
    const perTenant = Map.groupBy(running, tenantOf)
    const at = now().getTime()
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
    if (isRunning) {
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
    if (!isOurs && claimed_by !== null) this.#inherited.add(round)
    if (!isOurs) this.#shown.delete(round)
    return true
  }

  async #safely(id: string, pause: number): Promise<void> {
    const { log, now } = this.#parts
    try {
      await this.#drive(id, pause)
      this.#retryAt.delete(id)
    } catch (error) {
      // The post may have arrived all the same.
      this.#inherited.add(id)
      this.#retryAt.set(id, now().getTime() + EDIT_PAUSE_MS)
      log.warn({ err: error, round: id }, 'a live quiz could not go on; it is tried again')
    }
  }

  /** At most one phase is left in one go, and the next is shown. */
  async #drive(id: string, pause: number): Promise<void> {
    const scene = await sceneOf(this.#parts, id)
    if (!scene) return
    const tally = await this.#tally(scene)
    const state = { ...stateOf(scene), isShown: await this.#isShown(scene) }
    const step = nextStep(state, tally, this.#now())
    const to: LiveChange | undefined =
      step.kind === 'go'
        ? { phase: step.phase, number: step.number, until: step.until }
        : step.kind === 'end'
          ? { phase: 'ending', number: scene.live.number, until: this.#now(), ended: step.why }
          : undefined
    if (!to) return this.#present(scene, tally, pause)
    await this.#parts.store.live.advance(id, scene.live, to, this.#now())
    const next = await sceneOf(this.#parts, id)
    if (next) await this.#present(next, await this.#tally(next), pause)
  }

  async #present(scene: Scene, tally: LiveTally, pause: number): Promise<void> {
    try {
      if (scene.live.phase === 'ending') await this.#end(scene)
      else if (scene.row.message === null) await this.#postLobby(scene)
      else if (scene.live.phase !== 'done') await this.#show(scene, tally, pause)
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) throw error
      await this.#refused(scene, error.refusal)
    }
  }

  async #postLobby(scene: Scene): Promise<void> {
    const { store, outposts } = this.#parts
    const posted = await outposts.post(placeOf(scene.row), await this.#view(scene, NOBODY), {
      once: `live-${scene.row.id}`,
      maybePosted: true,
    })
    await store.live.posted(scene.row.id, posted, this.#now(), this.#now() + LIVE.lobbyMs)
  }

  async #show(scene: Scene, tally: LiveTally, pause: number): Promise<void> {
    const { store, outposts } = this.#parts
    const { live, row } = scene
    const point = `${live.phase}/${live.number}`
    const last = this.#shown.get(live.round)
    if (last?.point === point && this.#now() - last.at < pause) return
    const view = await this.#view(scene, tally)
    const drawn = JSON.stringify(view)
    if (last?.point === point && last.view === drawn) return
    await store.settled()
    await outposts.edit(messageOf(row), view)
    // A question's time begins when people see it, and once: after that the database stays as it is.
    if (live.phase === 'asking' && last?.point !== point) {
      await store.live.shown(live.round, live.number, this.#now(), this.#now() + LIVE.questionMs)
    }
    this.#shown.set(live.round, { view: drawn, point, at: this.#now() })
  }

  async #isShown({ live, row }: Scene): Promise<boolean> {
    if (live.phase !== 'asking') return row.message !== null
    const questions = await this.#parts.store.live.questions(live.round)
    return questions.some(({ number, shown_at }) => number === live.number && shown_at !== null)
  }

  async #view(scene: Scene, tally: LiveTally): Promise<View> {
    const { store, lessons } = this.#parts
    const say = speak(scene.live.locale)
    const phase = scene.live.phase as LivePhase
    switch (phase) {
      case 'lobby':
        return lobbyPost(say, lessons, scene, await store.live.players(scene.live.round), this.#now())
      case 'asking':
        return askingPost(say, lessons, scene, tally, this.#now())
      case 'standing':
        return standingPost(say, lessons, scene, await scoresOf(this.#parts, scene))
      case 'ending':
      case 'done':
        return overPost(say, lessons, scene)
      default:
        return phase satisfies never
    }
  }

  /** The result, and a word where the questions stood; whoever started it hears why it was refused. */
  async #end(scene: Scene): Promise<void> {
    const { store, outposts, lessons, log } = this.#parts
    const { live, row } = scene
    if (live.ended === 'refused') await this.#tellHost(scene)
    else if (this.#now() - live.until < GIVE_UP_MS) {
      const scores = await scoresOf(this.#parts, scene)
      if (scores.ended > 0 && scores.standing.length > 0) {
        await store.settled()
        await outposts.post(placeOf(row), podiumPost(speak(live.locale), lessons, scene, scores), {
          once: `podium-${row.id}`,
          ...(this.#inherited.has(row.id) && { maybePosted: true }),
        })
      }
      if (row.message !== null) {
        // The result is out; that the old message says so too is a kindness.
        await outposts.edit(messageOf(row), await this.#view(scene, NOBODY)).catch((error: unknown) => {
          log.debug({ err: error, round: row.id }, "a live quiz's message could not be changed")
        })
      }
    }
    await store.live.done(row.id)
    this.#forget(row.id)
  }

  /** The platform will not let us go on: what was answered is kept, and the host is told what to do. */
  async #refused(scene: Scene, refusal: Refusal): Promise<void> {
    const { store } = this.#parts
    const { live } = scene
    const to = { phase: 'ending', number: live.number, until: this.#now(), ended: 'refused', refusal }
    if (!(await store.live.advance(live.round, live, to, this.#now()))) return
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
    const { players, answered } = await this.#parts.store.live.tally(scene.live.round)
    const of = (number: number) => answered.get(scene.asked[number]?.question.id ?? '') ?? 0
    let quiet = 0
    while (quiet <= scene.live.number && of(scene.live.number - quiet) === 0) quiet += 1
    return { players, answered: of(inHand(scene).index), quiet }
  }

  #now(): number {
    return this.#parts.now().getTime()
  }

  #forget(id: string): void {
    this.#shown.delete(id)
    this.#inherited.delete(id)
    this.#retryAt.delete(id)
  }
}

const NOBODY: LiveTally = { players: 0, answered: 0, quiet: 0 }

const stateOf = ({ live: { phase, number, until }, asked }: Scene) => ({
  phase: phase as LivePhase,
  number,
  until,
  size: asked.length,
})

const tenantOf = ({ place }: LiveRow): string => place?.slice(0, place.lastIndexOf('/')) ?? ''

const placeOf = ({ platform, tenant, channel }: RoundRow): Place => ({
  platform: platform as PlatformName,
  tenant,
  channel,
})

function messageOf(row: RoundRow): Posted {
  const { message, thread } = row
  return { ...placeOf(row), message: message ?? '', ...(thread !== null && { thread }) }
}
