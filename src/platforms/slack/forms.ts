import type { App, types, ViewSubmitAction } from '@slack/bolt'
import { z } from 'zod'
import type { FormField, FormView } from '../../bot/bot.ts'
import { type Say, speak } from '../../core/say.ts'
import { Views } from './answer.ts'
import { callerFrom } from './caller.ts'
import { deliveryOf } from './intake.ts'
import { atMost, LIMITS } from './limits.ts'
import { outletOf, type Pressed, WhisperOutlet } from './outlets.ts'
import { type Parts, present, showAnswer } from './parts.ts'
import { plain } from './render.ts'
import { shorten } from './shorten.ts'
import { describeError, slackError } from './web-api.ts'

const CALLBACK = 'form'

/** What a form carries from the press that opened it, so that any process can take it. */
const Origin = z.object({
  press: z.string(),
  tenant: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  ephemeral: z.boolean(),
  url: z.string().optional(),
  at: z.string(),
})

type Opening = {
  readonly form: FormView
  readonly press: string
  readonly pressed: Pressed
  readonly trigger: string
}

/** Opens the form of a press; tells the person when Slack came too late for it. */
export async function openForm({ form, press, pressed, trigger }: Opening, parts: Parts): Promise<void> {
  const { caller, ephemeral, responseUrl, at } = pressed
  const { tenant, channel, thread } = caller
  const origin: z.input<typeof Origin> = { press, tenant, channel, thread, ephemeral, url: responseUrl, at }
  try {
    await parts.web.views.open({ trigger_id: trigger, view: modal(form, JSON.stringify(origin)) })
  } catch (error) {
    // The first try opened it, and its answer was lost.
    if (slackError(error) === 'exchanged_trigger_id') return
    parts.log.warn(describeError(error), 'a form did not open')
    const say = speak(caller.locale)
    const body = [{ kind: 'text', markdown: say.text('slack.form.late') }] as const
    await new WhisperOutlet(parts, caller, responseUrl).show(present({ body }, parts, say))
  }
}

export function modal(form: FormView, origin: string): types.ModalView {
  const { title, button, label, hint, metadata, input, blocks } = LIMITS.modal
  if (form.fields.length > blocks) {
    throw new RangeError(`the form has ${form.fields.length} fields, Slack takes ${blocks}`)
  }
  return {
    type: 'modal',
    callback_id: CALLBACK,
    private_metadata: atMost(origin, metadata, "the form's origin"),
    title: plain(shorten(form.title, title)),
    submit: plain(shorten(form.submit, button)),
    close: plain(shorten(form.cancel, button)),
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: field.name,
      label: plain(atMost(field.label, label, "a field's label")),
      ...(field.hint ? { hint: plain(atMost(field.hint, hint, "a field's hint")) } : {}),
      optional: !field.required,
      element: {
        type: 'plain_text_input',
        action_id: field.name,
        multiline: field.long,
        max_length: Math.min(field.max, input),
      },
    })),
  }
}

/** Forms that were sent. */
export function listenToForms(app: App, parts: Parts): void {
  app.view<ViewSubmitAction>(
    { callback_id: CALLBACK, type: 'view_submission' },
    async ({ body, context }) => {
      const delivery = deliveryOf(context)
      const { press, tenant, channel, thread, ephemeral, url, at } = Origin.parse(
        JSON.parse(body.view.private_metadata),
      )
      const { id: user, name } = body.user
      const caller = callerFrom({ tenant, user, name, channel, thread })
      const sent = valuesOf(body)
      const say = speak(caller.locale)
      const errors = faults(parts.bot.form(press, caller)?.fields ?? [], sent, say)
      if (Object.keys(errors).length > 0) {
        await delivery.acknowledge('form', { response_action: 'errors', errors })
        return
      }
      const answer = parts.bot.press(press, caller, sent)
      const views = new Views(answer.views)
      const taken = await views.first()
      await delivery.acknowledge('form')
      const outlet = outletOf(answer.respond, { caller, ephemeral, responseUrl: url, at }, parts)
      const whisper = new WhisperOutlet(parts, caller, url)
      await showAnswer(views, outlet, whisper, { parts, locale: caller.locale, taken })
    },
  )
}

/** Each block holds one input of the same name. */
function valuesOf({ view }: ViewSubmitAction): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(view.state.values).map(([name, inputs]) => [name, inputs[name]?.value ?? undefined]),
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
