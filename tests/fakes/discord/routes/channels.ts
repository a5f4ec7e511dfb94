import { asObject } from '../../loopback/json.ts'
import type { Context } from '../context.ts'
import { isoTime } from '../ids.ts'
import type { ThreadMetadata } from '../wire.ts'
import type { Router } from './router.ts'

/** Members of a channel edit that land in a thread's metadata. */
const THREAD_MEMBERS = ['archived', 'locked', 'auto_archive_duration', 'invitable']

/** Channels and threads as such. */
export function addChannelRoutes(router: Router, { world, gateway }: Context): void {
  router.on('GET', '/channels/:cid', ({ params }) => world.channel(params.cid))
  router.on('PATCH', '/channels/:cid', ({ params, body }) => {
    const channel = world.channel(params.cid)
    const metadata = channel.thread_metadata
    for (const [member, value] of Object.entries(asObject(body))) {
      const target = metadata && THREAD_MEMBERS.includes(member) ? metadata : channel
      target[member] = value
    }
    if (metadata) noteArchiving(metadata, asObject(body).archived)
    gateway.dispatch(metadata ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel)
    return channel
  })
  router.on('DELETE', '/channels/:cid', ({ params }) => {
    const channel = world.channel(params.cid)
    world.channels.delete(params.cid)
    gateway.dispatch(channel.thread_metadata ? 'THREAD_DELETE' : 'CHANNEL_DELETE', {
      id: channel.id,
      guild_id: channel.guild_id,
      parent_id: channel.parent_id,
      type: channel.type,
    })
    return channel
  })
  router.on('POST', '/channels/:cid/typing', ({ params }) => {
    world.channel(params.cid)
    return null
  })
}

function noteArchiving(metadata: ThreadMetadata, archived: unknown): void {
  if (archived !== undefined) metadata.archive_timestamp = isoTime()
}
