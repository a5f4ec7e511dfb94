import type { JsonObject } from '../../loopback/json.ts'
import { interactiveElements, type PlacedElement } from '../block-ids.ts'
import type { Context } from '../context.ts'
import type { DeliveryOptions } from '../delivery.ts'
import { isInteractive } from '../manifest.ts'
import { viewOf } from '../messages.ts'
import { viewOutput } from '../views.ts'
import type { Message, User } from '../wire.ts'
import { messageKey, type StoredMessage, type StoredView, type UserSpec } from '../workspace.ts'
import { commonPayload, outcomeOf } from './outcome.ts'
import { actionValue, type Entered } from './values.ts'

/** A message a test holds, stored or copied. */
export type MessageRef = Message & { channel?: string; for?: string | null }

/** A view by id, or as a test holds it. */
export type ViewRef = string | { id: string }

/** Something a person does with an element of a message, a modal or the home view. */
export interface ActionSpec extends DeliveryOptions {
  message?: MessageRef | null | undefined
  view?: ViewRef | null | undefined
  home?: boolean
  actionId: string
  /** When the action id occurs in several blocks. */
  blockId?: string
  /** What is chosen or entered; buttons have their own. */
  value?: Entered
  user?: UserSpec
  channel?: string
  /** Send even what a real client could not. */
  force?: boolean
}

/** What the element is on; a forced message need not be stored any more. */
type Target =
  | { message: MessageRef; stored: StoredMessage | undefined; view?: never }
  | { view: StoredView; message?: never }

/** Press a button or pick an option; throws when a person could not do it, unless forced. */
export async function act(context: Context, spec: ActionSpec) {
  const { settings, workspace, tickets, delivery, log } = context
  const user = workspace.userFor(spec.user ?? spec.message?.for ?? undefined)
  const startedAt = log.mark()
  const target = findTarget(context, spec, user)
  if (!isInteractive(settings.manifest)) throw new Error('manifest: interactivity is off')
  const placed = findElement(target, spec)
  const trigger = tickets.newTrigger(user.id)
  const { place, response } = placeOf(context, target, spec, user)
  const payload = {
    type: 'block_actions',
    ...commonPayload(context, user, trigger),
    state: { values: {} },
    actions: [actionOf(context, placed, spec.value)],
    ...place,
    ...(response ? { response_url: response.url } : {}),
  }
  const ack = await delivery.deliver('interactivity', payload, spec)
  log.waiters.poke()
  const channel = response?.record.channel
  return outcomeOf(context, startedAt, { ack, trigger, responseUrl: response?.url, user: user.id, channel })
}

function actionOf({ workspace }: Context, { element, block }: PlacedElement, value: Entered): JsonObject {
  return {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: workspace.clock.next(),
    ...actionValue(element, value),
  }
}

function findTarget({ workspace }: Context, spec: ActionSpec, user: User): Target {
  const { message, view, home, force } = spec
  if (view) {
    const found = workspace.views.get(typeof view === 'string' ? view : view.id)
    if (found) return { view: found }
  } else if (home) {
    const found = workspace.home.get(user.id)
    if (found) return { view: found }
  } else if (message) {
    const channel = message.channel ?? spec.channel ?? workspace.general.id
    const found = message.is_ephemeral
      ? workspace.ephemerals.find(({ ts }) => ts === message.ts)
      : workspace.messages.get(messageKey(channel, message.ts))
    if (found) refuseStranger(found, user)
    if (found || force) return { message: found ?? message, stored: found }
  }
  throw new Error('that message/view is not there any more')
}

function refuseStranger(message: StoredMessage, user: User): void {
  if (message.is_ephemeral && message.for !== user.id) throw new Error('ephemeral message of someone else')
}

function findElement({ message, view }: Target, spec: ActionSpec): PlacedElement {
  const offered = interactiveElements((view ?? message).blocks)
  const found = offered.find(
    ({ element, block }) =>
      element.action_id === spec.actionId && (!spec.blockId || block.block_id === spec.blockId),
  )
  if (found) return found
  const known = offered.map(({ element }) => element.action_id)
  if (!spec.force) throw new Error(`no element with action_id ${spec.actionId} (have ${known})`)
  const text = { type: 'plain_text', text: '?' }
  const value = spec.value == null ? {} : { value: String(spec.value) }
  const element = { type: 'button', action_id: spec.actionId, text, ...value }
  return { element, block: { type: 'actions', block_id: spec.blockId ?? 'x' } }
}

/** The members of a payload that say where the element is, and for messages a response URL. */
function placeOf(context: Context, target: Target, spec: ActionSpec, user: User) {
  const { message, view } = target
  if (view) return { place: { container: { type: 'view', view_id: view.id }, view: viewOutput(view) } }
  const { workspace, tickets } = context
  const channel = workspace.channel(message.channel ?? spec.channel ?? workspace.general.id)
  const isEphemeral = message.is_ephemeral === true
  const original = isEphemeral ? { ephemeral: target.stored } : { message: target.stored }
  const response = tickets.newResponseUrl({ channel: channel.id, user: user.id, ...original })
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: isEphemeral,
    ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
  }
  const place = {
    container,
    channel: { id: channel.id, name: channel.is_im ? 'directmessage' : channel.name },
    ...(isEphemeral ? {} : { message: viewOf(message) }),
  }
  return { place, response }
}
