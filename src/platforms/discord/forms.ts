import {
  type APILabelComponent,
  type APIModalInteractionResponse,
  type APIModalSubmission,
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
    component: {
      type: ComponentType.TextInput,
      custom_id: field.name,
      style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: field.required,
      max_length: Math.min(field.max, LIMITS.fieldText),
    },
  }
}

/** What a person typed, by field; an empty field is undefined. */
export function fieldsOf(submission: APIModalSubmission): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {}
  for (const row of submission.components) {
    if (row.type !== ComponentType.Label || row.component.type !== ComponentType.TextInput) continue
    fields[row.component.custom_id] = row.component.value || undefined
  }
  return fields
}
