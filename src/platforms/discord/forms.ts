import {
  type APIAttachment,
  type APIFileUploadComponent,
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
import type { Given } from './handed-in.ts'
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
    component: field.file ? upload(field) : field.choices ? menu(field, field.choices) : input(field),
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

function upload(field: FormField): APIFileUploadComponent {
  return {
    type: ComponentType.FileUpload,
    custom_id: field.name,
    required: field.required,
    max_values: 1,
    ...(field.required ? {} : { min_values: 0 }),
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

/** What a person typed, chose or handed in, by field; an empty field is undefined. */
export function fieldsOf({ components, resolved }: APIModalSubmission): Given {
  const texts: Record<string, string | undefined> = {}
  const files = new Map<string, APIAttachment>()
  for (const row of components) {
    if (row.type !== ComponentType.Label) continue
    const { component } = row
    if (component.type === ComponentType.TextInput) texts[component.custom_id] = component.value || undefined
    if (component.type === ComponentType.StringSelect) texts[component.custom_id] = component.values[0]
    if (component.type !== ComponentType.FileUpload) continue
    const file = resolved?.attachments?.[component.values[0] ?? '']
    if (file) files.set(component.custom_id, file)
  }
  return { texts, files }
}
