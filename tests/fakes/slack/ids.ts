import { randomBytes } from 'node:crypto'

/** A new id in Slack's format, such as U0A1B2C3D4E. */
export const slackId = (prefix: string): string =>
  prefix + randomBytes(6).toString('hex').toUpperCase().slice(0, 10)

/** So many random bytes in hexadecimal. */
export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** Hands out message timestamps: unique, and rising. */
export class TimestampClock {
  readonly #now: () => number
  #second = 0
  #count = 0

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  /** The next timestamp. */
  next(): string {
    const now = Math.floor(this.#now() / 1000)
    if (now > this.#second) {
      this.#second = now
      this.#count = 0
    }
    this.#count += 1
    return `${this.#second}.${String(this.#count).padStart(6, '0')}`
  }
}
