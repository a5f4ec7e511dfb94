// @ts-check
import { byId, make } from './dom.js'

const NOTICE_TIME = 8_000

/**
 * Says something to those who listen to the page.
 * @param {string} text
 */
export function announce(text) {
  const announcer = byId('announcer')
  announcer.append(make('p', {}, text))
  while (announcer.childElementCount > 5) announcer.firstElementChild?.remove()
}

/**
 * Shows a sentence over the page for a while.
 * @param {string} text
 */
export function notice(text) {
  const shown = make('p', { class: 'notice' }, text)
  byId('notices').replaceChildren(shown)
  setTimeout(() => shown.remove(), NOTICE_TIME)
}

/**
 * A sentence that stays for as long as it is true.
 * @param {string} text
 */
export function standingNotice(text) {
  /** @type {HTMLElement | undefined} */
  let shown
  return {
    /** @param {boolean} on */
    show(on) {
      if (on && !shown) {
        shown = make('p', { class: 'notice standing' }, text)
        byId('notices').append(shown)
      } else if (!on) {
        shown?.remove()
        shown = undefined
      }
    },
  }
}
