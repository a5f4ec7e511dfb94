/** What the painter can draw, as plain data: every word in it was said before, so that nothing is said twice. */
export type Picture = BarsPicture | ProgressPicture | CardPicture | ReportPicture

/** Bars, one under the other. */
export type BarsPicture = { readonly kind: 'bars'; readonly bars: readonly Bar[] }

/** A bar with its number beside it. */
export type Bar = {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  /** The number in words, `12 of 15`. */
  readonly note: string
}

/** What a learner has done. */
export type ProgressPicture = {
  readonly kind: 'progress'
  readonly title: string
  /** At most four: a number and what it counts. */
  readonly figures: readonly { readonly value: string; readonly label: string }[]
  readonly calendar: Calendar
  readonly tracks: Chart
  readonly scores: Chart
}

/** How the lessons go with a team. */
export type ReportPicture = {
  readonly kind: 'report'
  readonly title: string
  /** At most four: a number and what it counts. */
  readonly figures: ProgressPicture['figures']
  readonly charts: readonly Chart[]
}

/** Bars under a heading; without bars it is left out. */
export type Chart = { readonly title: string; readonly bars: readonly Bar[] }

/** Weeks beside each other, each from Monday to Sunday. */
export type Calendar = {
  readonly title: string
  /** Names of Monday to Sunday. */
  readonly days: readonly string[]
  readonly weeks: readonly Week[]
}
export type Week = {
  /** The month that begins in this week. */
  readonly month?: string
  /** How much was done on each day from Monday on; null: a day that has not come yet. */
  readonly counts: readonly (number | null)[]
  /** Today, counting from Monday as 0. */
  readonly today?: number
}

/** One thing that a learner did, to show to others. */
export type CardPicture = {
  readonly kind: 'card'
  /** Who; a text that a person wrote. */
  readonly name: string
  /** `passed the lesson` */
  readonly deed: string
  readonly title: string
  /** Where it belongs. */
  readonly context: string
}

const LETTERS = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]/u
const MARKS = /[^\p{L}\p{M} !-~·…–—‘’“”„«»•°§€£]/gu

/**
 * A text with what the pictures' typeface has letters for: Latin, Greek and Cyrillic. Emoji and other signs
 * are left out; a text in another script is empty, and stands in the words beside the picture alone.
 */
export function drawable(text: string): string {
  const whole = text.normalize('NFC')
  const letters = whole.match(/\p{L}/gu) ?? []
  if (letters.some((letter) => LETTERS.test(letter))) return ''
  return whole.replaceAll(MARKS, '').replaceAll(/\s+/g, ' ').trim()
}
