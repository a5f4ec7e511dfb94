/** The playground is one workspace. */
export const TENANT = 'playground'

/** The author of what the bot says. */
export const BOT = 'homeroom'

/** The channels that everybody in the playground sees. */
export const CHANNELS = ['general', 'lessons-lounge'] as const
export type ChannelName = (typeof CHANNELS)[number]

const DIRECT = 'dm-'

/** A person's direct message with Homeroom. */
export function directMessage(person: string): string {
  return DIRECT + person
}

/** Whose direct message this is, if it is one. */
export function personOf(channel: string): string | undefined {
  return channel.startsWith(DIRECT) ? channel.slice(DIRECT.length) : undefined
}

/** Every channel that this person sees. */
export function roomsOf(person: string): readonly string[] {
  return [...CHANNELS, directMessage(person)]
}

export function isChannel(channel: string): channel is ChannelName {
  return (CHANNELS as readonly string[]).includes(channel)
}

/** Whether a message may be shown to this person. */
export function mayRead(
  person: string,
  message: { readonly channel: string; readonly private_to: string | null },
): boolean {
  return (
    roomsOf(person).includes(message.channel) &&
    (message.private_to === null || message.private_to === person)
  )
}
