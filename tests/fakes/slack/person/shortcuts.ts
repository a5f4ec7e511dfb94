import { dig } from '../../loopback/json.ts'
import { interactiveElements } from '../block-ids.ts'
import type { Context } from '../context.ts'
import type { DeliveryOptions } from '../delivery.ts'
import { declaresShortcut } from '../manifest.ts'
import { viewOf } from '../messages.ts'
import { viewOutput } from '../views.ts'
import type { Option } from '../wire.ts'
import type { StoredMessage, UserSpec } from '../workspace.ts'
import type { ViewRef } from './action.ts'
import { commonPayload, outcomeOf } from './outcome.ts'

/** A global shortcut, or one on a message. */
export interface ShortcutSpec extends DeliveryOptions {
  callbackId: string
  message?: StoredMessage | null | undefined
  user?: UserSpec
}

/** What a person types into a select whose options the bot provides. */
export interface OptionsSpec {
  message?: StoredMessage | null | undefined
  view?: ViewRef | null | undefined
  actionId: string
  query?: string
  user?: UserSpec
}

/** Use a shortcut. */
export async function useShortcut(context: Context, { callbackId, message, ...spec }: ShortcutSpec) {
  const { workspace, tickets, delivery, log, settings } = context
  if (!declaresShortcut(settings.manifest, callbackId)) throw new Error(`no shortcut ${callbackId}`)
  const user = workspace.userFor(spec.user)
  const startedAt = log.mark()
  const trigger = tickets.newTrigger(user.id)
  const common = {
    ...commonPayload(context, user, trigger),
    callback_id: callbackId,
    action_ts: workspace.clock.next(),
  }
  const payload = message
    ? { type: 'message_action', ...common, ...onMessage(context, message, user.id) }
    : { type: 'shortcut', ...common }
  const ack = await delivery.deliver('interactivity', payload, spec)
  return outcomeOf(context, startedAt, { ack, trigger, user: user.id })
}

function onMessage({ workspace, tickets }: Context, message: StoredMessage, userId: string) {
  const { id, name } = workspace.channel(message.channel)
  return {
    message_ts: message.ts,
    channel: { id, name },
    message: viewOf(message),
    response_url: tickets.newResponseUrl({ channel: id, user: userId, message }).url,
  }
}

/** Ask the bot for the options of an external select. */
export async function askOptions(context: Context, spec: OptionsSpec) {
  const { workspace, delivery, log } = context
  const { actionId, query = '' } = spec
  const user = workspace.userFor(spec.user)
  const startedAt = log.mark()
  const target = targetOf(context, spec)
  const placed = interactiveElements(target.blocks).find(({ element }) => element.action_id === actionId)
  const ack = await delivery.deliver('options', {
    type: 'block_suggestion',
    ...commonPayload(context, user),
    action_id: actionId,
    block_id: placed?.block.block_id,
    value: query,
    ...target.place,
  })
  const options = dig(ack.payload, 'options') as Option[] | undefined
  return outcomeOf(context, startedAt, { ack, options })
}

function targetOf({ workspace }: Context, { message, view: ref }: OptionsSpec) {
  const view = ref && workspace.views.get(typeof ref === 'string' ? ref : ref.id)
  if (view) {
    const container = { type: 'view', view_id: view.id }
    return { blocks: view.blocks, place: { container, view: viewOutput(view) } }
  }
  if (!message) throw new Error('that message/view is not there any more')
  const { ts, channel } = message
  const container = { type: 'message', message_ts: ts, channel_id: channel }
  return { blocks: message.blocks, place: { container, message: viewOf(message), channel: { id: channel } } }
}
