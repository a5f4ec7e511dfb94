import { asObject, countCharacters } from '../../loopback/json.ts'
import { ComponentType, SELECT_TYPES } from '../constants.ts'
import { badLength, formError, tooLong } from '../errors.ts'
import type { Component, ModalBody } from '../wire.ts'
import { duplicateCustomId, walkComponents } from './components.ts'

const MAX_TITLE = 45
const MAX_LABEL = 45
/** Longest text a modal's input may hold unless it says less. */
export const MAX_INPUT = 4000

const TOP_LEVEL_TYPES: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Label,
]

/** Throw the refusal Discord would answer to a callback opening this modal. */
export function validateModal(candidate: unknown): asserts candidate is ModalBody {
  const modal = asObject(candidate) as Partial<ModalBody>
  if (!modal.title || countCharacters(modal.title) > MAX_TITLE) {
    throw badLength(['data', 'title'], 1, MAX_TITLE)
  }
  if (!modal.custom_id || countCharacters(modal.custom_id) > 100) {
    throw badLength(['data', 'custom_id'], 1, 100)
  }
  if (!modal.components?.length || modal.components.length > 5) {
    throw badLength(['data', 'components'], 1, 5)
  }
  const customIds = new Set<string>()
  walkComponents(
    modal.components,
    (component, path, depth) => {
      if (depth === 0 && !TOP_LEVEL_TYPES.includes(component.type)) {
        const message = 'Modal top level must be label, text display or action row'
        throw formError([...path, 'type'], 'UNION_TYPE_CHOICES', message)
      }
      checkModalComponent(component, path, customIds)
    },
    ['data', 'components'],
  )
}

function checkModalComponent(component: Component, path: string[], customIds: Set<string>): void {
  if (component.custom_id != null) {
    if (customIds.has(component.custom_id)) throw duplicateCustomId(path)
    customIds.add(component.custom_id)
  }
  if (component.type === ComponentType.Label) {
    if (!component.label || countCharacters(component.label) > MAX_LABEL) {
      throw badLength([...path, 'label'], 1, MAX_LABEL)
    }
  }
  if (SELECT_TYPES.includes(component.type) && component.min_values === 0 && component.required !== false) {
    const message = 'Select menus marked as required cannot have a min_values of 0'
    throw formError([...path, 'min_values'], 'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES', message)
  }
  if (component.type === ComponentType.TextInput && component.value != null) {
    const max = component.max_length ?? MAX_INPUT
    if (countCharacters(component.value) > max) throw tooLong([...path, 'value'], max)
  }
}
