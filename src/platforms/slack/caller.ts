import type { Context } from '@slack/bolt'
import type { Caller } from '../../core/caller.ts'

/** The parts of a caller that differ between Slack's payloads. */
type From = {
  readonly tenant: string
  readonly user: string
  readonly name?: string | undefined
  readonly channel: string
  readonly thread?: string | undefined
}

/**
 * Filled from the payload alone, because a call to Slack would cost every press its time. Slack's
 * payloads carry neither a language nor a role: those are users.info's, asked through `Platform.about`.
 */
export function callerFrom({ tenant, user, name, channel, thread }: From): Caller {
  return {
    platform: 'slack',
    tenant,
    user,
    name: name || user,
    channel,
    ...(isDirect(channel) && { direct: true }),
    ...(thread === undefined ? {} : { thread }),
    locale: '',
  }
}

/** The workspace an event belongs to; an organisation-wide installation has one for each event. */
export const tenantOf = (context: Context): string => context.teamId ?? context.enterpriseId ?? ''

/** Direct messages have a channel id of their own kind. */
export const isDirect = (channel: string): boolean => channel.startsWith('D')
