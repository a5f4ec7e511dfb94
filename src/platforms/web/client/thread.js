// @ts-check
import { byId } from './dom.js'
import { MessageList } from './messages.js'
import { phrases } from './phrases.js'

/** @import { Api } from './api.js' */
/** @import { Page, ShownMessage } from '../wire.ts' */

/** The pane beside the conversation that shows one thread. */
export class ThreadPane {
  /** @type {{ channel: string, thread: string } | undefined} */
  #at
  /** @type {HTMLElement | undefined} */
  #opener
  #api
  #pane = byId('thread')
  #list

  /** @param {Api} api */
  constructor(api) {
    this.#api = api
    this.#list = new MessageList(byId('thread-messages'), () => void this.#earlier())
  }

  get place() {
    return this.#at ?? { channel: '', thread: '' }
  }

  get list() {
    return this.#list
  }

  /** @param {ShownMessage | { channel: string, id?: string, thread: string | null }} about */
  holds({ id, thread }) {
    return this.#at !== undefined && (this.#at.thread === thread || this.#at.thread === id)
  }

  /** @param {string} channel @param {string} thread */
  async open(channel, thread) {
    if (this.#at?.thread !== thread && document.activeElement instanceof HTMLElement) {
      this.#opener = document.activeElement
    }
    this.#at = { channel, thread }
    /** @type {Page} */
    const page = await this.#api.get('/api/messages', { channel, thread })
    if (this.#at?.thread !== thread) return
    byId('thread-topic').textContent = page.head?.threadName ?? ''
    byId('thread-messages').setAttribute('aria-label', page.head?.threadName ?? phrases.thread)
    this.#pane.hidden = false
    this.#list.show(page)
  }

  close() {
    if (!this.#at) return
    this.#at = undefined
    const held = this.#pane.contains(document.activeElement)
    this.#pane.hidden = true
    if (held && this.#opener?.isConnected) this.#opener.focus()
    this.#opener = undefined
  }

  async #earlier() {
    this.#list.prepend(await this.#api.get('/api/messages', { ...this.place, before: this.#list.oldest }))
  }
}
