import { asObject, type JsonObject } from '../../loopback/json.ts'
import { CallbackType, Flags, InteractionType } from '../constants.ts'
import type { Context } from '../context.ts'
import { ApiError, formError, unknown } from '../errors.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { createReply } from '../interactions/reply.ts'
import { viewOf } from '../messages.ts'
import { validateChoices } from '../rules/choices.ts'
import { asksForV2, validateMessage } from '../rules/message.ts'
import { validateModal } from '../rules/modal.ts'
import { positionOf } from '../uploads.ts'
import type { Choice, MessageBody, UploadedFile } from '../wire.ts'
import { isEphemeral, isLoading, type StoredMessage } from '../world.ts'
import type { Router } from './router.ts'

const MESSAGE_ANSWERS = [CallbackType.Message, CallbackType.DeferredMessage]
const UPDATE_ANSWERS = [CallbackType.DeferredUpdate, CallbackType.Update]

/** Callback types each interaction type may be answered with. */
const ALLOWED: Record<number, readonly number[]> = {
  [InteractionType.Command]: [...MESSAGE_ANSWERS, CallbackType.Modal, CallbackType.LaunchActivity],
  [InteractionType.Component]: [
    ...MESSAGE_ANSWERS,
    ...UPDATE_ANSWERS,
    CallbackType.Modal,
    CallbackType.LaunchActivity,
  ],
  [InteractionType.Autocomplete]: [CallbackType.Autocomplete],
  [InteractionType.ModalSubmit]: [...MESSAGE_ANSWERS, ...UPDATE_ANSWERS, CallbackType.LaunchActivity],
}

interface Callback {
  type: number
  data: JsonObject
  files: UploadedFile[]
}

/** The first answer to an interaction. */
export function addCallbackRoute(router: Router, context: Context): void {
  const { world, settings } = context
  router.on(
    'POST',
    '/interactions/:iid/:token/callback',
    ({ params, query, body, files, call }) => {
      const interaction = world.interactions.get(params.token)
      if (interaction?.id !== params.iid) throw unknown('interaction')
      call.interaction = interaction.id
      if (interaction.acked) {
        throw new ApiError(400, 40060, 'Interaction has already been acknowledged.')
      }
      if (Date.now() - interaction.createdAt > settings.ackTimeoutMs) {
        interaction.late = true
        throw unknown('interaction')
      }
      const { type, data } = asObject(body)
      const callback: Callback = { type: type as number, data: asObject(data), files }
      refuseWrongType(interaction, callback.type)
      const message = applyCallback(context, interaction, callback)
      interaction.acknowledge(callback)
      return query.with_response === 'true' ? describeOutcome(interaction, callback, message) : null
    },
    { auth: false },
  )
}

function refuseWrongType({ payload }: Interaction, type: number): void {
  const updatesNothing = UPDATE_ANSWERS.some((update) => update === type) && !payload.message
  if (ALLOWED[payload.type]?.includes(type) && !updatesNothing) return
  const message = `Callback type ${type} is not valid for interaction type ${payload.type}`
  throw formError(['type'], 'BASE_TYPE_CHOICES', message)
}

/** Do what the callback says; returns the message it made or changed. */
function applyCallback(
  context: Context,
  interaction: Interaction,
  { type, data, files }: Callback,
): StoredMessage | undefined {
  switch (type) {
    case CallbackType.Message:
      return answer(context, interaction, data, files)
    case CallbackType.DeferredMessage:
      return defer(context, interaction, data)
    case CallbackType.DeferredUpdate:
      interaction.originalMessageId = interaction.payload.message?.id
      return context.world.messages.get(interaction.originalMessageId ?? '')
    case CallbackType.Update:
      return update(context, interaction, data, files)
    case CallbackType.Autocomplete: {
      const choices = (data.choices ?? []) as Choice[]
      validateChoices(choices)
      interaction.choices = choices
      return undefined
    }
    case CallbackType.Modal:
      validateModal(data)
      interaction.modal = data
      return undefined
    default:
      return undefined
  }
}

function answer(context: Context, interaction: Interaction, body: MessageBody, files: UploadedFile[]) {
  validateMessage(body, { v2: asksForV2(body), hasFiles: files.length > 0 })
  const message = createReply(context, interaction, body, files, 'original')
  interaction.originalMessageId = message.id
  context.messages.publish('MESSAGE_CREATE', message)
  return message
}

function defer(context: Context, interaction: Interaction, body: MessageBody) {
  const flags = ((body.flags ?? 0) & Flags.Ephemeral) | Flags.Loading
  const message = createReply(context, interaction, { content: '', flags }, [], 'original')
  interaction.originalMessageId = message.id
  interaction.deferred = true
  context.messages.publish('MESSAGE_CREATE', message)
  return message
}

function update(context: Context, interaction: Interaction, body: MessageBody, files: UploadedFile[]) {
  const message = context.world.messages.get(interaction.payload.message?.id ?? '')
  if (!message) throw unknown('Message')
  // Unlike an edit, an update without a list of attachments drops all.
  const attachments = body.attachments ?? files.map(({ key }) => ({ id: positionOf(key) }))
  context.messages.edit(message, { ...body, attachments }, files)
  interaction.originalMessageId = message.id
  context.messages.publish('MESSAGE_UPDATE', message)
  return message
}

/** The answer to a callback that asks with_response=true. */
function describeOutcome(interaction: Interaction, { type }: Callback, message: StoredMessage | undefined) {
  const { id, payload, channelId } = interaction
  const response = message && {
    response_message_id: message.id,
    response_message_loading: isLoading(message),
    response_message_ephemeral: isEphemeral(message),
  }
  return {
    interaction: {
      id,
      type: payload.type,
      ...response,
      channel_id: channelId,
      guild_id: payload.guild_id,
    },
    resource: { type, ...(message ? { message: viewOf(message) } : {}) },
  }
}
