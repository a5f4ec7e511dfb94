// @ts-check
import { byId, make } from './dom.js'
import { phrases } from './phrases.js'

/** @import { FormField, FormView } from '../../../bot/bot.ts' */

/**
 * Opens a form and sends it; it closes when sending worked, and says why when it did not.
 * @param {FormView} form
 * @param {(fields: Record<string, string>) => Promise<() => void>} send what it brings is done when the form has closed
 * @param {Record<string, string>} [values] what the fields hold at first
 * @param {Record<string, Record<string, string | boolean>>} [attributes] of a field of this name
 */
export function openForm(form, send, values = {}, attributes = {}) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'))
  const inputs = form.fields.map((field) =>
    makeInput(field, values[field.name] ?? '', attributes[field.name]),
  )
  const trouble = make('p', { class: 'trouble', role: 'alert' })
  const submit = make('button', { type: 'submit', class: 'button primary' }, form.submit)
  const cancel = make('button', { type: 'button', class: 'button' }, form.cancel)
  const element = make(
    'form',
    { method: 'dialog' },
    make('h2', { id: 'dialog-title' }, form.title),
    ...form.fields.map((field, index) => makeRow(field, /** @type {HTMLElement} */ (inputs[index]))),
    trouble,
    make('div', { class: 'buttons' }, submit, cancel),
  )
  cancel.addEventListener('click', () => dialog.close())
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.requestSubmit(submit)
  })
  element.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (submit.getAttribute('aria-busy') === 'true') return
    submit.setAttribute('aria-busy', 'true')
    trouble.textContent = ''
    try {
      const values = await Promise.all(inputs.map(async (input) => [input.name, await filledIn(input)]))
      const done = await send(Object.fromEntries(values))
      dialog.close()
      done()
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error)
    } finally {
      submit.removeAttribute('aria-busy')
    }
  })
  dialog.replaceChildren(element)
  dialog.showModal()
  const first = inputs[0]
  first?.focus()
  if (first && !(first instanceof HTMLSelectElement)) first.select()
}

/**
 * What was filled in; of a file, its text.
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input
 */
async function filledIn(input) {
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined
  if (!file) return input.value
  if (file.size > phrases.fileMax) throw new Error(phrases.fileLarge)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    throw new Error(phrases.fileNotText)
  }
}

/** @param {FormField} field @param {string} value @param {Record<string, string | boolean>} [own] */
function makeInput(field, value, own) {
  const attributes = {
    id: `field-${field.name}`,
    name: field.name,
    required: field.required,
    'aria-describedby': `hint-${field.name}`,
  }
  const text = { ...attributes, maxlength: String(field.max), autocomplete: 'off', ...own }
  const input = field.choices
    ? make('select', attributes, ...field.choices.map((choice) => makeOption(choice)))
    : field.file
      ? make('input', { ...attributes, type: 'file', accept: '.md,.txt,text/markdown,text/plain' })
      : field.long
        ? make('textarea', { ...text, rows: '4' })
        : make('input', text)
  if (value !== '') input.value = value
  return input
}

/** @param {{ value: string, label: string }} choice */
function makeOption({ value, label }) {
  return make('option', { value }, label)
}

/** @param {FormField} field @param {HTMLElement} input */
function makeRow(field, input) {
  return make(
    'div',
    { class: 'field' },
    make('label', { for: `field-${field.name}` }, field.label),
    input,
    make('p', { class: 'hint', id: `hint-${field.name}` }, field.hint),
  )
}
