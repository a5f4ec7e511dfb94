import type { App, BlockAction } from '@slack/bolt'
import { Views } from './answer.ts'
import { callerFrom, tenantOf } from './caller.ts'
import { openForm, originOf } from './forms.ts'
import { deliveryOf } from './intake.ts'
import { answerDirectly } from './nowhere.ts'
import { outletOf, type Pressed, WhisperOutlet } from './outlets.ts'
import { type Parts, showAnswer } from './parts.ts'

/** Buttons and selects of messages and of the home tab; as middleware, because Bolt asks every listener about every event. */
export function listenToPresses(app: App, parts: Parts): void {
  app.use(async ({ body, context, next }) => {
    if (!isPress(body)) return next()
    const delivery = deliveryOf(context)
    const press = pressOf(body)
    const tenant = tenantOf(context)
    if (press !== undefined && body.container.type === 'view' && body.view?.type === 'home') {
      const { user, trigger_id: trigger } = body
      const at = body.actions[0]?.action_ts ?? trigger
      const name: string | undefined = user.username ?? user.name
      await answerDirectly({ press, tenant, user: user.id, name, trigger, at }, delivery, parts)
      return
    }
    const pressed = pressedOf(body, tenant)
    // A button that only opens a link tells us of the press all the same.
    if (press === undefined || !pressed) {
      await delivery.acknowledge('press')
      return
    }
    const { caller } = pressed
    const form = parts.bot.form(press, caller)
    if (form) {
      const origin = originOf(press, pressed)
      const apology = () => new WhisperOutlet(parts, caller, pressed.responseUrl)
      // Nothing is done yet that would have to be saved first, and the form may open for three seconds only.
      await Promise.all([
        delivery.acknowledge('press'),
        openForm(
          { form, origin, trigger: body.trigger_id, locale: parts.bot.locale(caller), apology },
          parts,
        ),
      ])
      return
    }
    const answer = parts.bot.press(press, caller)
    const views = new Views(answer.views)
    const taken = await views.first()
    await delivery.acknowledge('press')
    const outlet = outletOf(answer.respond, pressed, parts)
    const whisper = new WhisperOutlet(parts, caller, pressed.responseUrl)
    await showAnswer(views, outlet, whisper, { parts, locale: parts.bot.locale(caller), taken })
  })
}

const isPress = (body: object): body is BlockAction => 'type' in body && body.type === 'block_actions'

function pressOf({ actions: [action] }: BlockAction): string | undefined {
  if (action?.type === 'button') return action.value
  if (action?.type === 'static_select') return action.selected_option?.value
  return undefined
}

/** Undefined for a press outside a message. */
function pressedOf(body: BlockAction, tenant: string): Pressed | undefined {
  const { container, user, response_url } = body
  const channel: string | undefined = body.channel?.id ?? container.channel_id
  if (container.type !== 'message' || channel === undefined) return undefined
  return {
    caller: callerFrom({
      tenant,
      user: user.id,
      name: user.username ?? user.name,
      channel,
      thread: threadOf(body),
    }),
    ephemeral: container.is_ephemeral === true,
    responseUrl: response_url,
    at: body.actions[0]?.action_ts ?? container.message_ts,
  }
}

/** A message that began a thread is not in it: its answer belongs beside it. */
function threadOf({ container, message }: BlockAction): string | undefined {
  const thread: string | undefined = container.thread_ts ?? message?.thread_ts
  return thread === container.message_ts ? undefined : thread
}
