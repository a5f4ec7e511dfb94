import type { Caller, Place, PlatformName, Posted } from './caller.ts'
import type { View } from './view.ts'

/** What an adapter offers to the rest of the house. */
export interface Platform {
  readonly name: PlatformName
  /** Resolves when events flow; rejects with a SettingError when a token or permission is wrong. */
  start(): Promise<void>
  /** Takes no new events, finishes what is in hand. */
  stop(): Promise<void>
  /**
   * Posts where everybody can see it.
   * @throws PlatformRefusal when people must change something first.
   */
  post(to: Place, view: View, options: PostOptions): Promise<Posted>
  /**
   * Shows another view in a message that post() made. Edits of one message that come faster than the
   * platform takes them are coalesced: the newest view wins, and all resolve when it is shown.
   * @throws PlatformRefusal; `gone` when the message or its channel was deleted.
   */
  edit(posted: Posted, view: View): Promise<void>
  /** Where a person can be told something alone. @throws PlatformRefusal `closed-dm` */
  direct(account: Account): Promise<Place>
  /** What the platform says of a person, where its events do not; rejects when it does not answer. */
  about?(account: Account): Promise<About>
  /** Whether that person is no longer in this server or workspace, where people can leave; rejects when it is not told. */
  hasLeft?(account: Account): Promise<boolean>
  /** Shows a person's home anew, soon and once for all that happens meanwhile, where the platform has one. */
  refreshHome?(account: Account): void
}

export type About = {
  /** May manage this server or workspace. */
  readonly admin: boolean
  /** Where the person's clock is, as IANA names it: `Europe/Berlin`. */
  readonly zone?: string
  /** BCP 47 */
  readonly locale?: string
}

/** One of a person's accounts. On Discord the tenant is the server where they were met. */
export type Account = Pick<Caller, 'platform' | 'tenant' | 'user'>

export type PostOptions = {
  /** The same key posts once, however often it is retried. At most 25 characters. */
  readonly once: string
  /**
   * An earlier process may have posted it: the channel is looked through for it first (Slack by the key in
   * the message's metadata; Discord by the nonce, and by the presses that the message carries).
   */
  readonly maybePosted?: true
  /** Opens a thread of this name under the message; `Posted.thread` is then that thread. */
  readonly thread?: { readonly name: string }
}

/** What adapters measure; `src/metrics.ts` keeps it. */
export type Measure = {
  /** Seconds from the event's arrival to its acknowledgement. */
  acknowledged(platform: PlatformName, kind: EventKind, seconds: number): void
}
export type EventKind = 'command' | 'press' | 'form' | 'suggest' | 'message'
