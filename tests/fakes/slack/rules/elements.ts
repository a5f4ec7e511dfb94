import type { Element } from '../wire.ts'
import { type Findings, MAX, PLAIN } from './findings.ts'

const BUTTON_MEMBERS = [
  'type',
  'action_id',
  'text',
  'url',
  'value',
  'style',
  'confirm',
  'accessibility_label',
]
const BUTTON_STYLES = ['primary', 'danger']
const MAX_ACTION_ID = 255
const MAX_BUTTON_TEXT = 75
const MAX_BUTTON_VALUE = 2000
const MAX_URL = 3000
const MAX_OVERFLOW_OPTIONS = 5
const MAX_CHOICES = 10
const MAX_ALT = 2000

/** Checks an element of one type. */
type ElementCheck = (findings: Findings, pointer: string, element: Element) => void

const CHECKS: Record<string, ElementCheck> = {
  button: checkButton,
  overflow: checkOverflow,
  static_select: checkStaticSelect,
  multi_static_select: checkStaticSelect,
  radio_buttons: checkChoices,
  checkboxes: checkChoices,
  image: checkImage,
}

/**
 * Check an element.
 * @param actionIds the action ids of its block so far; its own is added
 */
export function checkElement(
  findings: Findings,
  pointer: string,
  element: Element,
  actionIds: Set<string>,
): void {
  if (!element?.type) {
    findings.add(`${pointer}/type`, 'missing required field: type')
    return
  }
  if (element.type === 'button') findings.members(pointer, element, BUTTON_MEMBERS)
  checkActionId(findings, `${pointer}/action_id`, element.action_id, actionIds)
  CHECKS[element.type]?.(findings, pointer, element)
  if (element.placeholder) {
    findings.text(`${pointer}/placeholder`, element.placeholder, MAX.placeholder, PLAIN)
  }
  if (element.confirm) {
    findings.text(`${pointer}/confirm/title`, element.confirm.title, MAX.confirmTitle, PLAIN)
    findings.text(`${pointer}/confirm/text`, element.confirm.text, MAX.confirmText)
  }
}

function checkActionId(findings: Findings, pointer: string, id: string | undefined, seen: Set<string>): void {
  if (id == null) return
  findings.limit(pointer, id, MAX_ACTION_ID)
  if (seen.has(id)) findings.add(pointer, `action_id "${id}" already exists in this block`)
  seen.add(id)
}

function checkButton(findings: Findings, pointer: string, button: Element): void {
  findings.text(`${pointer}/text`, button.text, MAX_BUTTON_TEXT, PLAIN)
  findings.limit(`${pointer}/value`, button.value, MAX_BUTTON_VALUE)
  if (button.style && !BUTTON_STYLES.includes(button.style)) {
    findings.add(`${pointer}/style`, `invalid enum value: ${button.style}`)
  }
  findings.limit(`${pointer}/url`, button.url, MAX_URL)
}

function checkOverflow(findings: Findings, pointer: string, overflow: Element): void {
  const count = overflow.options?.length ?? 0
  if (count < 1 || count > MAX_OVERFLOW_OPTIONS) {
    findings.add(`${pointer}/options`, `must provide 1-${MAX_OVERFLOW_OPTIONS} options`)
  }
}

function checkStaticSelect(findings: Findings, pointer: string, select: Element): void {
  if (!select.option_groups) {
    findings.options(`${pointer}/options`, select.options)
    return
  }
  for (const [index, group] of select.option_groups.entries()) {
    findings.options(`${pointer}/option_groups/${index}/options`, group.options)
  }
}

function checkChoices(findings: Findings, pointer: string, choices: Element): void {
  const count = choices.options?.length ?? 0
  if (count >= 1 && count <= MAX_CHOICES) findings.options(`${pointer}/options`, choices.options)
  else findings.add(`${pointer}/options`, `must provide 1-${MAX_CHOICES} options`)
}

function checkImage(findings: Findings, pointer: string, image: Element): void {
  if (!image.image_url && !image.slack_file) {
    findings.add(`${pointer}/image_url`, 'missing required field: image_url')
  }
  findings.limit(`${pointer}/alt_text`, image.alt_text, MAX_ALT)
  if (!image.alt_text) findings.add(`${pointer}/alt_text`, 'missing required field: alt_text')
}
