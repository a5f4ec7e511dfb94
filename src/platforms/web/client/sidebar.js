// @ts-check
import { byId, icon, make } from './dom.js'
import { closest } from './menu.js'
import { phrases } from './phrases.js'

/** @import { Room } from '../wire.ts' */

/** The part of the address after `#` that names a room. @param {Room} room */
export function slugOf(room) {
  return room.kind === 'direct' ? 'direct' : room.id
}

/** The rooms, and on a narrow window the drawer that holds them. */
export class Sidebar {
  #rooms
  #app = byId('app')
  #opener = byId('open-sidebar')
  #openLabel = this.#opener.getAttribute('aria-label') ?? ''
  #behind = [/** @type {HTMLElement} */ (document.querySelector('main')), byId('thread')]

  /** @param {readonly Room[]} rooms */
  constructor(rooms) {
    this.#rooms = rooms
    for (const room of rooms) {
      byId(room.kind === 'direct' ? 'direct' : 'channels').append(
        make(
          'li',
          {},
          make(
            'a',
            { href: `#${slugOf(room)}`, 'data-room': room.id, class: `room ${room.kind}` },
            icon(room.kind === 'direct' ? 'homeroom' : 'hash'),
            make('span', { class: 'room-name' }, room.name),
          ),
        ),
      )
    }
    this.#opener.addEventListener('click', () => this.open(true))
    byId('close-sidebar').addEventListener('click', () => this.open(false))
    byId('sidebar').addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen) this.open(false)
    })
    this.#app.addEventListener('pointerdown', (event) => {
      if (this.isOpen && !closest(event.target, '#sidebar')) this.open(false)
    })
  }

  get isOpen() {
    return this.#app.classList.contains('sidebar-open')
  }

  /** @param {boolean} on */
  open(on) {
    if (on === this.isOpen) return
    this.#app.classList.toggle('sidebar-open', on)
    this.#opener.setAttribute('aria-expanded', String(on))
    for (const behind of this.#behind) behind.inert = on
    // A drawer over the conversation is a dialog for as long as it is open.
    for (const [name, value] of Object.entries({ role: 'dialog', 'aria-modal': 'true' })) {
      if (on) byId('sidebar').setAttribute(name, value)
      else byId('sidebar').removeAttribute(name)
    }
    if (on) this.#link(this.#current)?.focus()
    else if (byId('sidebar').contains(document.activeElement)) this.#opener.focus()
  }

  /** @type {string | undefined} */
  #current

  /** @param {Room} room */
  select(room) {
    this.#current = room.id
    for (const { id } of this.#rooms) {
      const link = this.#link(id)
      if (id === room.id) link?.setAttribute('aria-current', 'page')
      else link?.removeAttribute('aria-current')
    }
    this.#mark(room.id, false)
    this.open(false)
  }

  /** @param {string} id */
  unread(id) {
    this.#mark(id, true)
  }

  /** @param {string} id @param {boolean} on */
  #mark(id, on) {
    const link = this.#link(id)
    link?.classList.toggle('unread', on)
    link?.querySelector('.unread-mark')?.remove()
    if (on)
      link?.append(make('span', { class: 'unread-mark' }, make('span', { class: 'heard' }, phrases.unread)))
    // The drawer's button says what cannot be seen while the drawer is closed.
    const anywhere = document.querySelector('.room.unread') !== null
    this.#opener.classList.toggle('unread', anywhere)
    this.#opener.setAttribute(
      'aria-label',
      anywhere ? `${this.#openLabel}, ${phrases.unread}` : this.#openLabel,
    )
  }

  /** @param {string | undefined} id @returns {HTMLElement | null} */
  #link(id) {
    return id === undefined ? null : document.querySelector(`[data-room="${CSS.escape(id)}"]`)
  }
}
