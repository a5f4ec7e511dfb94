/**
 * What Slack takes, in characters unless said otherwise. From docs.slack.dev/reference/block-kit and
 * @slack/types; `text` is what Slack's maintainers named for a message's blocks in slackapi/bolt-js#2509.
 */
export const LIMITS = {
  blocks: 50,
  /** Over all texts of a message's blocks. */
  text: 12_000,
  /** The `text` beside the blocks, which notifications and screen readers use. */
  fallback: 3_000,
  header: 150,
  context: { elements: 10, text: 2_000 },
  actions: 25,
  button: { text: 75, value: 2_000, url: 3_000 },
  select: { options: 100, text: 75, value: 150, placeholder: 150 },
  image: { url: 3_000, alt: 2_000 },
  /** Deepest indent of a rich text list. */
  indent: 8,
  table: { rows: 100, columns: 20, text: 10_000 },
  /** `radios`: as many choices as fit in sight; Slack itself takes ten. */
  modal: {
    title: 24,
    button: 24,
    blocks: 100,
    label: 2_000,
    hint: 2_000,
    metadata: 3_000,
    input: 3_000,
    /** inputs for a file's text: ours, room for the largest sensible lesson */
    parts: 6,
    radios: 5,
  },
  /** Global ones of an app, as its manifest takes them. */
  shortcuts: { count: 5, name: 24, description: 150, press: 255 },
  /** Questions in the assistant's pane; Slack names no limit of their titles, this is what one line holds. */
  prompts: { count: 4, title: 75 },
  /** Of a thread in the assistant's history: what one line holds. */
  threadTitle: 75,
  /** How often one response_url takes a message, within 30 minutes. */
  responses: 5,
} as const

/** @throws RangeError over the limit, because Slack refuses the whole message or form. */
export function atMost(value: string, limit: number, what: string): string {
  if (value.length > limit) {
    throw new RangeError(`${what} has ${value.length} characters, Slack takes ${limit}`)
  }
  return value
}
