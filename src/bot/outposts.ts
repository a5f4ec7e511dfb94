import { type Caller, type Place, type PlatformName, type Posted, placeOf } from '../core/caller.ts'
import { PlatformRefusal, UserError } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import type { About, Account, Platform, PostOptions } from '../core/platform.ts'
import type { View } from '../core/view.ts'

/** The adapters as places to post to, unasked. */
export class Outposts {
  readonly #platforms = new Map<PlatformName, Platform>()
  readonly #log: Log
  /** Where the operator reads reports. */
  readonly operator: Place | undefined

  constructor(operator: Place | undefined, log: Log) {
    this.operator = operator
    this.#log = log
  }

  join(platform: Platform): void {
    this.#platforms.set(platform.name, platform)
  }

  /** @throws PlatformRefusal when people must change something first */
  post(to: Place, view: View, options: PostOptions): Promise<Posted> {
    return this.#at(to.platform).post(to, view, options)
  }

  /** @throws PlatformRefusal `gone` when the message or its channel was deleted */
  edit(posted: Posted, view: View): Promise<void> {
    return this.#at(posted.platform).edit(posted, view)
  }

  /** Where a person can be told something alone. @throws PlatformRefusal `closed-dm` */
  direct(account: Account): Promise<Place> {
    return this.#at(account.platform).direct(account)
  }

  /** @throws UserError when the platform has to be asked and does not answer */
  async isAdmin(caller: Caller): Promise<boolean> {
    if (caller.admin !== undefined) return caller.admin
    const about = await this.about(caller)
    if (!about) throw new UserError('error.admin-unknown')
    return about.admin
  }

  /** Shows the caller's home anew, soon, where their platform has one. */
  refreshHome({ platform, tenant, user }: Caller): void {
    this.#platforms.get(platform)?.refreshHome?.({ platform, tenant, user })
  }

  /** Those that this process serves. */
  get platforms(): readonly PlatformName[] {
    return [...this.#platforms.keys()]
  }

  /** Whether this process serves that platform. */
  reaches(platform: PlatformName): boolean {
    return this.#platforms.has(platform)
  }

  /** Posts in the caller's channel for everybody. @throws UserError when the platform refuses */
  async share(caller: Caller, view: View, options: PostOptions): Promise<Posted> {
    const platform = this.#at(caller.platform)
    const { thread: _inside, ...channel } = placeOf(caller)
    try {
      return await platform.post(channel, view, options)
    } catch (error) {
      if (error instanceof PlatformRefusal) throw new UserError(`refusal.${error.refusal}`)
      throw error
    }
  }

  /** Undefined where no such place is set or it cannot be reached. */
  async tellOperator(view: View, once: string): Promise<Posted | undefined> {
    return this.operator && this.postTo(this.operator, view, once, 'REPORTS_CHANNEL')
  }

  /** Undefined when it cannot be reached, which is logged, because nobody is there to be told. */
  async postTo(to: Place, view: View, once: string, named = 'a chosen channel'): Promise<Posted | undefined> {
    const platform = this.#platforms.get(to.platform)
    if (!platform) return undefined
    try {
      // Its keys are derived, and what was not marked as posted is posted again: an earlier process may have.
      return await platform.post(to, view, { once, maybePosted: true })
    } catch (error) {
      this.#log.warn(
        { err: error, ...to },
        `${named} could not be reached; what was to be posted there waits in the database`,
      )
      return undefined
    }
  }

  /** Undefined where that person cannot be written to: then it has to be told another way. */
  async tellAlone(account: Account, view: View, once: string): Promise<Posted | undefined> {
    if (!this.reaches(account.platform)) return undefined
    try {
      return await this.post(await this.direct(account), view, { once })
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) {
        this.#log.warn({ err: error, ...account }, 'a direct message failed; its reader is told later')
      }
      return undefined
    }
  }

  /** What the platform says when it is asked; undefined where it does not answer. */
  async about({ platform, tenant, user }: Caller): Promise<About | undefined> {
    try {
      return await this.#platforms.get(platform)?.about?.({ platform, tenant, user })
    } catch (error) {
      this.#log.warn({ err: error, platform }, 'a person could not be looked up')
      return undefined
    }
  }

  /** Whether a person has left; undefined where the platform does not tell. */
  async hasLeft(account: Account): Promise<boolean | undefined> {
    try {
      return await this.#platforms.get(account.platform)?.hasLeft?.(account)
    } catch (error) {
      this.#log.warn({ err: error, platform: account.platform }, 'nobody can tell whether a person has left')
      return undefined
    }
  }

  #at(name: PlatformName): Platform {
    const platform = this.#platforms.get(name)
    if (!platform) throw new Error(`no adapter has joined for ${name}`)
    return platform
  }
}
