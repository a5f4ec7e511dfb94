// @ts-check
import { fromServer, make } from './dom.js'
import { announce } from './notices.js'
import { dates, language, phrases } from './phrases.js'
import { now } from './time.js'

/** @import { Page, ShownMessage } from '../wire.ts' */

const SAME_BREATH = 5 * 60 * 1000
const NEAR_END = 120
const MARGIN = 8
const DAY = 24 * 60 * 60 * 1000

const time = new Intl.DateTimeFormat(dates, { timeStyle: 'short' })
const full = new Intl.DateTimeFormat(dates, { dateStyle: 'full', timeStyle: 'short' })
const date = new Intl.DateTimeFormat(dates, { weekday: 'long', day: 'numeric', month: 'long' })
const relativeDay = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })

/** The messages of one place, oldest first. */
export class MessageList {
  /** @type {HTMLElement} */
  #element
  /** @type {HTMLElement} */
  #newest
  /** @type {() => void} */
  #loadEarlier
  /** What was last said of each message. @type {Map<string, string>} */
  #said = new Map()

  /** @param {HTMLElement} element @param {() => void} loadEarlier */
  constructor(element, loadEarlier) {
    this.#element = element
    this.#loadEarlier = loadEarlier
    this.#newest = make('button', { type: 'button', class: 'newest', hidden: true }, phrases.newest)
    this.#newest.addEventListener('click', () => this.toEnd())
    element.after(this.#newest)
    element.addEventListener('scroll', () => {
      if (this.#atEnd()) this.#newest.hidden = true
    })
  }

  /** The position of the oldest message shown. */
  get oldest() {
    const first = this.#element.querySelector('article[data-position]:not(.head)')
    return first instanceof HTMLElement ? first.dataset.position : undefined
  }

  /** Shows a place from its newest messages on. @param {Page} page */
  show(page) {
    this.#newest.hidden = true
    this.#said = new Map(page.messages.map(({ id, summary }) => [id, summary]))
    this.#element.replaceChildren()
    if (page.head) {
      const head = fromServer(page.head.html)
      head.classList.add('head')
      this.#element.append(head)
    }
    if (page.introduction) this.#element.append(fromServer(page.introduction))
    this.#element.append(...page.messages.map((message) => fromServer(message.html)))
    this.#offerEarlier(page.earlier)
    this.#arrange()
    this.toEnd()
  }

  /** Puts older messages on top without moving what is being read. @param {Page} page */
  prepend(page) {
    const height = this.#element.scrollHeight
    const first = this.#element.querySelector('article[data-position]:not(.head)')
    for (const message of page.messages) first?.before(fromServer(message.html))
    if (page.introduction) this.#element.prepend(fromServer(page.introduction))
    this.#offerEarlier(page.earlier)
    this.#arrange()
    this.#element.scrollTop += this.#element.scrollHeight - height
  }

  /** Shows a message, or its newer version in its place. @param {ShownMessage} message */
  put(message) {
    const old = this.#find(message.id)
    if (old && Number(old.dataset.revision) >= message.revision) return
    const follow = this.#atEnd()
    const shown = fromServer(message.html)
    if (old) this.#replace(old, shown)
    else this.#insert(shown, message)
    this.#arrange()
    // A change that says the same, as a new picture, is not told to those who listen.
    if (message.by !== 'me' && this.#said.get(message.id) !== message.summary) announce(message.summary)
    this.#said.set(message.id, message.summary)
    if (follow) this.toEnd()
    else if (!old && message.by !== 'me') this.#newest.hidden = false
  }

  /**
   * Brings a message into view: its beginning when it is long.
   * @param {string} id
   * @param {boolean} focus for a press, whose button may be far from what it brought
   */
  reveal(id, focus) {
    const message = this.#find(id)
    if (!message) return
    const list = this.#element.getBoundingClientRect()
    const at = message.getBoundingClientRect()
    // Scrolls the list and nothing around it, as scrollIntoView would.
    if (at.height > list.height - 2 * MARGIN || at.top < list.top + MARGIN) {
      this.#element.scrollTop += at.top - list.top - MARGIN
    } else if (at.bottom > list.bottom - MARGIN) this.#element.scrollTop += at.bottom - list.bottom + MARGIN
    if (focus && !message.contains(document.activeElement)) message.focus({ preventScroll: true })
  }

  /** @param {boolean} on */
  thinking(on) {
    this.#element.querySelector(':scope > .thinking')?.remove()
    if (!on) return
    const follow = this.#atEnd()
    this.#element.append(thinkingLine())
    if (follow) this.toEnd()
  }

  /** Days and times are named anew, because now is another time. */
  timeMoved() {
    for (const time of this.#element.querySelectorAll('article time')) time.textContent = ''
    this.#arrange()
  }

  toEnd() {
    this.#element.scrollTop = this.#element.scrollHeight
    this.#newest.hidden = true
  }

  /** @param {HTMLElement} shown @param {ShownMessage} message */
  #insert(shown, message) {
    shown.classList.add('arriving')
    const later = [...this.#element.querySelectorAll('article[data-position]:not(.head)')].find(
      (other) => other instanceof HTMLElement && Number(other.dataset.position) > message.position,
    )
    const end = this.#element.querySelector(':scope > .thinking')
    if (later) later.before(shown)
    else if (end) end.before(shown)
    else this.#element.append(shown)
  }

  /** Who had a button of the old version in hand finds the same one, or the next to press, in the new. */
  #replace(/** @type {HTMLElement} */ old, /** @type {HTMLElement} */ shown) {
    const held = document.activeElement
    const holding = held instanceof HTMLElement && old.contains(held)
    if (old.classList.contains('head')) shown.classList.add('head')
    const label = held?.textContent
    old.replaceWith(shown)
    if (!holding) return
    const buttons = [...shown.querySelectorAll('.buttons button, .thread-link')]
    const next =
      buttons.find((button) => button.textContent === label) ?? shown.querySelector('.primary') ?? shown
    if (next instanceof HTMLElement) next.focus({ preventScroll: true })
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #find(id) {
    return this.#element.querySelector(`article[data-message="${CSS.escape(id)}"]`)
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#element
    return scrollHeight - scrollTop - clientHeight < NEAR_END
  }

  /** @param {boolean} earlier */
  #offerEarlier(earlier) {
    this.#element.querySelector('.earlier')?.remove()
    if (!earlier) return
    const button = make('button', { type: 'button', class: 'button earlier' }, phrases.earlier)
    button.addEventListener('click', () => this.#loadEarlier())
    const head = this.#element.querySelector('.head')
    if (head) head.after(button)
    else this.#element.prepend(button)
  }

  /** Days are set apart, and what one person says in one breath stands together. */
  #arrange() {
    for (const divider of this.#element.querySelectorAll('.day')) divider.remove()
    /** @type {HTMLElement | undefined} */
    let before
    for (const message of this.#element.querySelectorAll('article[data-at]')) {
      if (!(message instanceof HTMLElement)) continue
      writeTimes(message)
      if (message.classList.contains('head')) {
        before = message
        continue
      }
      const at = Number(message.dataset.at)
      const newDay = !before || dayOf(Number(before.dataset.at)) !== dayOf(at)
      if (newDay) message.before(make('div', { class: 'day' }, make('span', {}, dayName(at))))
      message.classList.toggle('continued', !newDay && before !== undefined && inOneBreath(before, message))
      before = message
    }
  }
}

/** @param {HTMLElement} before @param {HTMLElement} message */
function inOneBreath(before, message) {
  return (
    !before.classList.contains('head') &&
    before.dataset.author === message.dataset.author &&
    before.classList.contains('private') === message.classList.contains('private') &&
    !message.querySelector('.used') &&
    Number(message.dataset.at) - Number(before.dataset.at) < SAME_BREATH
  )
}

export function thinkingLine() {
  const dots = make('span', { class: 'dots', 'aria-hidden': 'true' }, make('i'), make('i'), make('i'))
  return make('p', { class: 'thinking' }, dots, phrases.thinking)
}

/** @param {HTMLElement} message */
function writeTimes(message) {
  for (const element of message.querySelectorAll('time')) {
    if (element.textContent) continue
    const at = new Date(element.dateTime)
    const today = dayOf(at.getTime()) === dayOf(now())
    element.textContent = today || !element.classList.contains('ago') ? time.format(at) : date.format(at)
    element.title = full.format(at)
  }
}

/** @param {number} at */
function dayOf(at) {
  return new Date(at).toDateString()
}

/** @param {number} at */
function dayName(at) {
  const days = Math.round((new Date(dayOf(at)).getTime() - new Date(dayOf(now())).getTime()) / DAY)
  const name = days > -2 ? relativeDay.format(days, 'day') : date.format(at)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
