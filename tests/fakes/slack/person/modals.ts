import { asObject, countCharacters, isObject, type JsonObject } from '../../loopback/json.ts'
import { interactiveElements } from '../block-ids.ts'
import type { Context } from '../context.ts'
import type { Ack, DeliveryOptions } from '../delivery.ts'
import { viewOutput } from '../views.ts'
import type { Element, PlacedBlock, ViewBody } from '../wire.ts'
import type { StoredView, UserSpec } from '../workspace.ts'
import type { ViewRef } from './action.ts'
import { commonPayload, outcomeOf } from './outcome.ts'
import { type Entered, inputState } from './values.ts'

/** The submission of a modal. */
export interface SubmitSpec extends DeliveryOptions {
  /** Default: the one on top. */
  view?: ViewRef | null | undefined
  /** What is entered, by action id or block id. */
  values?: Record<string, Entered>
  user?: UserSpec
  /** Submit even what a real client would not let pass. */
  force?: boolean
}

/** The closing of a modal. */
export interface CloseSpec {
  view?: ViewRef | null | undefined
  user?: UserSpec
  /** Close the whole stack. */
  clear?: boolean
}

/** Submit the open modal; checks required inputs as the Slack client does. */
export async function submitView(context: Context, spec: SubmitSpec) {
  const { workspace, tickets, delivery, log } = context
  const user = workspace.userFor(spec.user)
  const startedAt = log.mark()
  const view = openView(context, spec.view, user.id)
  if (!view?.open) throw new Error('no open modal')
  const values = collectState(view, spec)
  const trigger = tickets.newTrigger(user.id)
  const payload = {
    type: 'view_submission',
    ...commonPayload(context, user, trigger),
    view: { ...viewOutput(view), state: { values } },
    response_urls: [],
  }
  const ack = await delivery.deliver('interactivity', payload, spec)
  const result = ack.ok ? applyResponse(context, view, user.id, ack) : { errors: null, next: null }
  log.waiters.poke()
  const shown = result.next ? viewOutput(result.next) : null
  return outcomeOf(context, startedAt, { ack, trigger, errors: result.errors, view: shown, user: user.id })
}

/** Close the open modal; the bot hears of it when the view says so. */
export async function closeView(context: Context, { view: ref, clear = false, ...spec }: CloseSpec) {
  const { workspace, views, delivery, log } = context
  const user = workspace.userFor(spec.user)
  const startedAt = log.mark()
  const view = openView(context, ref, user.id)
  if (!view) throw new Error('no open modal')
  view.open = false
  views.close(user.id, { all: clear })
  if (!view.notify_on_close) return outcomeOf(context, startedAt, { ack: null })
  const common = commonPayload(context, user)
  const payload = { type: 'view_closed', ...common, view: viewOutput(view), is_cleared: clear }
  return outcomeOf(context, startedAt, { ack: await delivery.deliver('interactivity', payload) })
}

function openView({ workspace, views }: Context, ref: ViewRef | null | undefined, userId: string) {
  if (!ref) return views.top(userId)
  return workspace.views.get(typeof ref === 'string' ? ref : ref.id)
}

/** The state of every input in the view. */
function collectState(view: StoredView, spec: SubmitSpec): Record<string, JsonObject> {
  const state: Record<string, JsonObject> = {}
  for (const { element, block } of interactiveElements(view.blocks.filter(holdsState))) {
    if (element.type === 'button') continue
    const { values = {} } = spec
    const initial = element.initial_value ?? element.initial_option?.value
    const value = values[element.action_id] ?? values[block.block_id] ?? initial
    if (!spec.force) refuseWrongInput(block, element, value)
    state[block.block_id] = { ...state[block.block_id], [element.action_id]: inputState(element, value) }
  }
  return state
}

const holdsState = (block: PlacedBlock): boolean =>
  block.type === 'input' || block.type === 'actions' || block.accessory !== undefined

function refuseWrongInput(block: PlacedBlock, element: Element, value: Entered): void {
  const isMissing = value == null || value === ''
  if (block.type === 'input' && !block.optional && isMissing) {
    throw new Error(`input ${element.action_id} is required`)
  }
  if (element.max_length && countCharacters(value) > element.max_length) {
    throw new Error(`input ${element.action_id} too long`)
  }
}

/** Do what the acknowledgement of a submission says. */
function applyResponse({ views }: Context, view: StoredView, userId: string, ack: Ack) {
  const response = asObject(ack.payload)
  const body = response.view as ViewBody | undefined
  switch (response.response_action) {
    case 'errors':
      return { errors: noteErrors(view, response.errors, ack), next: null }
    case 'update':
      return { errors: null, next: views.update(view, body) }
    case 'push':
      return { errors: null, next: views.push(body, userId) }
    case 'clear':
      views.close(userId, { all: true })
      return { errors: null, next: null }
    default:
      view.open = false
      views.close(userId)
      return { errors: null, next: null }
  }
}

function noteErrors(view: StoredView, errors: unknown, ack: Ack): Record<string, string> | null {
  if (!isObject(errors)) return null
  for (const key of Object.keys(errors)) {
    const isBlock = view.blocks.some((block) => block.block_id === key)
    if (!isBlock) ack.invalid = `errors key ${key} is not a block_id of the view`
  }
  return errors as Record<string, string>
}
