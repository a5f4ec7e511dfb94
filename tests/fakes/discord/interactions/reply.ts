import type { JsonObject } from '../../loopback/json.ts'
import { CommandType, InteractionType, MessageType } from '../constants.ts'
import type { Context } from '../context.ts'
import type { MessageBody, UploadedFile } from '../wire.ts'
import { isEphemeral, type StoredMessage } from '../world.ts'
import type { Interaction } from './interaction.ts'

/** Store a message sent by way of an interaction: its original response or a follow-up. */
export function createReply(
  { world, messages }: Context,
  interaction: Interaction,
  body: MessageBody,
  files: UploadedFile[],
  kind: 'original' | 'follow-up',
): StoredMessage {
  const { channelId, payload, originalMessageId } = interaction
  const originalType =
    payload.type === InteractionType.Command ? MessageType.ChatInputCommand : MessageType.Default
  const message = messages.create({
    channelId,
    author: world.botUser,
    body,
    files,
    type: kind === 'original' ? originalType : MessageType.Reply,
    extra: {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: metadataOf(interaction),
    },
  })
  if (kind === 'follow-up' && originalMessageId) {
    const where = { channel_id: channelId, message_id: originalMessageId, guild_id: payload.guild_id }
    message.message_reference = { type: 0, ...where }
  }
  if (isEphemeral(message)) message.ephemeralFor = interaction.user.id
  message.interaction = interaction
  interaction.messageIds.push(message.id)
  return message
}

function metadataOf({ id, user, payload }: Interaction): JsonObject {
  const { type, data, message, authorizing_integration_owners } = payload
  const base = { id, type, user, authorizing_integration_owners }
  if (type === InteractionType.Command) {
    return { ...base, name: data.name, command_type: data.type ?? CommandType.ChatInput }
  }
  return type === InteractionType.Component ? { ...base, interacted_message_id: message?.id } : base
}
