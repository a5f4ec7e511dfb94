import { asObject } from '../../loopback/json.ts'
import type { Context } from '../context.ts'
import { unknown } from '../errors.ts'
import { created, type Router } from './router.ts'

/** Guilds, their channels, roles and members. */
export function addGuildRoutes(router: Router, { world, gateway }: Context): void {
  const rolesOf = (guildId: string, userId: string) => world.guild(guildId).memberRoles.get(userId) ?? []

  router.on('GET', '/guilds/:gid', ({ params }) => world.guild(params.gid))
  router.on('GET', '/guilds/:gid/channels', ({ params }) =>
    world.channelsOf(params.gid).filter((channel) => !channel.thread_metadata),
  )
  router.on('POST', '/guilds/:gid/channels', ({ params, body }) => {
    const channel = world.addChannel({ ...asObject(body), guild_id: params.gid })
    gateway.dispatch('CHANNEL_CREATE', channel)
    return created(channel)
  })
  router.on('GET', '/guilds/:gid/roles', ({ params }) => world.guild(params.gid).roles)
  router.on('GET', '/guilds/:gid/members/:uid', ({ params }) => {
    const user = params.uid === '@me' ? world.botUser : world.users.get(params.uid)
    if (!user) throw unknown('Member')
    return world.member(user, params.gid)
  })
  router.on('PUT', '/guilds/:gid/members/:uid/roles/:rid', ({ params }) => {
    const roles = new Set([...rolesOf(params.gid, params.uid), params.rid])
    world.guild(params.gid).memberRoles.set(params.uid, [...roles])
    return null
  })
  router.on('DELETE', '/guilds/:gid/members/:uid/roles/:rid', ({ params }) => {
    const roles = rolesOf(params.gid, params.uid).filter((role) => role !== params.rid)
    world.guild(params.gid).memberRoles.set(params.uid, roles)
    return null
  })
  router.on('GET', '/guilds/:gid/threads/active', ({ params }) => {
    const threads = world.channelsOf(params.gid).filter((channel) => channel.thread_metadata)
    const active = threads.filter((thread) => !thread.thread_metadata?.archived)
    return { threads: active, members: [], has_more: false }
  })
}
