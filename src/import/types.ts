/** What an author may bring, as `--json` names it. */
export const FORMATS = [
  'task-list',
  'freecodecamp-quiz',
  'freecodecamp-questions',
  'gift',
  'aiken',
  'csv',
  'tsv',
  'anki',
  'mdbook-quiz',
] as const
export type Format = (typeof FORMATS)[number]

/** A question as it was read. Texts are Markdown. */
export type Draft = {
  /** Where it begins in its file, from 1. */
  readonly line: number
  readonly question: string
  /** In the file's order. */
  readonly options: readonly string[]
  /** Index of the right option, from 0. */
  readonly right: number
  /** Empty where the file gives none. */
  readonly explanation: string
  /** What the file says about each option, empty where it says nothing; absent when it says nothing of any. */
  readonly whys?: readonly string[]
  /** What was left out or reads otherwise than in the file. */
  readonly note?: string
}

/** A question that cannot be taken over, and why. */
export type Refused = { readonly line: number; readonly reason: string }

export type Item = Draft | Refused

export type ReadFile = {
  readonly format: Format | 'unknown'
  /** In the file's order. */
  readonly items: readonly Item[]
  /** The file's own title, where it has one. */
  readonly title?: string
  /** About the file as a whole, for its author. */
  readonly notes: readonly string[]
}

export function isRefused(item: Item): item is Refused {
  return 'reason' in item
}

/** Adds to what is noted already. */
export function withNote(draft: Draft, note: string): Draft {
  return { ...draft, note: draft.note === undefined ? note : `${draft.note} ${note}` }
}

/** Only where something is said of any option. */
export function whysOf(whys: readonly string[]): Pick<Draft, 'whys'> {
  return whys.some((why) => why !== '') ? { whys } : {}
}
