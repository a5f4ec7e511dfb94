/**
 * What Discord's API v10 takes: counts of elements, and lengths in UTF-16 units, which are never
 * fewer than the characters that Discord counts. From Discord's documentation and OpenAPI description.
 */
export const LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters over all text displays of a message. */
  text: 4_000,
  rowButtons: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  options: 25,
  /** Label, description and value of a select's option. */
  option: 100,
  placeholder: 150,
  imageUrl: 2_048,
  imageAlt: 1_024,
  /** Files of a message, and bytes of one where nobody pays for more. */
  uploads: 10,
  upload: 10_485_760,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  fieldHint: 100,
  fieldText: 4_000,
  suggestions: 25,
  /** Label and value of a suggestion. */
  suggestion: 100,
  commands: 100,
  commandOptions: 25,
  name: 32,
  description: 100,
  optionText: 6_000,
  threadName: 100,
  /** Messages of a channel that one call lists. */
  history: 100,
  nonce: 25,
} as const

/** @throws RangeError when `size` is over `limit`: Discord would refuse it, and nothing is cut silently. */
export function refuseOver(limit: number, size: number, what: string): void {
  if (size > limit) throw new RangeError(`${what}: ${size}, at most ${limit}`)
}

/** For labels that only point at a text shown in full elsewhere: cut at a word, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const words = text.slice(0, limit).replace(/\s+\S*$/, '')
  const cut = words.length > limit / 2 && words.length < limit ? words : text.slice(0, limit - 1)
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}
