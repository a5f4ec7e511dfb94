import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import type { Log } from '../../src/core/log.ts'
import { type Homeroom, startHomeroom } from '../../src/homeroom.ts'
import type { Catalogue } from '../../src/lesson/catalogue.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

/** What a message shows a person, in words that are the same on every platform. */
export type Seen = {
  /** All its text, without markup. */
  readonly text: string
  readonly buttons: readonly Pressable[]
  readonly choices: readonly Pressable[]
  /** That the bot drew. */
  readonly pictures: readonly { readonly alt: string }[]
  /** To take away; downloaded as a person would. */
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly isPrivate: boolean
  /** The driver's own: which message it is. */
  readonly ref: unknown
}
export type Pressable = { readonly label: string; readonly press: string }

/** Further settings of the product. */
export type Env = Readonly<Record<string, string>>
export type Fields = Readonly<Record<string, string>>

/** Someone in #general. */
export interface Person {
  command(name: string, text?: string): Promise<Seen>
  /** Presses a button or picks a choice. `stale` presses one that the message no longer shows. */
  press(on: Seen, label: string, how?: { stale?: true }): Promise<Seen>
  /** Presses a button that opens a form, and sends it. */
  fill(on: Seen, label: string, fields: Fields): Promise<Seen>
  /** Writes under a shared post; undefined when nobody answers. */
  write(under: Seen, text: string): Promise<Seen | undefined>
  /** What completes while typing; undefined where the platform has no completion. */
  complete(command: string, option: string, typed: string): Promise<readonly string[] | undefined>
  /** May manage the place from now on; undefined where everybody may. */
  promote?(): void
  /** Leaves the server or workspace; undefined where nobody can. */
  leave?(): void
}

/** One platform with its people, and the real product behind it. */
export interface School {
  person(name: string): Promise<Person>
  /** What everybody sees in #general, oldest first. */
  posts(): Promise<readonly Seen[]>
  /** Stops the product and starts it again on the same database. */
  restart(): Promise<void>
  /** Lets time pass. */
  advance(milliseconds: number): void
  /** Has what is due by the clock done now; resolves when it is. */
  tick(): Promise<void>
  lessons(): Catalogue
  /** Where the product listens: the playground is there too, when its setting says so. */
  url(): string
  /** Takes a permission away in #general; undefined where the platform has none. */
  forbid?(what: 'posting' | 'threads' | 'everything'): void
  logged(): readonly Logged[]
  close(): Promise<void>
}

export const buttonOf = (seen: Seen, label: string): Pressable => {
  const found = [...seen.buttons, ...seen.choices].find((pressable) => pressable.label === label)
  if (found) return found
  const labels = [...seen.buttons, ...seen.choices].map((pressable) => pressable.label)
  throw new Error(`no "${label}" among ${JSON.stringify(labels)} of: ${seen.text.slice(0, 400)}`)
}

export type Logged = { readonly level: keyof Log; readonly message: string; readonly fields: object }

/** Starts and restarts the product on one temporary database, with the settings of an operator. */
export class House {
  readonly logged: Logged[] = []
  readonly #env: Env
  #folder = ''
  #homeroom: Homeroom | undefined
  #ahead = 0
  /** A fixed sequence, so that a failure can be repeated; it goes on after a restart, or ids would come twice. */
  #chance = 1

  constructor(env: Env) {
    this.#env = env
  }

  get homeroom(): Homeroom {
    if (!this.#homeroom) throw new Error('not started')
    return this.#homeroom
  }

  async start(): Promise<Homeroom> {
    this.#folder ||= await mkdtemp(join(tmpdir(), 'homeroom-school-'))
    const config = readConfig({
      DATABASE_URL: `file:${join(this.#folder, 'homeroom.db')}`,
      PORT: '0',
      LESSONS_DIR: twelveLessons(),
      ...this.#env,
    })
    this.#homeroom = await startHomeroom(config, {
      log: this.#log(),
      now: () => new Date(Date.now() + this.#ahead),
      random: () => {
        this.#chance = (Math.imul(this.#chance, 1_103_515_245) + 12_345) >>> 0
        return this.#chance / 2 ** 32
      },
    })
    return this.#homeroom
  }

  /** What a school does the same way on every platform. */
  asSchool(): Pick<School, 'restart' | 'advance' | 'tick' | 'lessons' | 'url' | 'logged' | 'close'> {
    return {
      restart: async () => {
        await this.stop()
        await this.start()
      },
      advance: (milliseconds) => this.advance(milliseconds),
      tick: () => this.homeroom.tick(),
      lessons: () => this.homeroom.lessons,
      url: () => this.homeroom.url,
      logged: () => this.logged,
      close: () => this.close(),
    }
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds
  }

  async stop(): Promise<void> {
    await this.#homeroom?.stop()
    this.#homeroom = undefined
  }

  async close(): Promise<void> {
    await this.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  #log(): Log {
    const at = (level: keyof Log) => (fields: object, message: string) => {
      this.logged.push({ level, fields, message })
    }
    return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  }
}
