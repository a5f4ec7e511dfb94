import { revealPost } from '../../commands/pieces/drills/reveal.ts'
import { podiumPost } from '../../commands/pieces/live/podium.ts'
import { begunPost, overPost, standingPost } from '../../commands/pieces/live/post.ts'
import { type Scene, sceneOf, scoresOf } from '../../commands/pieces/live/scene.ts'
import { lessonCard } from '../../commands/pieces/sharing.ts'
import type { PlatformName, Posted } from '../core/caller.ts'
import { PlatformRefusal } from '../core/errors.ts'
import { type Say, speak } from '../core/say.ts'
import type { View } from '../core/view.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import type { PostKind } from '../store/named-posts.ts'
import type { UnnamingRow } from '../store/schema.ts'
import { barsOf } from './bars.ts'
import { outcomeOf } from './outcome.ts'
import { type JobParts, pauseAfter } from './parts.ts'

const BATCH = 20
/** Of tries, an hour apart in the end: about a week. */
const TRIES = 170

/** Shows posts anew that named somebody who erased themselves. */
export class Unnamer {
  readonly #parts: JobParts

  constructor(parts: JobParts) {
    this.#parts = parts
  }

  /** All that is due; an edit made twice changes nothing. */
  async unname(now: number): Promise<void> {
    const { store, outposts } = this.#parts
    for (;;) {
      const due = await store.namedPosts.due(outposts.platforms, now, BATCH)
      for (const row of due) await this.#show(row, now)
      if (due.length < BATCH) return
    }
  }

  async #show(row: UnnamingRow, now: number): Promise<void> {
    const { store, outposts, log } = this.#parts
    try {
      const view = await this.#view(row)
      if (view) await outposts.edit(postOf(row), view)
      await store.namedPosts.settled(row)
    } catch (error) {
      const isGone = error instanceof PlatformRefusal && error.refusal === 'gone'
      if (isGone || row.failures + 1 >= TRIES) await store.namedPosts.settled(row)
      else await store.namedPosts.later(row, now + pauseAfter(row.failures + 1))
      if (!isGone) {
        const { platform, channel, message, kind } = row
        log.warn(
          { err: error, platform, channel, message, kind },
          'a post that names an erased person stands yet',
        )
      }
    }
  }

  /** Undefined where the running quiz shows it anew by itself. */
  async #view({ subject, locale, ...row }: UnnamingRow): Promise<View | undefined> {
    const say = speak(locale)
    const lessons = (await this.#parts.teams.lessonsOf(row)).in(say.locale)
    const kind = row.kind as PostKind
    switch (kind) {
      case 'alone':
        return gone(say)
      case 'lesson': {
        const entry = lessons.entry(subject)
        return entry ? lessonCard({ say, lessons }, entry, say.line('settings.somebody')) : gone(say)
      }
      case 'reveal':
        return this.#reveal(say, { subject, locale, ...row })
      case 'podium':
      case 'lobby':
      case 'standing':
        return this.#live(say, kind, subject, lessons)
      default:
        return kind satisfies never
    }
  }

  async #reveal(say: Say, row: UnnamingRow): Promise<View> {
    const { store, teams, draw } = this.#parts
    const lessons = (await teams.lessonsOf(row)).in(say.locale)
    const round = await store.rounds.load(row.subject)
    if (!round) return gone(say)
    const { outcome, named } = await outcomeOf(this.#parts, round, await store.drills.find(round.drill ?? ''))
    // Who agreed since was not named then.
    const then = new Set(await store.namedPosts.namedIn(row))
    const shown = { ...outcome, named: outcome.named.filter((_, index) => then.has(named[index] ?? '')) }
    return revealPost(say, lessons, shown, await draw(barsOf(say, shown)))
  }

  async #live(
    say: Say,
    kind: 'podium' | 'lobby' | 'standing',
    subject: string,
    lessons: Catalogue,
  ): Promise<View | undefined> {
    const [round = '', number = '0'] = subject.split('/')
    const scene = await sceneOf(this.#parts, round)
    if (!scene) return gone(say)
    const isOver = scene.live.phase === 'done'
    switch (kind) {
      case 'podium':
        return podiumPost(say, lessons, scene, await scoresOf(this.#parts, scene))
      case 'lobby':
        if (scene.live.phase === 'lobby') return undefined
        return isOver ? overPost(say, lessons, scene) : begunPost(say, lessons, scene)
      case 'standing': {
        const asked = Number(number)
        if (!isOver && asked >= scene.live.number) return undefined
        const then: Scene = { ...scene, live: { ...scene.live, number: asked, phase: 'done' } }
        return standingPost(say, lessons, then, await scoresOf(this.#parts, scene, asked))
      }
      default:
        return kind satisfies never
    }
  }
}

function gone(say: Say): View {
  return { body: [{ kind: 'text', markdown: say.text('privacy.post.gone') }] }
}

function postOf({ platform, tenant, channel, message, thread }: UnnamingRow): Posted {
  return {
    platform: platform as PlatformName,
    tenant,
    channel,
    message,
    ...(thread !== null && { thread }),
  }
}
