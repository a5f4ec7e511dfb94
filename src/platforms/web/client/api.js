// @ts-check
import { phrases } from './phrases.js'

/** @import { Ready, ShownMessage, State, Thinking, Time } from '../wire.ts' */

/** A request that failed; the message is a sentence for the person. */
class Failure extends Error {
  /** @param {string} sentence @param {number} status 0: the server was not reached */
  constructor(sentence, status) {
    super(sentence)
    this.status = status
  }
}

const PERSON_KEY = 'homeroom.person'
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The server's side of the page. Each tab goes by one person of the browser. */
export class Api {
  /** @type {string | null} */
  #person = sessionStorage.getItem(PERSON_KEY) ?? localStorage.getItem(PERSON_KEY)

  /** @param {string} person */
  goBy(person) {
    this.#person = person
    sessionStorage.setItem(PERSON_KEY, person)
    localStorage.setItem(PERSON_KEY, person)
  }

  /**
   * Enters the playground, as the person this tab went by or the browser's first one.
   * @returns {Promise<State>}
   */
  async enter() {
    await this.post('/api/enter', {})
    try {
      return await this.get('/api/state', {})
    } catch (error) {
      if (!(error instanceof Failure) || error.status !== 403) throw error
      this.#person = null
      return this.get('/api/state', {})
    }
  }

  /** @param {string} path @param {Record<string, string | undefined>} query */
  async get(path, query) {
    return this.#send(this.#address(path, query), { method: 'GET' })
  }

  /** @param {string} path @param {object} body */
  async post(path, body) {
    return this.#send(this.#address(path, {}), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  /**
   * Listens to what is new from `since` on; a broken connection catches up by itself.
   * @param {number} since
   * @param {{ message(m: ShownMessage): void, thinking(t: Thinking): void, time(t: Time): void,
   *   ready(r: Ready): void, connected(on: boolean): void }} hears
   */
  listen(since, hears) {
    const source = new EventSource(this.#address('/api/events', { since: String(since) }))
    let last = since
    /** @type {(event: string, hear: (data: any) => void) => void} */
    const on = (event, hear) =>
      source.addEventListener(event, (e) => {
        last = Math.max(last, Number(e.lastEventId) || 0)
        hear(JSON.parse(e.data))
      })
    on('message', hears.message)
    on('thinking', hears.thinking)
    on('time', hears.time)
    on('ready', (data) => {
      hears.connected(true)
      hears.ready(data)
    })
    source.addEventListener('error', () => {
      hears.connected(false)
      // A refused connection is closed for good by the browser; only a broken one is opened again.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.listen(last, hears), 2_000)
    })
  }

  /** @param {string} path @param {Record<string, string | undefined>} query */
  #address(path, query) {
    const parameters = new URLSearchParams(this.#person === null ? {} : { as: this.#person })
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) parameters.set(name, value)
    }
    return parameters.size === 0 ? path : `${path}?${parameters}`
  }

  /** @param {string} address @param {RequestInit} request */
  async #send(address, request) {
    const headers = { ...request.headers, 'x-time-zone': ZONE }
    const response = await fetch(address, { ...request, headers }).catch(() => {
      throw new Failure(phrases.failed, 0)
    })
    const body = await response.json().catch(() => ({}))
    if (!response.ok) throw new Failure(body.error ?? phrases.failed, response.status)
    return body
  }
}
