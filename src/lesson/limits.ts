import { VIEW } from '../core/view.ts'

/** What a lesson file keeps to. Lengths are characters; `measured` ones are worst-case Markdown. */
export const LESSON = {
  /** bytes of a file; micromark's time grows with the square of some inputs */
  bytes: 64 * 1024,
  /** characters without a blank line between them, for the same reason */
  passage: 12_000,
  /** lists and quotes inside each other */
  depth: 8,
  id: 48,
  title: 120,
  summary: 300,
  related: 12,
  minutes: 240,
  heading: 120,
  /** the smallest of the platforms' limits for a picture's address and its words */
  imageUrl: 2_048,
  imageAlt: 1_024,
  questionId: 24,
  options: { least: 2, most: 5 },
  /** measured: an option, and what is said about it */
  option: 600,
  why: 600,
  /** measured */
  explanation: 1_000,
  /** measured: the prompt and its lettered options; the rest of a view is for what the bot says around them */
  question: VIEW.text - 200,
} as const

/** Where a name is cut, with an ellipsis, because it stands on a button or in a menu too. */
export const SHOWN_WHOLE = {
  title: VIEW.choiceLabel,
  section: VIEW.buttonLabel - 10,
  term: VIEW.choiceLabel,
} as const

/** What a page of a lesson holds: a view, less the summary's and the page count's room. */
export const PAGE = {
  /** measured */
  text: VIEW.text - 150,
  blocks: VIEW.blocks - 6,
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 9_000,
} as const
