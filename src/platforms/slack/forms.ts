import type { App, ViewSubmitAction } from '@slack/bolt'
import { z } from 'zod'
import type { FormField, FormView } from '../../bot/bot.ts'
import { type Say, speak } from '../../core/say.ts'
import { type Outlet, Views } from './answer.ts'
import { callerFrom } from './caller.ts'
import { deliveryOf } from './intake.ts'
import { CALLBACK, modal, valuesOf } from './modal.ts'
import { outletOf, type Pressed, postedOutlet, WhisperOutlet } from './outlets.ts'
import { type Parts, present, showAnswer } from './parts.ts'
import { describeError, slackError } from './web-api.ts'

/** What a form carries from the press that opened it, so that any process can take it. */
const Origin = z.object({
  press: z.string(),
  tenant: z.string(),
  /** None: it was opened in no channel, and is answered by a direct message. */
  channel: z.string().optional(),
  thread: z.string().optional(),
  ephemeral: z.boolean(),
  url: z.string().optional(),
  at: z.string(),
})
export type Origin = z.input<typeof Origin>

/** Where the press of a message leads back to. */
export function originOf(press: string, { caller, ephemeral, responseUrl, at }: Pressed): Origin {
  const { tenant, channel, thread } = caller
  return { press, tenant, channel, thread, ephemeral, url: responseUrl, at }
}

type Opening = {
  readonly form: FormView
  readonly origin: Origin
  readonly trigger: string
  readonly locale: string
  /** Where to say that it did not open. */
  apology(): Outlet | Promise<Outlet>
}

/** Opens the form of a press; tells the person when Slack came too late for it. */
export async function openForm(
  { form, origin, trigger, locale, apology }: Opening,
  parts: Parts,
): Promise<void> {
  try {
    const view = modal(form, JSON.stringify(origin), speak(locale))
    await parts.web.views.open({ trigger_id: trigger, view })
  } catch (error) {
    // The first try opened it, and its answer was lost.
    if (slackError(error) === 'exchanged_trigger_id') return
    parts.log.warn(describeError(error), 'a form did not open')
    const say = speak(locale)
    const body = [{ kind: 'text', markdown: say.text('slack.form.late') }] as const
    const outlet = await apology()
    await outlet.show(present({ body }, parts, say))
  }
}

/** Forms that were sent. */
export function listenToForms(app: App, parts: Parts): void {
  app.view<ViewSubmitAction>(
    { callback_id: CALLBACK, type: 'view_submission' },
    async ({ body, context }) => {
      const delivery = deliveryOf(context)
      const origin = Origin.parse(JSON.parse(body.view.private_metadata))
      const { press, tenant, thread, ephemeral, url, at } = origin
      const { id: user, name } = body.user
      const channel = origin.channel ?? (await parts.poster.directWith(user))
      const caller = callerFrom({ tenant, user, name, channel, thread })
      const sent = valuesOf(body)
      const say = speak(parts.bot.locale(caller))
      const errors = faults(parts.bot.form(press, caller)?.fields ?? [], sent, say)
      if (Object.keys(errors).length > 0) {
        await delivery.acknowledge('form', { response_action: 'errors', errors })
        return
      }
      const answer = parts.bot.press(press, caller, sent)
      const views = new Views(answer.views)
      const taken = await views.first()
      await delivery.acknowledge('form')
      const outlet =
        origin.channel === undefined
          ? postedOutlet(caller, at, parts)
          : outletOf(answer.respond, { caller, ephemeral, responseUrl: url, at }, parts)
      const whisper = new WhisperOutlet(parts, caller, url)
      await showAnswer(views, outlet, whisper, { parts, locale: parts.bot.locale(caller), taken })
    },
  )
}

/** What is wrong, by the block that Slack writes it under. */
function faults(
  fields: readonly FormField[],
  sent: Readonly<Record<string, string | undefined>>,
  say: Say,
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { name, label, required, max } of fields) {
    const length = sent[name]?.trim().length ?? 0
    if (required && length === 0) errors[name] = say.line('form.required', { label })
    else if (length > max) errors[name] = say.line('form.too-long', { label, length, max })
  }
  return errors
}
