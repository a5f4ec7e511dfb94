// @ts-check
import { Completion } from './completion.js'
import { notice } from './notices.js'

/** @import { Api } from './api.js' */
/** @import { Command, ShownMessage, Where } from '../wire.ts' */

const COMMAND = /^\/[\p{L}\p{N}_-]/u

/** Where a person writes: messages, and commands after a slash. */
export class Composer {
  #input
  #options
  #completion
  /** The value behind the words of the suggestion that was taken. @type {{ text: string, value: string } | undefined} */
  #picked
  /** A message that was not acknowledged keeps its key, so that sending it again posts it once. @type {{ text: string, key: string } | undefined} */
  #unsent

  /**
   * @param {HTMLElement} input
   * @param {{ api: Api, commands: readonly Command[], place: () => Where,
   *   waiting: (on: boolean) => void, shown: (messages: readonly ShownMessage[]) => void }} options
   */
  constructor(input, options) {
    this.#input = input
    this.#options = options
    const list = /** @type {HTMLElement} */ (document.getElementById(`${input.id}-completion`))
    this.#completion = new Completion(input, list, {
      ...options,
      take: ({ text, value }) => {
        this.write(text)
        this.#picked = value === undefined ? undefined : { text: text.trim(), value }
        if (value === undefined) this.#completion.update(text)
      },
    })
    // Browsers without plain-text editing would paste formatting into the message.
    if (input.contentEditable !== 'plaintext-only') input.contentEditable = 'true'
    input.addEventListener('paste', (event) => {
      event.preventDefault()
      document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '')
    })
    input.addEventListener('input', () => this.#typed())
    input.addEventListener('blur', () => this.#completion.close())
    input.addEventListener('keydown', (event) => this.#key(event))
    input.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.send()
    })
  }

  get text() {
    return textOf(this.#input).replace(/\n$/, '')
  }

  focus() {
    this.#input.focus()
  }

  /** @param {string} label */
  label(label) {
    this.#input.setAttribute('aria-label', label)
    this.#input.dataset.placeholder = label
  }

  /** Replaces what stands there, with the caret at its end. @param {string} text */
  write(text) {
    this.#input.textContent = text
    const selection = getSelection()
    if (document.activeElement !== this.#input || !selection) return
    selection.selectAllChildren(this.#input)
    selection.collapseToEnd()
  }

  async send() {
    const text = this.text.trim()
    if (text === '') return
    this.#completion.close()
    const picked = this.#picked?.text === text ? this.#picked.value : undefined
    this.write('')
    this.#picked = undefined
    try {
      if (COMMAND.test(text)) await this.command(text, picked)
      else await this.#message(text)
    } catch (error) {
      notice(error instanceof Error ? error.message : String(error))
      if (this.text === '') this.write(text)
    }
  }

  /** @param {string} text @param {string} [picked] */
  async command(text, picked) {
    const { api, place, waiting, shown } = this.#options
    waiting(true)
    try {
      const { messages } = await api.post('/api/command', { ...place(), text, ...(picked && { picked }) })
      shown(messages)
    } finally {
      waiting(false)
    }
  }

  /** @param {string} text */
  async #message(text) {
    const { api, place, shown } = this.#options
    if (this.#unsent?.text !== text) this.#unsent = { text, key: randomKey() }
    const { messages } = await api.post('/api/message', { ...place(), ...this.#unsent })
    this.#unsent = undefined
    shown(messages)
  }

  #typed() {
    // An emptied editor keeps a line break, which would hide its placeholder.
    if (this.text === '') this.#input.replaceChildren()
    this.#completion.update(this.text)
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return
    if (this.#completion.key(event)) {
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void this.send()
    }
  }
}

/** What stands in an editor; browsers write a new line as a character or as an element. @param {Node} editor @returns {string} */
function textOf(editor) {
  return [...editor.childNodes]
    .map((node) =>
      node.nodeName === 'BR' ? '\n' : node.hasChildNodes() ? `${textOf(node)}\n` : node.textContent,
    )
    .join('')
}

function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
