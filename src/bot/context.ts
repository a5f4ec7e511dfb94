import type { Caller, Place, Posted } from '../core/caller.ts'
import type { Log } from '../core/log.ts'
import type { Picture } from '../core/picture.ts'
import type { Account } from '../core/platform.ts'
import type { Say } from '../core/say.ts'
import type { View } from '../core/view.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import type { Preferences } from '../store/preferences.ts'
import type { Store } from '../store/store.ts'
import type { Teacher } from '../tutor/teacher.ts'
import type { Tutor } from '../tutor/types.ts'

/** All that a handler may touch. */
export type Ctx = {
  readonly caller: Caller
  /** Who this account belongs to; made at the first contact. */
  learner(): Promise<string>
  /**
   * Whether the caller may manage this server or workspace; the platform is asked only where the event did
   * not say. @throws UserError when it does not answer
   */
  isAdmin(): Promise<boolean>
  /** Whether somebody is no longer in their server or workspace, by the platform; undefined where it does not tell. */
  hasLeft(account: Account): Promise<boolean | undefined>
  /** The operator's own zone, for whose is not known. */
  readonly houseZone: string
  /** Where the caller's clock is, `Europe/Berlin`: as they chose, else as the platform says when asked. */
  zone(): Promise<string | undefined>
  /** What the caller chose for themselves, on whichever of their accounts. */
  readonly preferences: Preferences
  /** BCP 47, as the platform says, whatever language they chose. */
  readonly platformLocale: string
  readonly store: Store
  readonly lessons: Catalogue
  readonly tutor: Tutor
  readonly teacher: Teacher
  readonly say: Say
  readonly log: Log
  now(): Date
  /** In [0, 1). */
  random(): number
  /** The learner's local date now, as `2026-03-29`: in the zone that they chose, or their platform told last. */
  today(): string
  /** Where the operator reads reports, if that is set. */
  readonly operator: Place | undefined
  /** Posts where the operator reads reports; undefined where no such place is set or it cannot be reached. */
  tellOperator(view: View, once: string): Promise<Posted | undefined>
  /** Posts in a place that somebody chose; undefined where it cannot be reached. @param once at most 25 characters */
  postTo(place: Place, view: View, once: string): Promise<Posted | undefined>
  /** Posts in the caller's channel, outside any thread. @param once at most 25 characters @throws PlatformRefusal */
  post(view: View, once: string): Promise<Posted>
  /** A direct message, unasked; undefined where that person cannot be written to. @param once at most 25 characters */
  tellAlone(account: Account, view: View, once: string): Promise<Posted | undefined>
  /** Shows another view in a message that was posted. @throws PlatformRefusal */
  edit(posted: Posted, view: View): Promise<void>
  /** Draws beside the main thread; undefined where that takes too long: the words say the same. */
  draw(picture: Picture): Promise<Uint8Array | undefined>
  /** Has what the caller's home on their platform shows shown anew, soon. */
  progressed(): void
  /** Has what is due by the clock looked at now rather than with the next minute. */
  soon(): void
  /** Posts in the caller's channel for everybody, with a thread under it. @throws UserError when refused. */
  share(view: View, thread: { readonly name: string }): Promise<Posted>
}
