import { countCharacters } from '../../loopback/json.ts'
import type { Option, TextObject } from '../wire.ts'

/** Longest text of the pieces that occur in several places. */
export const MAX = {
  option: 75,
  optionValue: 150,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  options: 100,
} as const

/** Text objects that may not be formatted. */
export const PLAIN: readonly string[] = ['plain_text']
const ANY_TEXT: readonly string[] = ['plain_text', 'mrkdwn']

/** Collects complaints in Slack's own wording, each with a pointer to its place. */
export class Findings {
  readonly messages: string[] = []

  /** Complain about one place. */
  add(pointer: string, message: string): void {
    this.messages.push(`[ERROR] ${message} [json-pointer:${pointer}]`)
  }

  /** Complain when a text is longer than `max`. */
  limit(pointer: string, text: unknown, max: number): void {
    if (countCharacters(text) > max) this.add(pointer, `must be less than ${max + 1} characters`)
  }

  /** Check a text object. */
  text(pointer: string, object: unknown, max: number, kinds = ANY_TEXT): void {
    if (!object || typeof object !== 'object') {
      this.add(pointer, 'missing required field: text object')
      return
    }
    const { type, text } = object as TextObject
    if (!kinds.includes(type)) this.add(`${pointer}/type`, `unsupported type: ${type}`)
    if (typeof text !== 'string' || !text.length) {
      this.add(`${pointer}/text`, 'must be more than 0 characters')
    } else {
      this.limit(`${pointer}/text`, text, max)
    }
  }

  /** Check a list of options. */
  options(pointer: string, options: Option[] | undefined): void {
    if (!options?.length || options.length > MAX.options) {
      this.add(pointer, `must provide 1-${MAX.options} options`)
    }
    for (const [index, option] of (options ?? []).entries()) {
      this.text(`${pointer}/${index}/text`, option.text, MAX.option)
      if (!option.value || countCharacters(option.value) > MAX.optionValue) {
        this.add(`${pointer}/${index}/value`, `must be 1-${MAX.optionValue} characters`)
      }
    }
  }

  /**
   * Check that an object has no other members than these. Slack refuses unknown ones,
   * so that a habit from elsewhere (such as a button's `disabled`) fails the whole message.
   */
  members(pointer: string, object: object, allowed: readonly string[] | undefined): void {
    if (!allowed) return
    for (const member of Object.keys(object)) {
      if (!allowed.includes(member)) this.add(pointer, `invalid additional property: ${member}`)
    }
  }
}
