import { isDeepStrictEqual } from 'node:util'
import { ChannelType, Flags, isForumType } from '../constants.ts'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { viewOf } from '../messages.ts'
import { asksForV2, validateMessage } from '../rules/message.ts'
import type { Message, MessageBody, UploadedFile } from '../wire.ts'
import { isEphemeral, type StoredChannel, type StoredMessage, type World } from '../world.ts'
import type { Router } from './router.ts'

const DEFAULT_PAGE = 50

/** Messages in channels, their reactions and pins. */
export function addMessageRoutes(router: Router, { world, messages }: Context): void {
  const withNonce = new Map<string, StoredMessage>()

  router.on('GET', '/channels/:cid/messages', ({ params, query }) => {
    if (world.channel(params.cid).deny === 'view') throw new ApiError(403, 50001, 'Missing Access')
    return page(world, params.cid, query)
  })
  router.on('GET', '/channels/:cid/messages/:mid', ({ params }) =>
    viewOf(world.publicMessage(params.cid, params.mid)),
  )
  router.on('POST', '/channels/:cid/messages', ({ params, body, files }) => {
    const channel = writable(world, world.channel(params.cid), files)
    const draft = (body ?? {}) as MessageBody
    validateMessage(draft, { v2: asksForV2(draft), hasFiles: files.length > 0 })
    const nonceKey = draft.nonce != null && draft.enforce_nonce ? params.cid + draft.nonce : null
    const earlier = nonceKey && withNonce.get(nonceKey)
    if (earlier) return viewOf(earlier)
    const flags = (draft.flags ?? 0) & ~Flags.Ephemeral
    const message = messages.create({
      channelId: channel.id,
      author: world.botUser,
      body: { ...draft, flags },
      files,
    })
    if (nonceKey) withNonce.set(nonceKey, message)
    messages.publish('MESSAGE_CREATE', message)
    return viewOf(message)
  })
  router.on('PATCH', '/channels/:cid/messages/:mid', ({ params, body, files }) => {
    const message = world.publicMessage(params.cid, params.mid)
    if (message.author.id !== world.botUser.id) {
      throw new ApiError(403, 50005, 'Cannot edit a message authored by another user')
    }
    refuseFiles(world.channel(params.cid), files)
    messages.edit(message, (body ?? {}) as MessageBody, files)
    messages.publish('MESSAGE_UPDATE', message)
    return viewOf(message)
  })
  router.on('DELETE', '/channels/:cid/messages/:mid', ({ params }) => {
    messages.delete(world.publicMessage(params.cid, params.mid))
    return null
  })

  router.on('PUT', '/channels/:cid/messages/:mid/reactions/:emoji/@me', ({ params }) => {
    const message = world.publicMessage(params.cid, params.mid)
    if (world.channel(params.cid).deny === 'send') throw new ApiError(403, 50013, 'Missing Permissions')
    const reaction = ownReaction(params.emoji)
    message.reactions ??= []
    if (!message.reactions.some(({ emoji }) => isDeepStrictEqual(emoji, reaction.emoji))) {
      message.reactions.push(reaction)
    }
    return null
  })
  for (const path of ['/channels/:cid/pins/:mid', '/channels/:cid/messages/pins/:mid'] as const) {
    const pin = (pinned: boolean) => (request: { params: { cid: string; mid: string } }) => {
      world.publicMessage(request.params.cid, request.params.mid).pinned = pinned
      return null
    }
    router.on('PUT', path, pin(true))
    router.on('DELETE', path, pin(false))
  }
}

/** The newest public messages of a channel within the asked bounds, newest first. */
function page(world: World, channelId: string, query: Record<string, string>): Message[] {
  const { after, before, limit } = query
  return [...world.messages.values()]
    .filter((message) => message.channel_id === channelId && !isEphemeral(message))
    .filter((message) => !after || BigInt(message.id) > BigInt(after))
    .filter((message) => !before || BigInt(message.id) < BigInt(before))
    .sort((one, other) => (BigInt(other.id) > BigInt(one.id) ? 1 : -1))
    .slice(0, Number(limit ?? DEFAULT_PAGE))
    .map(viewOf)
}

/** The channel, if the bot may write there. */
function writable(world: World, channel: StoredChannel, files: UploadedFile[]): StoredChannel {
  if (channel.thread_metadata?.locked && channel.thread_metadata.archived) {
    throw new ApiError(400, 50083, 'Thread is archived')
  }
  if (channel.type === ChannelType.Category || isForumType(channel.type)) {
    throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel')
  }
  if (channel.recipients?.some(({ id }) => world.closedToBot.has(id))) {
    throw new ApiError(403, 50007, 'Cannot send messages to this user')
  }
  if (channel.deny === 'view') throw new ApiError(403, 50001, 'Missing Access')
  if (channel.deny === 'send') throw new ApiError(403, 50013, 'Missing Permissions')
  refuseFiles(channel, files)
  return channel
}

function refuseFiles({ deny }: StoredChannel, files: UploadedFile[]): void {
  if (deny === 'attach' && files.length > 0) throw new ApiError(403, 50013, 'Missing Permissions')
}

const ownReaction = (name: string) => ({
  emoji: { id: null, name },
  count: 1,
  count_details: { burst: 0, normal: 1 },
  burst_colors: [],
  me_burst: false,
  burst_me: false,
  me: true,
  burst_count: 0,
})
