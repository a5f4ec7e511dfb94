import type { PlatformName } from '../core/caller.ts'
import type { Log } from '../core/log.ts'
import { speak } from '../core/say.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import { catalogueOf } from '../lesson/create-catalogue.ts'
import { LayeredCatalogue } from '../lesson/layered-catalogue.ts'
import { Recent } from '../lesson/recent.ts'
import { readTeamLesson, teamKey } from '../lesson/team-lesson.ts'
import { DIRECT } from '../store/accounts.ts'
import type { Store } from '../store/store.ts'
import type { Team } from '../store/team-shelves.ts'
import { LayeredTutor } from '../tutor/layered-tutor.ts'
import type { Teacher } from '../tutor/teacher.ts'
import type { Tutor } from '../tutor/types.ts'

/** What is taught in a server or workspace, and by whom. */
export type Taught = { readonly lessons: Catalogue; readonly tutor: Tutor; readonly teacher: Teacher }

type Parts = Taught & { readonly store: Store; readonly log: Log; readonly now: () => Date }

/** How long another process's change may go unseen. */
const LOOK_MS = 5_000
/** Teams whose lessons stay in memory. */
const TEAMS_KEPT = 200

type Shelf = { readonly revision: number; readonly taught: Promise<Taught> }

/** The shared lessons with a team's own behind them; for everybody else the shared ones themselves. */
export class Teams {
  readonly #parts: Parts
  readonly #shelves = new Recent<string, Shelf>(TEAMS_KEPT)
  #revisions: ReadonlyMap<string, number> = new Map()
  #seen = -1
  #lookedAt = 0
  #looking: Promise<void> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async of(team: Team): Promise<Taught> {
    await this.#look()
    const revision = this.#revisions.get(nameOf(team))
    // A direct message on Discord is in no server, and all who write one would share it.
    if (revision === undefined || team.tenant === DIRECT) return this.#parts
    const key = teamKey(team.platform, team.tenant)
    const kept = this.#shelves.get(key)
    if (kept?.revision === revision) return kept.taught
    const taught = this.#build(team, key)
    this.#shelves.set(key, { revision, taught })
    // What failed is tried again with the next event.
    taught.catch(() => this.#shelves.set(key, { revision: -1, taught }))
    return taught
  }

  async lessonsOf(place: {
    readonly platform: PlatformName | string
    readonly tenant: string
  }): Promise<Catalogue> {
    return (await this.of(place)).lessons
  }

  async #look(): Promise<void> {
    const { store, now } = this.#parts
    const { changes } = store.teamLessons
    // A clock may be set back.
    const isRecent = Math.abs(now().getTime() - this.#lookedAt) < LOOK_MS
    if (changes === this.#seen && isRecent) return
    this.#looking ??= this.#read(changes).finally(() => {
      this.#looking = undefined
    })
    await this.#looking
    // A change of ours that came while the list was being read is read as well.
    if (changes > this.#seen) await this.#look()
  }

  async #read(changes: number): Promise<void> {
    const { store, now, log } = this.#parts
    try {
      const rows = await store.teamShelves.revisions()
      this.#revisions = new Map(rows.map((row) => [nameOf(row), row.revision]))
    } catch (error) {
      if (this.#seen < 0) throw error
      // What was known serves until the database answers again; whatever needs it now says so itself.
      log.debug({ err: error }, "the teams' lessons could not be looked up")
    }
    this.#seen = changes
    this.#lookedAt = now().getTime()
  }

  async #build(team: Team, key: string): Promise<Taught> {
    const { store, lessons: shared, tutor, teacher, log } = this.#parts
    const rows = await store.teamLessons.published(team)
    const siblings = new Set(rows.map(({ lesson }) => lesson))
    const records = rows.flatMap(({ lesson, version, source }) => {
      const { record } = readTeamLesson(key, source, siblings)
      if (!record)
        log.warn({ ...team, lesson, version }, "a team's lesson can no longer be read: it is left out")
      return record ?? []
    })
    if (records.length === 0) return this.#parts
    const own = await catalogueOf(records, log)
    const lessons = new LayeredCatalogue(shared, own, (locale) => speak(locale).line('author.track'))
    const layered = await LayeredTutor.over(tutor, lessons, own.order())
    return {
      lessons,
      tutor: layered,
      teacher: { reply: (asked) => teacher.reply(asked, { tutor: layered, lessons }) },
    }
  }
}

const nameOf = ({ platform, tenant }: Team): string => `${platform}/${tenant}`
