import {
  type APILabelComponent,
  type APIModalInteractionResponse,
  type APIModalSubmission,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord.js'
import type { FormField, FormView } from '../../bot/bot.ts'
import { LIMITS, refuseOver, shorten } from './limits.ts'

/** A form as a modal whose id is the press it belongs to. Discord names the modal's buttons itself. */
export function modal(press: string, form: FormView): APIModalInteractionResponse {
  refuseOver(LIMITS.modalFields, form.fields.length, 'fields of a form')
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: press,
      title: shorten(form.title, LIMITS.modalTitle),
      components: form.fields.map(label),
    },
  }
}

function label(field: FormField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shorten(field.label, LIMITS.fieldLabel),
    ...(field.hint ? { description: shorten(field.hint, LIMITS.fieldHint) } : {}),
    component: field.choices ? menu(field, field.choices) : input(field),
  }
}

function input(field: FormField): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: field.name,
    style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: field.required,
    max_length: Math.min(field.max, LIMITS.fieldText),
  }
}

function menu(field: FormField, choices: NonNullable<FormField['choices']>): APIStringSelectComponent {
  refuseOver(LIMITS.options, choices.length, 'choices of a field')
  return {
    type: ComponentType.StringSelect,
    custom_id: field.name,
    required: field.required,
    // Discord refuses zero for a required menu, and without it a choice cannot be taken back.
    ...(field.required ? {} : { min_values: 0 }),
    options: choices.map(({ label, value }) => {
      refuseOver(LIMITS.option, Math.max(label.length, value.length), 'characters of a choice')
      return { label, value }
    }),
  }
}

/** What a person typed or chose, by field; an empty field is undefined. */
export function fieldsOf(submission: APIModalSubmission): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {}
  for (const row of submission.components) {
    if (row.type !== ComponentType.Label) continue
    const { component } = row
    if (component.type === ComponentType.TextInput) fields[component.custom_id] = component.value || undefined
    if (component.type === ComponentType.StringSelect) fields[component.custom_id] = component.values[0]
  }
  return fields
}
