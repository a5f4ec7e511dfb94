/** When everything of theirs happened, in epoch milliseconds. */
export const AT = 1_800_000_000_000
export const DATE = '2027-01-15'

/** An id that does not tell of anybody: rounds and drills are their channel's. */
export const idOf = (kind: string, name: string): string =>
  `${kind}${[...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)}`

/** A name, and the learners of its two accounts. */
export type Some = { readonly name: string; readonly one: string; readonly two: string }
