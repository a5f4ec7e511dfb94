import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import { repertoire } from '../../commands/index.ts'
import type { Answer } from '../../src/bot/bot.ts'
import { Dispatcher } from '../../src/bot/dispatch.ts'
import type { Caller, Place } from '../../src/core/caller.ts'
import { PlatformRefusal, type Refusal } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/log.ts'
import type { Picture } from '../../src/core/picture.ts'
import type { About, Platform } from '../../src/core/platform.ts'
import type { Button, View } from '../../src/core/view.ts'
import { createJobs, type Jobs } from '../../src/jobs/index.ts'
import type { LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import { createCatalogue } from '../../src/lesson/create-catalogue.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { EmbeddedTeacher } from '../../src/tutor/model/embedded-teacher.ts'
import type { Teacher } from '../../src/tutor/teacher.ts'
import { createTutor } from '../../src/tutor/tutor.ts'
import type { Tutor } from '../../src/tutor/types.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} }
const START = Date.UTC(2026, 10, 23, 9)

type Teach = (
  embedded: Teacher,
  parts: { readonly store: Store; readonly lessons: LoadedCatalogue; readonly tutor: Tutor },
) => Teacher | Promise<Teacher>

/** The real dispatcher over the real store, lessons and tutor, with posts kept in a list. */
export class Classroom {
  readonly posts: { readonly to: Place; readonly view: View; readonly once: string }[] = []
  /** What was to be drawn. */
  readonly drawn: Picture[] = []
  /** What every drawing looks like; without it nothing can be drawn. */
  png: Uint8Array | undefined
  /** What the platform says of everybody when it is asked; without it, it does not answer. */
  about: About | undefined
  /** Posts are refused. */
  refusal: Refusal | undefined
  /** Users whose direct messages are closed. */
  readonly unreachable = new Set<string>()
  readonly store: Store
  readonly lessons: LoadedCatalogue
  readonly tutor: Tutor
  /** What happens by the clock, which moves by wait(). */
  readonly jobs: Jobs
  readonly #close: () => Promise<void>
  readonly #bot: Dispatcher
  readonly #errors: object[] = []
  #now = START
  #chance = 1
  #events = 0

  private constructor(parts: {
    store: Store
    lessons: LoadedCatalogue
    tutor: Tutor
    teacher: Teacher
    close: () => Promise<void>
  }) {
    const { store, lessons, tutor, teacher, close } = parts
    this.store = store
    this.lessons = lessons
    this.tutor = tutor
    this.#close = close
    const now = () => new Date(this.#now++)
    const random = () => {
      this.#chance = (Math.imul(this.#chance, 1_103_515_245) + 12_345) >>> 0
      return this.#chance / 2 ** 32
    }
    const log = { ...SILENT, error: (fields: object) => this.#errors.push(fields) }
    this.#bot = new Dispatcher({
      ...repertoire,
      draw: async (picture) => {
        this.drawn.push(picture)
        return this.png
      },
      store,
      lessons,
      tutor,
      teacher,
      log,
      zone: 'UTC',
      now,
      random,
    })
    this.#bot.join(this.#noticeBoard())
    const { outposts, teams } = this.#bot
    this.jobs = createJobs({ store, teams, outposts, log, now, random, draw: async () => undefined })
  }

  /**
   * @param teach makes the teacher of the embedded one, which teaches without it
   * @param dir the lessons
   */
  static async open(teach: Teach = (embedded) => embedded, dir = twelveLessons()): Promise<Classroom> {
    const folder = await mkdtemp(join(tmpdir(), 'homeroom-classroom-'))
    const store = await openStore(`file:${join(folder, 'homeroom.db')}`)
    const cacheFile = join(folder, 'lessons.db')
    const lessons = await createCatalogue({ dir, cacheFile, log: SILENT, watch: false })
    const tutor = createTutor(lessons)
    await tutor.ready
    const close = async () => {
      tutor.close()
      await lessons.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    }
    const teacher = await teach(new EmbeddedTeacher(tutor, lessons), { store, lessons, tutor })
    return new Classroom({ store, lessons, tutor, teacher, close })
  }

  async close(): Promise<void> {
    await this.#close()
  }

  get errors(): readonly object[] {
    return this.#errors
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.#now += ms
  }

  person(user: string, where: Partial<Caller> = {}): Pupil {
    const caller: Caller = {
      platform: 'web',
      tenant: 'school',
      user,
      name: user,
      channel: 'general',
      locale: 'en',
      admin: false,
      ...where,
    }
    return new Pupil(this.#bot, caller, () => `event-${++this.#events}`)
  }

  /** A lesson's thread, as sharing opens it. */
  async openThread(lesson: string, thread: string): Promise<void> {
    await this.store.conversations.openThread({
      platform: 'web',
      tenant: 'school',
      channel: 'general',
      thread,
      lesson,
      opened_at: START,
      url: null,
    })
  }

  #noticeBoard(): Platform {
    return {
      name: 'web',
      start: async () => undefined,
      stop: async () => undefined,
      post: async (to, view, { once }) => {
        if (this.refusal) throw new PlatformRefusal(this.refusal)
        this.posts.push({ to, view, once })
        return { ...to, message: String(this.posts.length) }
      },
      edit: async ({ message }, view) => {
        const post = this.posts[Number(message) - 1]
        if (!post) throw new PlatformRefusal('gone')
        this.posts[Number(message) - 1] = { ...post, view }
      },
      direct: async ({ platform, tenant, user }) => {
        if (this.unreachable.has(user)) throw new PlatformRefusal('closed-dm')
        return { platform, tenant, channel: `direct-${user}` }
      },
      about: async () => {
        if (!this.about) throw new Error('the platform does not answer')
        return this.about
      },
    }
  }
}

/** Somebody who types and presses. */
export class Pupil {
  readonly #bot: Dispatcher
  readonly #caller: Caller
  readonly #eventId: () => string

  constructor(bot: Dispatcher, caller: Caller, eventId: () => string) {
    this.#bot = bot
    this.#caller = caller
    this.#eventId = eventId
  }

  /** The same person elsewhere. */
  in(where: Partial<Caller>): Pupil {
    return new Pupil(this.#bot, { ...this.#caller, ...where }, this.#eventId)
  }

  command(name: string, values: Readonly<Record<string, string>> = {}): Promise<View> {
    return lastOf(this.#bot.command(name, values, this.#caller))
  }

  press(view: View, label: string, fields?: Readonly<Record<string, string>>): Promise<View> {
    return lastOf(this.#bot.press(pressOf(view, label), this.#caller, fields))
  }

  /** A choice's press, or one that stands nowhere any more. */
  pressed(press: string): Promise<View> {
    return lastOf(this.#bot.press(press, this.#caller))
  }

  starters(): Promise<readonly string[]> {
    return this.#bot.starters(this.#caller)
  }

  ask(question: string): Promise<View> {
    return this.command('ask', { question })
  }

  /** Writes in the thread or channel where they are; undefined when nobody answers. */
  async write(text: string, how: { readonly addressed?: true } = {}): Promise<View | undefined> {
    const message = { text, addressed: how.addressed === true, id: this.#eventId() }
    const answer = await this.#bot.message(message, this.#caller)
    return answer && lastOf(answer)
  }
}

async function lastOf({ views }: Answer): Promise<View> {
  let last: View | undefined
  for await (const view of views) last = view
  if (!last) throw new Error('an answer without a view')
  return last
}

export function buttonsOf(view: View): readonly Button[] {
  return view.body.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
}

export const labelsOf = (view: View): readonly string[] => buttonsOf(view).map(({ label }) => label)

export function pressOf(view: View, label: string): string {
  const button = buttonsOf(view).find((candidate) => candidate.label === label)
  if (button && 'press' in button) return button.press
  throw new Error(`no "${label}" among ${JSON.stringify(labelsOf(view))} of: ${textOf(view)}`)
}

/** All that a view shows, the labels of its buttons included. */
export function textOf(view: View): string {
  const blocks = view.body.map((block) => {
    switch (block.kind) {
      case 'text':
        return block.markdown.children.map((node) => plain(node)).join('\n')
      case 'fields':
        return block.rows.flat().join('\n')
      case 'buttons':
        return block.buttons.map(({ label }) => label).join('\n')
      case 'choice':
        return block.options.map(({ label }) => label).join('\n')
      case 'divider':
        return ''
      case 'image':
        return block.alt
      case 'file':
        return block.name
      default:
        return block satisfies never
    }
  })
  return [view.context, view.title, ...blocks].filter(Boolean).join('\n')
}
