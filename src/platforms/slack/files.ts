import { PlatformRefusal } from '../../core/errors.ts'
import type { Say } from '../../core/say.ts'
import type { Block, FileBlock, View } from '../../core/view.ts'
import { contentKey, type Uploads } from './uploads.ts'

/**
 * Where an answer's files go. Slack puts none into a message that one person sees: those go to that
 * person's direct messages (slackapi/node-slack-sdk#1790).
 */
export type FilesTo =
  | { readonly user: string }
  | { readonly channel: string; readonly thread?: string | undefined }

/** Sends files, and says in the view where they are. */
export class Files {
  readonly #uploads: Uploads
  readonly #directWith: (user: string) => Promise<string>

  /** @param directWith the channel of the direct message with a person, or a PlatformRefusal */
  constructor(uploads: Uploads, directWith: (user: string) => Promise<string>) {
    this.#uploads = uploads
    this.#directWith = directWith
  }

  /** For the views of one answer: a file that several of them carry is sent once. */
  handing(to: FilesTo, say: Say): (view: View) => Promise<View> {
    const sent = new Map<string, Promise<Block>>()
    const hand = (file: FileBlock): Promise<Block> => {
      const key = `${file.name}:${contentKey(file.bytes)}`
      const block = sent.get(key) ?? this.#send(file, to, say)
      sent.set(key, block)
      return block
    }
    return async (view) =>
      hasFiles(view)
        ? {
            ...view,
            body: await Promise.all(view.body.map((block) => (block.kind === 'file' ? hand(block) : block))),
          }
        : view
  }

  async #send(file: FileBlock, to: FilesTo, say: Say): Promise<Block> {
    const { name } = file
    try {
      const channel = 'user' in to ? await this.#directWith(to.user) : to.channel
      const isSent = await this.#uploads.send(file, channel, 'user' in to ? undefined : to.thread)
      const key = isSent ? ('user' in to ? 'slack.file.direct' : 'slack.file.here') : 'slack.file.refused'
      return { kind: 'text', markdown: say.text(key, { name }) }
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) throw error
      return { kind: 'text', markdown: say.text(`refusal.${error.refusal}`) }
    }
  }
}

export const hasFiles = ({ body }: View): boolean => body.some(({ kind }) => kind === 'file')
