import { asObject } from '../../loopback/json.ts'
import { ChannelType, Flags, isForumType } from '../constants.ts'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { isoTime } from '../ids.ts'
import { viewOf } from '../messages.ts'
import { asksForV2, validateMessage } from '../rules/message.ts'
import { createThread, type ThreadBody } from '../threads.ts'
import type { MessageBody, UploadedFile } from '../wire.ts'
import type { StoredChannel } from '../world.ts'
import { created, type Router } from './router.ts'

/** Threads and who is in them. */
export function addThreadRoutes(router: Router, context: Context): void {
  const { world, gateway } = context
  const userId = (param: string) => (param === '@me' ? world.botUser.id : param)

  router.on('POST', '/channels/:cid/threads', ({ params, body, files }) => {
    const parent = world.channel(params.cid)
    if (isForumType(parent.type)) return created(createForumPost(context, parent, asObject(body), files))
    if (parent.thread_metadata || parent.type === ChannelType.DirectMessage) {
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
    }
    return created(createThread(world, gateway, parent, asObject(body)))
  })
  router.on('POST', '/channels/:cid/messages/:mid/threads', ({ params, body }) => {
    const message = world.publicMessage(params.cid, params.mid)
    if (world.channels.has(message.id)) {
      throw new ApiError(400, 160004, 'A thread has already been created for this message')
    }
    message.flags |= Flags.HasThread
    const origin = { id: message.id, type: ChannelType.PublicThread }
    const thread = createThread(world, gateway, world.channel(params.cid), asObject(body), origin)
    message.thread = thread
    return created(thread)
  })
  router.on('PUT', '/channels/:cid/thread-members/:uid', ({ params }) => {
    const thread = world.channel(params.cid)
    const added = userId(params.uid)
    const members = thread.memberIds?.add(added)
    if (members) thread.member_count = members.size
    gateway.dispatch('THREAD_MEMBERS_UPDATE', {
      id: thread.id,
      guild_id: thread.guild_id,
      member_count: members?.size,
      added_members: [{ id: thread.id, user_id: added, join_timestamp: isoTime(), flags: 0 }],
      removed_member_ids: [],
    })
    return null
  })
  router.on('DELETE', '/channels/:cid/thread-members/:uid', ({ params }) => {
    world.channel(params.cid).memberIds?.delete(userId(params.uid))
    return null
  })
}

/** A forum post: a thread with its first message. */
function createForumPost(
  { world, gateway, messages }: Context,
  parent: StoredChannel,
  body: ThreadBody,
  files: UploadedFile[],
) {
  const thread = createThread(world, gateway, parent, body, { type: ChannelType.PublicThread })
  const draft = asObject(body.message) as MessageBody
  validateMessage(draft, { v2: asksForV2(draft), hasFiles: files.length > 0 })
  const message = messages.create({ channelId: thread.id, author: world.botUser, body: draft, files })
  messages.publish('MESSAGE_CREATE', message)
  return { ...thread, message: viewOf(message) }
}
