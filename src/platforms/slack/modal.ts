import type { types, ViewSubmitAction } from '@slack/bolt'
import type { FormField, FormView } from '../../bot/bot.ts'
import { atMost, LIMITS } from './limits.ts'
import { plain } from './render.ts'
import { shorten } from './shorten.ts'

/** What tells our forms from other views. */
export const CALLBACK = 'form'

/**
 * A form as a modal; each block holds one input of the same name.
 * @param origin comes back with the form
 * @throws RangeError over LIMITS: Slack would refuse to open it
 */
export function modal(form: FormView, origin: string): types.ModalView {
  const { title, button, label, hint, metadata, blocks } = LIMITS.modal
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
      element: field.choices ? menu(field.name, field.choices) : input(field),
    })),
  }
}

/** A file's text is pasted: to read an uploaded one the app would have to read every file that it is sent. */
function input({ name, long, file, max }: FormField): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: name,
    multiline: long || file === true,
    max_length: Math.min(max, LIMITS.modal.input),
  }
}

/** A few choices are all in sight, more of them in a list that opens. */
function menu(
  action_id: string,
  choices: NonNullable<FormField['choices']>,
): types.RadioButtons | types.StaticSelect {
  const { options: most, text, value: longest } = LIMITS.select
  if (choices.length > most) {
    throw new RangeError(`a field has ${choices.length} choices, Slack takes ${most}`)
  }
  const options = choices.map(({ label, value }) => ({
    text: plain(atMost(label, text, 'a choice')),
    value: atMost(value, longest, "a choice's value"),
  }))
  const type = choices.length <= LIMITS.modal.radios ? 'radio_buttons' : 'static_select'
  return { type, action_id, options }
}

/** What was typed or chosen, by field. */
export function valuesOf({ view }: ViewSubmitAction): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(view.state.values).map(([name, inputs]) => {
      const sent = inputs[name]
      return [name, sent?.value ?? sent?.selected_option?.value ?? undefined]
    }),
  )
}
