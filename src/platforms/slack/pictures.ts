import type { types } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { contexts, NO_WORDS, type SlackMessage } from './render.ts'
import { ResponseRefused } from './response-url.ts'
import type { Upload, Uploads } from './uploads.ts'
import { pause } from './waiting.ts'
import { blockComplaints, slackError } from './web-api.ts'

/** Between tries to show a picture that Slack is still working on; a response_url takes no more of them. */
const PROCESSING_MS = [400, 1_200, 2_400]

/** Whether Slack must have or fetch something before it shows the message. */
export const hasPictures = ({ blocks, pictures }: SlackMessage): boolean =>
  pictures !== undefined || blocks.some((block) => addressOf(block))

/** Sends messages with what they picture: our own pictures uploaded, others by their address. */
export class Pictures {
  readonly #uploads: Uploads
  readonly #log: Log

  constructor(uploads: Uploads, log: Log) {
    this.#uploads = uploads
    this.#log = log
  }

  /** Words in the place of pictures that cannot be shown: the message itself is never lost to them. */
  async show<T>(message: SlackMessage, send: (message: SlackMessage) => Promise<T>): Promise<T> {
    const { pictures } = message
    if (!pictures) return this.#withLinks(message, send)
    let uploaded = await this.#upload(pictures)
    if (uploaded.size === 0) return this.#withLinks(drawn(message, uploaded), send)
    let refusal = await attempt(() => send(drawn(message, uploaded)))
    if ('done' in refusal) return refusal.done
    if (isAboutUploads(refusal.error) && [...uploaded.values()].some(({ isNew }) => !isNew)) {
      for (const key of uploaded.keys()) this.#uploads.forget(key)
      uploaded = await this.#upload(pictures)
    }
    for (const ms of PROCESSING_MS) {
      if (!isAboutUploads(refusal.error)) break
      await pause(ms)
      refusal = await attempt(() => send(drawn(message, uploaded)))
      if ('done' in refusal) return refusal.done
    }
    if (isAboutUploads(refusal.error)) {
      this.#log.warn(
        { files: uploaded.size },
        'Slack shows none of our pictures here, so their words are shown',
      )
      for (const key of uploaded.keys()) this.#uploads.forget(key)
      return this.#withLinks(drawn(message, new Map()), send)
    }
    return this.#linked(drawn(message, uploaded), send, refusal.error)
  }

  async #upload(pictures: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Upload>> {
    const uploads = await Promise.all(
      [...pictures].map(async ([key, png]) => [key, await this.#uploads.picture(key, png)] as const),
    )
    return new Map(uploads.flatMap(([key, upload]) => (upload ? [[key, upload]] : [])))
  }

  /**
   * With links for pictures that Slack cannot fetch: it refuses the whole message for one that it cannot
   * reach (slackapi/java-slack-sdk#1396).
   */
  async #withLinks<T>(message: SlackMessage, send: (message: SlackMessage) => Promise<T>): Promise<T> {
    try {
      return await send(message)
    } catch (error) {
      return await this.#linked(message, send, error)
    }
  }

  async #linked<T>(
    message: SlackMessage,
    send: (message: SlackMessage) => Promise<T>,
    refusal: unknown,
  ): Promise<T> {
    const pictures = message.blocks.flatMap((block) => addressOf(block) ?? [])
    if (pictures.length === 0 || !isAboutBlocks(refusal)) throw refusal
    this.#log.warn({ pictures }, 'Slack refuses a message with pictures, so their links are shown')
    return send({ ...message, blocks: message.blocks.map(linked) })
  }
}

/** What came of sending; throws what is not about the message's blocks. */
async function attempt<T>(
  send: () => Promise<T>,
): Promise<{ readonly done: T } | { readonly error: unknown }> {
  try {
    return { done: await send() }
  } catch (error) {
    if (!isAboutBlocks(error)) throw error
    return { error }
  }
}

/** Each picture by Slack's id for it; without one, its words as a quiet line. */
function drawn({ text, blocks }: SlackMessage, uploaded: ReadonlyMap<string, Upload>): SlackMessage {
  const shown = blocks.flatMap((block): types.KnownBlock[] => {
    const key = keyOf(block)
    if (key === undefined || block.type !== 'image') return [block]
    const upload = uploaded.get(key)
    return upload
      ? [{ type: 'image', slack_file: { id: upload.id }, alt_text: block.alt_text }]
      : contexts(block.alt_text === NO_WORDS ? '' : block.alt_text)
  })
  return { text, blocks: shown }
}

function linked(block: types.KnownBlock): types.KnownBlock {
  const url = addressOf(block)
  if (url === undefined || block.type !== 'image') return block
  const link = { type: 'link' as const, url, ...(block.alt_text ? { text: block.alt_text } : {}) }
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [link] }] }
}

const keyOf = (block: types.KnownBlock): string | undefined =>
  block.type === 'image' && 'slack_file' in block && 'id' in block.slack_file
    ? block.slack_file.id
    : undefined

const addressOf = (block: types.KnownBlock): string | undefined =>
  block.type === 'image' && 'image_url' in block ? block.image_url : undefined

/**
 * Slack names no picture's fault by a code of its own: `invalid_blocks`, "downloading image failed"; for a
 * home tab `invalid_arguments`.
 */
function isAboutBlocks(error: unknown): boolean {
  if (error instanceof ResponseRefused) return error.reason === 'invalid_blocks'
  const code = slackError(error)
  return (
    code === 'invalid_blocks' ||
    (code === 'invalid_arguments' &&
      blockComplaints(error).some((complaint) => complaint.includes('/blocks')))
  )
}

/** A response_url does not say which block it is. */
function isAboutUploads(error: unknown): boolean {
  const complaints = blockComplaints(error)
  return complaints.length === 0 || complaints.some((complaint) => complaint.includes('slack_file'))
}
