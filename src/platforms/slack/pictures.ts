import type { types } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import type { SlackMessage } from './render.ts'
import { ResponseRefused } from './response-url.ts'
import { slackError } from './web-api.ts'

/** Whether Slack must fetch something before it shows the message. */
export const hasPictures = ({ blocks }: SlackMessage): boolean => blocks.some((block) => addressOf(block))

/**
 * Sends a message, with links for its pictures when Slack cannot fetch them: it refuses the whole
 * message for one that it cannot reach (slackapi/java-slack-sdk#1396).
 */
export async function withPictures<T>(
  message: SlackMessage,
  log: Log,
  send: (message: SlackMessage) => Promise<T>,
): Promise<T> {
  try {
    return await send(message)
  } catch (error) {
    if (!hasPictures(message) || !isAboutBlocks(error)) throw error
    const pictures = message.blocks.flatMap((block) => addressOf(block) ?? [])
    log.warn({ pictures }, 'Slack refuses a message with pictures, so their links are shown')
    return send({ ...message, blocks: message.blocks.map(linked) })
  }
}

function linked(block: types.KnownBlock): types.KnownBlock {
  const url = addressOf(block)
  if (url === undefined || block.type !== 'image') return block
  const link = { type: 'link' as const, url, ...(block.alt_text ? { text: block.alt_text } : {}) }
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [link] }] }
}

const addressOf = (block: types.KnownBlock): string | undefined =>
  block.type === 'image' && 'image_url' in block ? block.image_url : undefined

/** Slack names no picture's fault by a code of its own: `invalid_blocks`, "downloading image failed". */
const isAboutBlocks = (error: unknown): boolean =>
  (error instanceof ResponseRefused ? error.reason : slackError(error)) === 'invalid_blocks'
