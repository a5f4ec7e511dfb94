import type { JsonObject } from '../../loopback/json.ts'
import type { Element, Option } from '../wire.ts'

/** What a person enters: text, an option's value, or several. */
export type Entered = unknown

/** Elements with one value, and the member that holds it. */
const SINGLE_VALUES: Record<string, string> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
}
const SINGLE_CHOICES = ['static_select', 'radio_buttons', 'overflow', 'external_select']
const MULTIPLE_CHOICES = ['multi_static_select', 'checkboxes']
const BUTTONS = ['button', 'workflow_button', 'icon_button']
const TEXT_INPUT = /_text_input$|number_input/

/** The members of an action that say what was done with an element. */
export function actionValue(element: Element, value: Entered): JsonObject {
  const { type, text, style, placeholder } = element
  if (BUTTONS.includes(type)) {
    const own = element.value != null ? { value: element.value } : {}
    return { text, ...own, ...(style ? { style } : {}) }
  }
  if (type === 'feedback_buttons') {
    const pressed = [element.positive_button, element.negative_button].find(
      (button) => button?.value === value,
    )
    return { value, text: pressed?.text }
  }
  if (SINGLE_CHOICES.includes(type)) {
    return { selected_option: optionOf(element, value), ...(placeholder ? { placeholder } : {}) }
  }
  if (MULTIPLE_CHOICES.includes(type)) {
    return { selected_options: listOf(value).map((item) => optionOf(element, item)) }
  }
  return { [SINGLE_VALUES[type] ?? 'value']: value }
}

/** The state of an input, as a submitted view shows it. */
export function inputState(element: Element, value: Entered): JsonObject {
  const { type } = element
  if (type === 'rich_text_input') return { type, rich_text_value: value }
  if (TEXT_INPUT.test(type)) return { type, value: value ?? null }
  if (value == null) return { type, ...emptyValue(type) }
  const { placeholder: _placeholder, ...state } = actionValue(element, value)
  return { type, ...state }
}

function emptyValue(type: string): JsonObject {
  if (type.startsWith('multi') || type === 'checkboxes') return { selected_options: [] }
  return { [SINGLE_VALUES[type] ?? 'selected_option']: null }
}

const listOf = (value: Entered): unknown[] => (value == null ? [] : [value].flat())

/** The option with this value; for elements whose options come from outside, one made up. */
function optionOf(element: Element, value: Entered): Option {
  const offered = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? []
  const option = offered.find((candidate) => candidate.value === value)
  if (option) return option
  if (offered.length) throw new Error(`no option ${value} in ${element.action_id}`)
  const text = String(value)
  return { text: { type: 'plain_text', text }, value: text }
}
