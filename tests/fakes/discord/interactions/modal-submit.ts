import { countCharacters, type JsonObject } from '../../loopback/json.ts'
import { ComponentType, SELECT_TYPES } from '../constants.ts'
import { MAX_INPUT } from '../rules/modal.ts'
import type { Component, ModalBody } from '../wire.ts'

type Value = string | readonly string[]
type Fields = Record<string, Value>

/** Components whose submission holds a list of values. */
const LIST_TYPES: readonly number[] = [...SELECT_TYPES, ComponentType.CheckboxGroup, ComponentType.FileUpload]

/** A modal as the client submits it; throws what a client would not let pass. */
export function buildModalSubmit(modal: ModalBody, fields: Fields): JsonObject[] {
  return modal.components.map((component, index) => {
    const { type } = component
    const id = component.id ?? index + 1
    if (type === ComponentType.Label && component.component) {
      return { type, id, component: submitField(component.component, fields) }
    }
    if (type === ComponentType.ActionRow) {
      return { type, id, components: component.components?.map((field) => submitField(field, fields)) }
    }
    return { type, id }
  })
}

function submitField(field: Component, fields: Fields): JsonObject {
  const { type, custom_id = '' } = field
  const value = fields[custom_id]
  const base = { type, id: field.id ?? 1, custom_id }
  if (type === ComponentType.TextInput) return { ...base, value: typedText(field, value) }
  if (LIST_TYPES.includes(type)) return { ...base, values: chosenValues(field, value) }
  return { ...base, value: value ?? null }
}

function chosenValues(field: Component, value: Value | undefined): string[] {
  const values = value == null ? [] : [value].flat()
  if ((field.required ?? true) && values.length === 0) {
    throw new Error(`modal field ${field.custom_id} is required`)
  }
  for (const chosen of field.options ? values : []) {
    if (field.options?.some((option) => option.value === chosen)) continue
    throw new Error(`${chosen} is not an option of modal field ${field.custom_id}`)
  }
  return values
}

function typedText(field: Component, value: Value | undefined): string {
  const text = String(value ?? field.value ?? '')
  if ((field.required ?? true) && !text) throw new Error(`modal field ${field.custom_id} is required`)
  const length = countCharacters(text)
  const tooShort = text !== '' && length < (field.min_length ?? 0)
  if (length > (field.max_length ?? MAX_INPUT) || tooShort) {
    throw new Error(`modal field ${field.custom_id} length`)
  }
  return text
}
