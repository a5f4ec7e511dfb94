import { countCharacters } from '../../loopback/json.ts'
import { ButtonStyle, ComponentType } from '../constants.ts'
import { badLength, formError, required, tooLong } from '../errors.ts'
import type { Component } from '../wire.ts'

/** Called with each component, the path to it in the request body, and its nesting depth. */
export type ComponentVisitor = (component: Component, path: string[], depth: number) => void

/** Visit components depth first, in reading order. */
export function walkComponents(
  components: Component[] | null | undefined,
  visit: ComponentVisitor,
  path: string[] = ['components'],
  depth = 0,
): void {
  for (const [index, component] of (components ?? []).entries()) {
    const here = [...path, String(index)]
    visit(component, here, depth)
    if (component.components) {
      walkComponents(component.components, visit, [...here, 'components'], depth + 1)
    }
    if (component.accessory) visit(component.accessory, [...here, 'accessory'], depth + 1)
    if (component.component) visit(component.component, [...here, 'component'], depth + 1)
  }
}

/** Find a component by its custom id; the last one wins. */
export function findComponent(components: Component[], customId: string): Component | undefined {
  let found: Component | undefined
  walkComponents(components, (component) => {
    if (component.custom_id === customId) found = component
  })
  return found
}

function checkContainer(_container: Component, path: string[], depth: number): void {
  if (depth > 0) throw formError([...path, 'type'], 'UNION_TYPE_CHOICES', 'Containers cannot be nested')
}

function checkActionRow(row: Component, path: string[]): void {
  const children = row.components ?? []
  const childrenPath = [...path, 'components']
  if (!children.length || children.length > 5) throw badLength(childrenPath, 1, 5)
  if (children.length > 1 && children.some((child) => child.type !== ComponentType.Button)) {
    const message = 'The specified component exceeds the maximum width'
    throw formError(childrenPath, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)
  }
}

function checkButton(button: Component, path: string[]): void {
  if (button.label != null && countCharacters(button.label) > 80) throw tooLong([...path, 'label'], 80)
  const needsCustomId = button.style !== ButtonStyle.Link && button.style !== ButtonStyle.Premium
  if ((button.style === ButtonStyle.Link && !button.url) || (needsCustomId && !button.custom_id)) {
    throw formError(path, 'BUTTON_COMPONENT_INVALID', 'A custom id (or url for link style) is required')
  }
  if (button.style !== ButtonStyle.Premium && button.label == null && button.emoji == null) {
    throw required([...path, 'label'], 'A label or emoji is required')
  }
}

function checkSection(section: Component, path: string[]): void {
  const texts = section.components?.length ?? 0
  if (!section.accessory || texts < 1 || texts > 3) {
    throw formError(path, 'SECTION_INVALID', 'Sections need 1-3 texts and an accessory')
  }
}

function checkStringSelect(select: Component, path: string[]): void {
  const options = select.options ?? []
  const optionsPath = [...path, 'options']
  if (!options.length || options.length > 25) throw badLength(optionsPath, 1, 25)
  if (new Set(options.map((option) => option.value)).size !== options.length) {
    const message = 'The specified option value is already used'
    throw formError(optionsPath, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message)
  }
  for (const [index, option] of options.entries()) {
    for (const member of ['label', 'value', 'description']) {
      const text = option[member]
      if (text != null && countCharacters(text) > 100) {
        throw tooLong([...optionsPath, String(index), member], 100)
      }
    }
  }
}

function checkTextDisplay(display: Component, path: string[]): void {
  if (!display.content) throw required([...path, 'content'])
}

const RULES: Record<number, ComponentVisitor> = {
  [ComponentType.Container]: checkContainer,
  [ComponentType.ActionRow]: checkActionRow,
  [ComponentType.Button]: checkButton,
  [ComponentType.Section]: checkSection,
  [ComponentType.StringSelect]: checkStringSelect,
  [ComponentType.TextDisplay]: checkTextDisplay,
}

/** Throw the refusal that the component's own type calls for. */
export const checkComponentByType: ComponentVisitor = (component, path, depth) =>
  RULES[component.type]?.(component, path, depth)

/** Throw when a custom id is empty, overlong, or already in `seen`; else remember it there. */
export function checkCustomId(component: Component, path: string[], seen: Set<string>): void {
  const customId = component.custom_id
  if (customId == null) return
  const idPath = [...path, 'custom_id']
  if (!customId.length || countCharacters(customId) > 100) throw badLength(idPath, 1, 100)
  if (seen.has(customId)) throw duplicateCustomId(idPath)
  seen.add(customId)
}

/** 50035: two components share a custom id. */
export const duplicateCustomId = (path: string[]) =>
  formError(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
