import { type Caller, type Place, type PlatformName, type Posted, placeOf } from '../core/caller.ts'
import { PlatformRefusal, UserError } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import type { Platform, PostOptions } from '../core/platform.ts'
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

  /** Posts in the caller's channel for everybody. @throws UserError when the platform refuses */
  async share(caller: Caller, view: View, options: PostOptions): Promise<Posted> {
    const platform = this.#platforms.get(caller.platform)
    if (!platform) throw new Error(`no adapter has joined for ${caller.platform}`)
    const { thread: _inside, ...channel } = placeOf(caller)
    try {
      return await platform.post(channel, view, options)
    } catch (error) {
      if (error instanceof PlatformRefusal) throw new UserError(`refusal.${error.refusal}`)
      throw error
    }
  }

  /** False where no such place is set or it cannot be reached. */
  async tellOperator(view: View, once: string): Promise<boolean> {
    return this.operator !== undefined && this.postTo(this.operator, view, once, 'REPORTS_CHANNEL')
  }

  /** False when it cannot be reached, which is logged, because nobody is there to be told. */
  async postTo(to: Place, view: View, once: string, named = 'a chosen channel'): Promise<boolean> {
    const platform = this.#platforms.get(to.platform)
    if (!platform) return false
    try {
      await platform.post(to, view, { once })
      return true
    } catch (error) {
      this.#log.warn(
        { err: error, ...to },
        `${named} could not be reached; what was to be posted there waits in the database`,
      )
      return false
    }
  }
}
