export type PlatformName = 'discord' | 'slack' | 'web'

/** Who presses, types or asks, and where: filled by the adapter from the platform's event. */
export type Caller = {
  readonly platform: PlatformName
  /** The server or workspace; on Discord `dm` outside any server. */
  readonly tenant: string
  readonly user: string
  /** As the platform shows it. Text a person wrote: never trusted as markup. */
  readonly name: string
  readonly channel: string
  /** A direct message with the bot: nobody else is there. */
  readonly direct?: true
  /** The thread the event came from, if any. */
  readonly thread?: string
  /** BCP 47, as the platform reports it; empty where its events do not say. */
  readonly locale: string
  /** Where their clock is, `Europe/Berlin`, where the event says so. */
  readonly zone?: string
  /** May manage this server or workspace; absent where the event does not say: `ctx.isAdmin()` asks. */
  readonly admin?: boolean
}

/** Where a message can be posted. */
export type Place = {
  readonly platform: PlatformName
  readonly tenant: string
  readonly channel: string
  readonly thread?: string
}

/** A message that was posted; `thread` is what later messages under it carry. */
export type Posted = Place & { readonly message: string; readonly url?: string }

export function placeOf(caller: Caller): Place {
  const { platform, tenant, channel, thread } = caller
  return thread === undefined ? { platform, tenant, channel } : { platform, tenant, channel, thread }
}
