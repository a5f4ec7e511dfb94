// @ts-check
import { openForm } from './dialog.js'
import { closest } from './menu.js'
import { thinkingLine } from './messages.js'
import { notice } from './notices.js'

/** @import { Api } from './api.js' */
/** @import { Outcome, ShownMessage } from '../wire.ts' */

/**
 * Buttons of messages: what they do is asked of the server each time, so they work for ever.
 * @param {HTMLElement} list
 * @param {{ api: Api, thread: () => string | undefined, shown: (messages: readonly ShownMessage[], focus: boolean) => void,
 *   command: (text: string) => Promise<void>, openThread: (id: string) => void }} options
 */
export function wirePresses(list, { api, thread, shown, command, openThread }) {
  list.addEventListener('click', (event) => {
    const button = closest(event.target, '[data-press], [data-command], [data-thread]')
    if (!button || button.getAttribute('aria-busy') === 'true') return
    const { press, command: text, thread: head } = button.dataset
    if (head !== undefined) openThread(head)
    else if (text !== undefined) void busy(button, () => command(text))
    else if (press !== undefined) void busy(button, () => pressed(button, press))
  })

  /** @param {HTMLElement} button @param {string} press */
  async function pressed(button, press) {
    const article = closest(button, 'article')
    const message = article?.dataset.message ?? ''
    const where = { message, press, ...(thread() !== undefined && { thread: thread() }) }
    const menu = /** @type {HTMLElement | null} */ (closest(button, '[role="menu"]'))
    menu?.hidePopover()
    const line = thinkingLine()
    article?.querySelector('.content')?.append(line)
    try {
      /** @type {Outcome} */
      const outcome = await api.post('/api/press', where)
      if ('form' in outcome) {
        openForm(outcome.form, async (fields) => {
          const { messages } = await api.post('/api/form', { ...where, fields })
          return () => shown(messages, isStillAt(message))
        })
      } else shown(outcome.messages, isStillAt(message))
    } finally {
      line.remove()
    }
  }
}

/** Whoever has moved on meanwhile is not called back by what their press brought. @param {string} message */
function isStillAt(message) {
  const at = document.activeElement
  return at === document.body || closest(at, 'article')?.dataset.message === message
}

/** @param {HTMLElement} button @param {() => Promise<void>} work */
async function busy(button, work) {
  button.setAttribute('aria-busy', 'true')
  try {
    await work()
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error))
  } finally {
    button.removeAttribute('aria-busy')
  }
}
