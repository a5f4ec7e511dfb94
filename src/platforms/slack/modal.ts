import type { types, ViewSubmitAction } from '@slack/bolt'
import type { FormField, FormView } from '../../bot/bot.ts'
import type { Say } from '../../core/say.ts'
import { atMost, LIMITS } from './limits.ts'
import { plain } from './render.ts'
import { shorten } from './shorten.ts'

/** Stands between a field's name and which of its inputs it is; no field's name holds one. */
const PART = '.'

/** What tells our forms from other views. */
export const CALLBACK = 'form'

/**
 * A form as a modal; each block holds one input of the same name.
 * @param origin comes back with the form
 * @throws RangeError over LIMITS: Slack would refuse to open it
 */
export function modal(form: FormView, origin: string, say: Say): types.ModalView {
  const { title, button, metadata, blocks } = LIMITS.modal
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
    blocks: form.fields.flatMap((field) => (field.file ? pasted(field, say) : [asked(field)])),
  }
}

function asked(field: FormField): types.InputBlock {
  const { label, hint } = LIMITS.modal
  return {
    type: 'input',
    block_id: field.name,
    label: plain(atMost(field.label, label, "a field's label")),
    ...(field.hint ? { hint: plain(atMost(field.hint, hint, "a field's hint")) } : {}),
    optional: !field.required,
    element: field.choices ? menu(field.name, field.choices) : input(field),
  }
}

/**
 * A file's text is pasted: to read an uploaded one the app would have to read every file that it is sent.
 * One input holds less than a lesson, so the text goes on in further ones.
 */
function pasted(field: FormField, say: Say): types.InputBlock[] {
  const { name, label } = field
  const inputs = [asked({ ...field, long: true })]
  for (let part = 2; part <= LIMITS.modal.parts; part += 1) {
    const further = { name: `${name}${PART}${part}`, label: `${label} (${part})`, required: false }
    inputs.push(asked({ ...field, ...further, long: true, hint: say.line('slack.form.go-on') }))
  }
  return inputs
}

function input({ name, long, max }: FormField): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: name,
    multiline: long,
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

/** What was typed or chosen, by field; a text in several inputs goes on after an empty line. */
export function valuesOf({ view }: ViewSubmitAction): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {}
  for (const { block_id } of view.blocks) {
    const [input] = Object.values(view.state.values[block_id ?? ''] ?? {})
    const sent = input?.value ?? input?.selected_option?.value ?? undefined
    const [name = '', part] = (block_id ?? '').split(PART)
    values[name] =
      part === undefined || sent === undefined ? (values[name] ?? sent) : goneOn(values[name], sent)
  }
  return values
}

const goneOn = (text: string | undefined, more: string): string =>
  text === undefined ? more : `${text}\n\n${more}`
