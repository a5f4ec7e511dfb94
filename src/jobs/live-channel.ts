import { playersOf } from '../../commands/pieces/live/names.ts'
import { podiumPost } from '../../commands/pieces/live/podium.ts'
import { askingPost, begunPost, lobbyPost, overPost, standingPost } from '../../commands/pieces/live/post.ts'
import { type Scene, scoresOf } from '../../commands/pieces/live/scene.ts'
import type { Place, PlatformName, Posted } from '../core/caller.ts'
import { speak } from '../core/say.ts'
import type { View } from '../core/view.ts'
import { LIVE, type LivePhase, type LiveTally } from '../learn/live.ts'
import type { LiveQuestionRow, LiveRow, RoundRow } from '../store/schema.ts'
import type { JobParts } from './parts.ts'

/** What stands in the channel by this process, and since when. */
type Shown = { readonly view: string; readonly point: string; readonly at: number }

/**
 * What a live quiz says in its channel: a message for the lobby, one for each question, one for the result.
 * Every call throws a PlatformRefusal where the platform will not let it.
 */
export class LiveChannel {
  readonly #parts: JobParts
  readonly #shown = new Map<string, Shown>()

  constructor(parts: JobParts) {
    this.#parts = parts
  }

  /** Quizzes that this process has shown. */
  get known(): readonly string[] {
    return [...this.#shown.keys()]
  }

  /** What stands there may be another's by now. */
  forget(id: string): void {
    this.#shown.delete(id)
  }

  /** Finishes what the process that was asked for the quiz began. */
  async postLobby(scene: Scene): Promise<void> {
    const { store, outposts } = this.#parts
    const posted = await outposts.post(placeOf(scene.row), await this.#view(scene, NOBODY), {
      once: `live-${scene.row.id}`,
      maybePosted: true,
    })
    await store.live.posted(scene.row.id, posted, this.#now(), this.#now() + LIVE.lobbyMs)
  }

  /**
   * Posts the question that begins, and keeps what stands there up to date.
   * @param pause between two edits of one phase, in milliseconds
   * @param maybePosted whether another may have posted it
   */
  async show(scene: Scene, tally: LiveTally, pause: number, maybePosted: boolean): Promise<void> {
    const { outposts, store } = this.#parts
    const { live } = scene
    const point = `${live.phase}/${live.number}`
    const last = this.#shown.get(live.round)
    if (last?.point === point && this.#now() - last.at < pause) return
    const view = await this.#view(scene, tally)
    const drawn = JSON.stringify(view)
    if (last?.point === point && last.view === drawn) return
    await store.settled()
    const message = await this.#messageOf(scene)
    if (message) await outposts.edit(message, view)
    else await this.#ask(scene, view, maybePosted)
    this.#shown.set(live.round, { view: drawn, point, at: this.#now() })
  }

  /** Whether people can see what is running out. */
  async isShown({ live, row }: Scene): Promise<boolean> {
    if (live.phase !== 'asking') return row.message !== null
    return typeof (await this.#question(live))?.shown_at === 'number'
  }

  /** The result, and on the older messages that it is over. */
  async conclude(scene: Scene, maybePosted: boolean): Promise<void> {
    const { store, outposts, teams } = this.#parts
    const { live, row } = scene
    const say = speak(live.locale)
    const lessons = (await teams.lessonsOf(row)).in(say.locale)
    const scores = await scoresOf(this.#parts, scene)
    if (scores.counts.some(({ answered }) => answered > 0)) {
      await store.settled()
      const posted = await outposts.post(placeOf(row), podiumPost(say, lessons, scene, scores), {
        once: `podium-${row.id}`,
        ...(maybePosted && { maybePosted }),
      })
      const named = scores.players.filter(({ unnamed }) => unnamed === 0).map(({ learner }) => learner)
      const naming = { kind: 'podium', subject: row.id, locale: say.locale } as const
      await store.namedPosts.remember(posted, named, naming, this.#now())
    }
    const question = await this.#messageOf(scene)
    if (question) await this.#tidy(question, standingPost(say, lessons, scene, scores))
    if (row.message !== null) await this.#tidy(messageOf(row), overPost(say, lessons, scene))
  }

  /** A message of its own for each question, so that it stands below what people were told alone. */
  async #ask(scene: Scene, view: View, maybePosted: boolean): Promise<void> {
    const { outposts, store, teams } = this.#parts
    const { live, row } = scene
    const { message } = await outposts.post(placeOf(row), view, {
      once: `live-${row.id}-${live.number}`,
      ...(maybePosted && { maybePosted }),
    })
    // Its time begins when people see it.
    const now = this.#now()
    await store.live.shown({ round: live.round, number: live.number }, message, now, now + LIVE.questionMs)
    if (live.number > 0) return
    const say = speak(live.locale)
    const lessons = (await teams.lessonsOf(row)).in(say.locale)
    await this.#tidy(messageOf(row), begunPost(say, lessons, scene))
  }

  async #view(scene: Scene, tally: LiveTally): Promise<View> {
    const { store, teams } = this.#parts
    const say = speak(scene.live.locale)
    const lessons = (await teams.lessonsOf(scene.row)).in(say.locale)
    const phase = scene.live.phase as LivePhase
    switch (phase) {
      case 'lobby':
        return lobbyPost(say, lessons, scene, await playersOf({ store }, scene.live.round), this.#now())
      case 'asking':
        return askingPost(say, lessons, scene, tally, this.#now())
      case 'standing':
      case 'ending':
      case 'done':
        return standingPost(say, lessons, scene, await scoresOf(this.#parts, scene))
      default:
        return phase satisfies never
    }
  }

  /** Where the phase is shown; undefined for a question that is not posted yet. */
  async #messageOf({ live, row }: Scene): Promise<Posted | undefined> {
    if (live.phase === 'lobby') return messageOf(row)
    const message = (await this.#question(live))?.message ?? undefined
    return message === undefined ? undefined : { ...messageOf(row), message }
  }

  async #question({ round, number }: LiveRow): Promise<LiveQuestionRow | undefined> {
    return (await this.#parts.store.live.questions(round)).find((asked) => asked.number === number)
  }

  /** A message that has had its time: that it says so is a kindness. */
  async #tidy(posted: Posted, view: View): Promise<void> {
    await this.#parts.outposts.edit(posted, view).catch((error: unknown) => {
      this.#parts.log.debug({ err: error, ...posted }, "a live quiz's earlier message could not be changed")
    })
  }

  #now(): number {
    return this.#parts.now().getTime()
  }
}

const NOBODY: LiveTally = { players: 0, answered: 0, quiet: 0 }

const placeOf = ({ platform, tenant, channel }: RoundRow): Place => ({
  platform: platform as PlatformName,
  tenant,
  channel,
})

function messageOf(row: RoundRow): Posted {
  const { message, thread } = row
  return { ...placeOf(row), message: message ?? '', ...(thread !== null && { thread }) }
}
