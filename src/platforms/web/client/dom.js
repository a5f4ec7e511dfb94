// @ts-check

/**
 * The element of this id; the page always has it.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

/**
 * An element with attributes and children. Text stays text.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '')
    else if (value !== false) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** @param {string} name of a symbol on the page's sheet */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#icon-${name}`)
  svg.append(use)
  return svg
}

/** @typedef {{ createHTML(html: string): string }} Policy */
const policy = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }} */ (
  /** @type {unknown} */ (globalThis)
).trustedTypes?.createPolicy('homeroom', { createHTML: (html) => html })

/**
 * The element of a message that the server rendered: the only HTML that ever becomes elements here.
 * @param {string} html
 * @returns {HTMLElement}
 */
export function fromServer(html) {
  const template = document.createElement('template')
  template.innerHTML = policy ? policy.createHTML(html) : html
  return /** @type {HTMLElement} */ (template.content.firstElementChild)
}
