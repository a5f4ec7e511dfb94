import type { Place, PlatformName, Posted } from './caller.ts'
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
}

export type PostOptions = {
  /** The same key posts once, however often it is retried. At most 25 characters. */
  readonly once: string
  /** Opens a thread of this name under the message; `Posted.thread` is then that thread. */
  readonly thread?: { readonly name: string }
}

/** What adapters measure; `src/metrics.ts` keeps it. */
export type Measure = {
  /** Seconds from the event's arrival to its acknowledgement. */
  acknowledged(platform: PlatformName, kind: EventKind, seconds: number): void
}
export type EventKind = 'command' | 'press' | 'form' | 'suggest' | 'message'
