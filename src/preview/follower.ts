import type { Log } from '../core/log.ts'
import type { LoadedCatalogue } from '../lesson/catalogue.ts'
import { translationOf } from '../lesson/translation.ts'
import type { Fault } from '../lesson/types.ts'
import { FolderWatch } from '../lesson/watch.ts'
import type { LessonFile } from './lesson-file.ts'
import { type Scene, scenesOf } from './scenes.ts'
import type { Stage } from './stage.ts'

/** What there is to see of a lesson file. */
export type Shown = {
  /** Another one after every save. */
  readonly version: number
  /** As it was named. */
  readonly file: string
  /** Undefined when the file never was a lesson. */
  readonly title: string | undefined
  /** The language that the file is in. */
  readonly locale: string
  /** Of the file as it is. With an error among them, the scenes are of the last version without one. */
  readonly faults: readonly Fault[]
  readonly scenes: readonly Scene[]
}

/** Looks at a lesson file again whenever it is saved. */
export class Follower {
  readonly #file: LessonFile
  readonly #lessons: LoadedCatalogue
  readonly #stage: Stage
  readonly #log: Log
  readonly #watch: FolderWatch
  readonly #listeners = new Set<() => void>()
  readonly #closed = Promise.withResolvers<void>()
  #now: Shown
  #stamp = ''
  #looking: Promise<void> = Promise.resolve()

  private constructor(file: LessonFile, lessons: LoadedCatalogue, stage: Stage, log: Log) {
    this.#file = file
    this.#lessons = lessons
    this.#stage = stage
    this.#log = log
    this.#now = {
      ...{ version: 0, file: file.name, title: undefined, faults: [], scenes: [] },
      locale: localeOf(file),
    }
    this.#watch = new FolderWatch(() => void this.look(), log)
  }

  static async open(file: LessonFile, lessons: LoadedCatalogue, stage: Stage, log: Log): Promise<Follower> {
    const follower = new Follower(file, lessons, stage, log)
    await follower.look()
    follower.#watch.follow([file.folder])
    return follower
  }

  get now(): Shown {
    return this.#now
  }

  /** Settles when nothing is followed any more. */
  get closed(): Promise<void> {
    return this.#closed.promise
  }

  onSave(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Shows what the file says now, if that is something else. */
  look(): Promise<void> {
    this.#looking = this.#looking
      .then(() => this.#look())
      .catch((error: unknown) => this.#log.error({ err: error }, 'the preview could not be made anew'))
    return this.#looking
  }

  async close(): Promise<void> {
    this.#watch.close()
    this.#closed.resolve()
    await this.#looking
  }

  async #look(): Promise<void> {
    const stamp = await this.#file.take()
    if (stamp === this.#stamp) return
    this.#stamp = stamp
    await this.#lessons.reload()
    const { path, name } = this.#file
    const faults = this.#lessons.faults().filter(({ file }) => file === path)
    const { locale } = this.#now
    const lessons = this.#lessons.in(locale)
    const id = lessons.order().find((each) => lessons.entry(each)?.file === path)
    this.#now = {
      version: this.#now.version + 1,
      file: name,
      faults,
      locale,
      title: id === undefined ? this.#now.title : lessons.entry(id)?.title,
      scenes: id === undefined ? this.#now.scenes : await scenesOf(this.#stage, id),
    }
    for (const listener of this.#listeners) listener()
  }
}

/** Of a lesson file: a translation's, or the language that all others are in. */
export function localeOf({ path }: Pick<LessonFile, 'path'>): string {
  return translationOf(path)?.locale ?? 'en'
}
