import { createHash } from 'node:crypto'

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A new id of 12 letters and digits. @param random in [0, 1) */
export function newId(random: () => number): string {
  return Array.from({ length: 12 }, () => DIGITS[Math.floor(random() * DIGITS.length)]).join('')
}

/** The same id for the same parts, so that doing a thing twice makes one row. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest()
  return Array.from(digest.subarray(0, 12), (byte) => DIGITS[byte % DIGITS.length]).join('')
}
