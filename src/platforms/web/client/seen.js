// @ts-check

/** @import { ShownMessage, State } from '../wire.ts' */

/** How far one person has read in each room, as far as this browser knows. */
export class Seen {
  #key
  /** @type {Record<string, number>} */
  #read
  /** @type {Record<string, number>} */
  #newest

  /** @param {State} state */
  constructor({ me, rooms }) {
    this.#key = `homeroom.seen.${me.id}`
    this.#newest = Object.fromEntries(rooms.map(({ id, newest }) => [id, newest]))
    const kept = localStorage.getItem(this.#key)
    // Who comes for the first time begins with what is new from then on.
    this.#read = kept ? JSON.parse(kept) : { ...this.#newest }
    if (!kept) this.#keep()
  }

  /** @param {string} room */
  hasNew(room) {
    return (this.#newest[room] ?? 0) > (this.#read[room] ?? 0)
  }

  /** Whether its room now has something that was not there when it was last read. @param {ShownMessage} message */
  arrived({ channel, position, by }) {
    if (by !== 'me') this.#newest[channel] = Math.max(this.#newest[channel] ?? 0, position)
    return this.hasNew(channel)
  }

  /** @param {string} room */
  read(room) {
    if (!this.hasNew(room)) return
    this.#read[room] = this.#newest[room] ?? 0
    this.#keep()
  }

  #keep() {
    localStorage.setItem(this.#key, JSON.stringify(this.#read))
  }
}
