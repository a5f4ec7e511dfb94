// @ts-check
import { make } from './dom.js'
import { notice } from './notices.js'

const GAP = 6
const MARGIN = 12
const MENU_WIDTH = 300

/**
 * Menus: a button with `data-menu` opens the menu that follows it. Arrows, Home, End and letters
 * move in it, Escape and a press elsewhere close it.
 * @param {HTMLElement} root
 */
export function wireMenus(root) {
  root.addEventListener('click', (event) => {
    const button = closest(event.target, '[data-menu]')
    if (button) toggle(button)
  })
  root.addEventListener('keydown', (event) => {
    const menu = closest(event.target, '[role="menu"]')
    if (menu) moveIn(menu, event)
    const button = closest(event.target, '[data-menu]')
    if (button && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      toggle(button)
    }
  })
}

/**
 * An entry of a menu, which closes the menu and then does its work.
 * @param {string} role
 * @param {Node} picture
 * @param {string} label
 * @param {() => void | Promise<void>} run
 */
export function item(role, picture, label, run) {
  const element = make(
    'button',
    { type: 'button', role, tabindex: '-1' },
    picture,
    make('span', { class: 'label' }, label),
  )
  element.addEventListener('click', async () => {
    closest(element, '[role="menu"]')?.hidePopover()
    try {
      await run()
    } catch (error) {
      notice(error instanceof Error ? error.message : String(error))
    }
  })
  return element
}

/** @param {EventTarget | null} target @param {string} selector @returns {HTMLElement | null} */
export function closest(target, selector) {
  return target instanceof Element ? target.closest(selector) : null
}

/** @param {HTMLElement} button */
function toggle(button) {
  const menu = /** @type {HTMLElement | null} */ (button.nextElementSibling)
  if (menu?.getAttribute('role') !== 'menu') return
  if (menu.matches(':popover-open')) {
    menu.hidePopover()
    return
  }
  menu.showPopover()
  button.setAttribute('aria-expanded', 'true')
  place(menu, button)
  items(menu)[0]?.focus({ preventScroll: true })
  const away = () => menu.hidePopover()
  menu.addEventListener('beforetoggle', function closed(event) {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return
    button.setAttribute('aria-expanded', 'false')
    removeEventListener('resize', away)
    menu.removeEventListener('beforetoggle', closed)
  })
  addEventListener('resize', away)
}

/** Below the button, or above it where there is more room. @param {HTMLElement} menu @param {HTMLElement} button */
function place(menu, button) {
  const at = button.getBoundingClientRect()
  const width = Math.min(Math.max(at.width, MENU_WIDTH), innerWidth - 2 * MARGIN)
  const below = innerHeight - at.bottom - GAP - MARGIN
  const above = at.top - GAP - MARGIN
  menu.style.width = `${width}px`
  menu.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`
  const up = below < Math.min(menu.scrollHeight, 320) && above > below
  menu.style.maxHeight = `${Math.min(up ? above : below, 420)}px`
  menu.style.top = up ? 'auto' : `${at.bottom + GAP}px`
  menu.style.bottom = up ? `${innerHeight - at.top + GAP}px` : 'auto'
}

/** @param {HTMLElement} menu @returns {HTMLElement[]} */
function items(menu) {
  return [...menu.querySelectorAll('[role^="menuitem"]')].map((item) => /** @type {HTMLElement} */ (item))
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event */
function moveIn(menu, event) {
  const all = items(menu)
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement))
  const to = target(all, at, event.key)
  if (event.key === 'Tab') menu.hidePopover()
  if (to === undefined) return
  event.preventDefault()
  all[(to + all.length) % all.length]?.focus()
}

/** @param {HTMLElement[]} all @param {number} at @param {string} key @returns {number | undefined} */
function target(all, at, key) {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return all.length - 1
    default: {
      if (key.length !== 1 || key === ' ') return undefined
      const ring = [...all.slice(at + 1), ...all.slice(0, at + 1)]
      const found = ring.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
      return found ? all.indexOf(found) : undefined
    }
  }
}
