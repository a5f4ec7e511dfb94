import type { Context } from './context.ts'
import { DEFAULT_ACTOR_ID } from './fixtures.ts'
import { viewOf } from './messages.ts'
import type { Message, MessageBody } from './wire.ts'
import type { UserSpec } from './world.ts'

/** What a person writes; further members go into the message as they are. */
export interface PersonMessage extends MessageBody {
  channelId?: string
  author?: UserSpec
  content?: string
  /** Id of the message it answers. */
  replyTo?: string
}

/** Let a person write a message; says how many gateway sessions got it. */
export function pushMessage(
  { world, messages }: Context,
  { channelId, author, content = '', replyTo, ...extra }: PersonMessage,
): Message & { delivered: number } {
  const reference = replyTo ? { message_reference: { message_id: replyTo } } : {}
  const message = messages.create({
    channelId: channelId ?? world.general.id,
    author: world.userFor(author ?? DEFAULT_ACTOR_ID),
    body: { content, ...reference, ...extra },
  })
  return { ...viewOf(message), delivered: messages.announce('MESSAGE_CREATE', message) }
}
