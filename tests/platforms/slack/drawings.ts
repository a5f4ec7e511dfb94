import type { FileBlock, ImageBlock, View } from '../../../src/core/view.ts'
import type { StoredMessage } from '../../fakes/slack/index.ts'
import { say } from './harness.ts'

/** A picture of its own for each name; Slack's fake looks at no pixel. */
export const drawing = (name: string): ImageBlock => ({
  kind: 'image',
  png: Buffer.from(`PNG of ${name}`),
  alt: `A drawing of ${name}`,
})

export const file = (name: string, text = 'its text'): FileBlock => ({
  kind: 'file',
  name,
  bytes: Buffer.from(text),
})

/** A view of a sentence and these blocks. */
export const showing = (...blocks: View['body'][number][]): View => ({
  body: [...say('Look at this').body, ...blocks],
})

/** Slack's ids of the pictures that a message shows, with their words. */
export const picturesOf = (message: StoredMessage | undefined) =>
  (message?.blocks ?? [])
    .filter(({ type }) => type === 'image')
    .map(({ slack_file, alt_text }) => ({ id: (slack_file as { id: string }).id, alt: alt_text }))
