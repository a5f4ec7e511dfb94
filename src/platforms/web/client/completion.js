// @ts-check
import { make } from './dom.js'
import { announce } from './notices.js'
import { fill, phrases } from './phrases.js'

/** @import { Api } from './api.js' */
/** @import { Command, Where } from '../wire.ts' */

/** @typedef {{ text: string, label: string, description: string, value?: string }} Entry */

const PAUSE = 120

/** What could be typed next: the commands after a slash, then the values of a command's option. */
export class Completion {
  /** @type {Entry[]} */
  #entries = []
  #active = -1
  #asked = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer
  #input
  #list
  #options

  /**
   * @param {HTMLElement} input a combobox
   * @param {HTMLElement} list its listbox
   * @param {{ api: Api, commands: readonly Command[], place: () => Where, take: (entry: Entry) => void }} options
   */
  constructor(input, list, options) {
    this.#input = input
    this.#list = list
    this.#options = options
    // The input keeps the focus: a press on the list must not take it away.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
      const entry = this.#entries[option ? [...list.children].indexOf(option) : -1]
      if (entry) this.#take(entry)
    })
  }

  get open() {
    return !this.#list.hidden
  }

  /** @param {string} text all that is typed */
  update(text) {
    clearTimeout(this.#timer)
    this.#asked++
    const name = /^\/(\S*)$/.exec(text)?.[1]
    if (name !== undefined) return this.#showCommands(name.toLowerCase(), text)
    const [, typedName, typed] = /^\/(\S+)\s+([^\n]*)$/.exec(text) ?? []
    const command = this.#options.commands.find((known) => known.name === typedName?.toLowerCase())
    if (!command?.option?.completes || typed === undefined) return this.close()
    const asked = this.#asked
    this.#timer = setTimeout(() => this.#showValues(command, typed, asked), PAUSE)
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was ours */
  key(event) {
    if (!this.open) return false
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const count = this.#entries.length
        const from = this.#active === -1 && event.key === 'ArrowUp' ? 0 : this.#active
        this.#activate((from + (event.key === 'ArrowDown' ? 1 : -1) + count) % count)
        return true
      }
      case 'Tab':
      case 'Enter': {
        const entry = this.#entries[event.key === 'Tab' && this.#active === -1 ? 0 : this.#active]
        if (!entry || event.shiftKey) return false
        if (event.key === 'Enter' && entry.text.trim() === this.#input.textContent?.trim()) return false
        this.#take(entry)
        return true
      }
      case 'Escape':
        this.close()
        return true
      default:
        return false
    }
  }

  close() {
    clearTimeout(this.#timer)
    this.#asked++
    this.#entries = []
    this.#active = -1
    this.#list.hidden = true
    this.#list.replaceChildren()
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  /** @param {string} typed @param {string} text */
  #showCommands(typed, text) {
    const found = this.#options.commands.filter(({ name }) => name.startsWith(typed))
    const entries = found.map((command) => ({
      text: `/${command.name}${command.option ? ' ' : ''}`,
      label: `/${command.name}${command.option ? ` ${usage(command.option)}` : ''}`,
      description: command.description,
    }))
    this.#show(entries, phrases.commands, text === '/' ? -1 : 0)
  }

  /** @param {Command} command @param {string} typed @param {number} asked */
  async #showValues(command, typed, asked) {
    const option = /** @type {NonNullable<Command['option']>} */ (command.option)
    const query = { ...this.#options.place(), command: command.name, option: option.name, typed }
    const found = await this.#options.api.get('/api/suggest', query).catch(() => ({ suggestions: [] }))
    if (asked !== this.#asked) return
    /** @type {{ label: string, value: string }[]} */
    const suggestions = found.suggestions
    const entries = suggestions.map(({ label, value }) => ({
      text: `/${command.name} ${label}`,
      label,
      description: '',
      value,
    }))
    this.#show(entries, phrases.values, -1)
  }

  /** @param {Entry[]} entries @param {string} name @param {number} active */
  #show(entries, name, active) {
    if (entries.length === 0) return this.close()
    this.#entries = entries
    this.#list.setAttribute('aria-label', name)
    this.#list.replaceChildren(
      ...entries.map((entry, index) =>
        make(
          'div',
          { role: 'option', id: `${this.#list.id}-${index}`, 'aria-selected': 'false' },
          make('span', { class: 'label' }, entry.label),
          ...(entry.description ? [make('span', { class: 'description' }, entry.description)] : []),
        ),
      ),
    )
    this.#list.hidden = false
    this.#list.scrollTop = 0
    this.#input.setAttribute('aria-expanded', 'true')
    this.#activate(active)
    announce(
      entries.length === 1 ? phrases.oneSuggested : fill(phrases.manySuggested, { count: entries.length }),
    )
  }

  /** @param {number} index */
  #activate(index) {
    this.#active = index
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index && option instanceof HTMLElement) this.#keepInView(option)
    }
    if (index === -1) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${index}`)
  }

  /** @param {HTMLElement} option */
  #keepInView(option) {
    const list = this.#list
    const bottom = option.offsetTop + option.offsetHeight
    if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
  }

  /** @param {Entry} entry */
  #take(entry) {
    this.close()
    this.#options.take(entry)
  }
}

/** @param {NonNullable<Command['option']>} option */
function usage({ label, required }) {
  const name = label.toLowerCase()
  return required ? name : `[${name}]`
}
