import type { DiscordCall } from '../calls.ts'
import type { Context } from '../context.ts'
import { ApiError, unknown } from '../errors.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { createReply } from '../interactions/reply.ts'
import { viewOf } from '../messages.ts'
import { asksForV2, validateMessage } from '../rules/message.ts'
import type { MessageBody, UploadedFile } from '../wire.ts'
import { isLoading, type StoredMessage } from '../world.ts'
import type { Router } from './router.ts'

const ORIGINAL = '@original'
const NO_AUTH = { auth: false }

/** Follow-ups to an interaction, and its messages afterwards. */
export function addWebhookRoutes(router: Router, context: Context): void {
  const { messages } = context

  router.on(
    'POST',
    '/webhooks/:app/:token',
    ({ params, body, files, call }) => {
      const interaction = openInteraction(context, params, call)
      return viewOf(followUp(context, interaction, (body ?? {}) as MessageBody, files))
    },
    NO_AUTH,
  )
  router.on(
    'GET',
    '/webhooks/:app/:token/messages/:mid',
    ({ params, call }) => viewOf(messageOf(context, openInteraction(context, params, call), params.mid)),
    NO_AUTH,
  )
  router.on(
    'PATCH',
    '/webhooks/:app/:token/messages/:mid',
    ({ params, body, files, call }) => {
      const interaction = openInteraction(context, params, call)
      const message = messageOf(context, interaction, params.mid)
      const edit = (body ?? {}) as MessageBody
      if (isLoading(message)) fill(context, message, edit, files)
      else messages.edit(message, edit, files)
      messages.publish('MESSAGE_UPDATE', message)
      interaction.onEdit?.(interaction)
      return viewOf(message)
    },
    NO_AUTH,
  )
  router.on(
    'DELETE',
    '/webhooks/:app/:token/messages/:mid',
    ({ params, call }) => {
      messages.delete(messageOf(context, openInteraction(context, params, call), params.mid))
      return null
    },
    NO_AUTH,
  )
}

/** The interaction behind a webhook token that still works. */
function openInteraction(
  { world, settings }: Context,
  params: { app: string; token: string },
  call: DiscordCall,
): Interaction {
  if (params.app !== world.applicationId) throw unknown('Webhook')
  const interaction = world.interactions.get(params.token)
  const age = Date.now() - (interaction?.createdAt ?? 0)
  if (!interaction || age > settings.tokenTtlMs) throw new ApiError(401, 50027, 'Invalid Webhook Token')
  if (!interaction.acked) throw unknown('Webhook')
  call.interaction = interaction.id
  return interaction
}

function messageOf({ world }: Context, interaction: Interaction, param: string): StoredMessage {
  const id = param === ORIGINAL ? interaction.originalMessageId : param
  const isOwn = id === interaction.originalMessageId || interaction.messageIds.includes(id ?? '')
  const message = world.messages.get(id ?? '')
  if (!message || !isOwn) throw unknown('Message')
  return message
}

/** Send a follow-up; the first after a deferral fills the deferred reply instead. */
function followUp(
  context: Context,
  interaction: Interaction,
  body: MessageBody,
  files: UploadedFile[],
): StoredMessage {
  const original = context.world.messages.get(interaction.originalMessageId ?? '')
  if (interaction.deferred && original && isLoading(original)) {
    fill(context, original, body, files)
    context.messages.publish('MESSAGE_UPDATE', original)
    return original
  }
  validateMessage(body, { v2: asksForV2(body), hasFiles: files.length > 0 })
  const message = createReply(context, interaction, body, files, 'follow-up')
  context.messages.publish('MESSAGE_CREATE', message)
  return message
}

/** Turn a loading reply into the message it stands for, as strictly as a new message. */
function fill({ messages }: Context, message: StoredMessage, body: MessageBody, files: UploadedFile[]): void {
  validateMessage(body, { v2: asksForV2(body), hasFiles: files.length > 0 })
  messages.edit(message, body, files)
  message.edited_timestamp = null
}
