import { asObject } from '../../loopback/json.ts'
import { ChannelType } from '../constants.ts'
import type { Context } from '../context.ts'
import { unknown } from '../errors.ts'
import { applicationPayload, OWNER_ID } from '../fixtures.ts'
import type { Router } from './router.ts'

const SESSIONS_PER_DAY = 1000
const SESSION_RESET_MS = 3_600_000

/** The gateway's address, users, and the application itself. */
export function addApplicationRoutes(router: Router, { settings, world, gateway }: Context): void {
  router.on('GET', '/gateway', () => ({ url: gateway.url }), { auth: false })
  router.on('GET', '/gateway/bot', () => ({
    url: gateway.url,
    shards: settings.shards,
    session_start_limit: {
      total: SESSIONS_PER_DAY,
      remaining: SESSIONS_PER_DAY - gateway.controls.stats.identify,
      reset_after: SESSION_RESET_MS,
      max_concurrency: 1,
    },
  }))

  router.on('GET', '/users/@me', () => ({
    ...world.botUser,
    mfa_enabled: true,
    locale: 'en-US',
    email: null,
    verified: true,
    premium_type: 0,
  }))
  const knownUser = (id: string) => {
    const user = world.users.get(id)
    if (!user) throw unknown('User')
    return user
  }
  router.on('GET', '/users/:id', ({ params }) => knownUser(params.id))
  router.on('POST', '/users/@me/channels', ({ body }) => {
    const recipient = knownUser(String(asObject(body).recipient_id))
    const open = [...world.channels.values()].find((channel) => channel.recipients?.[0]?.id === recipient.id)
    return open ?? world.addChannel({ type: ChannelType.DirectMessage, recipients: [recipient] })
  })

  const application = () =>
    applicationPayload(world.applicationId, world.botUser, world.user(OWNER_ID), world.guilds.size)
  router.on('GET', '/applications/@me', application)
  router.on('GET', '/oauth2/applications/@me', application)
}
