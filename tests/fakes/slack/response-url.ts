import { clone } from '../loopback/json.ts'
import { assignIds } from './block-ids.ts'
import type { Messages } from './messages.ts'
import type { Settings } from './options.ts'
import { validateBlocks } from './rules/blocks.ts'
import type { ApiArgs } from './wire.ts'
import type { ResponseUrl, Workspace } from './workspace.ts'

const MAX_USES = 5

/** An answer of the HTTP server. */
export interface HttpAnswer {
  status: number
  body: unknown
}

const OK: HttpAnswer = { status: 200, body: 'ok' }
const refuse = (status: number, error: string): HttpAnswer => ({ status, body: { ok: false, error } })

/** Takes the bot's posts to response URLs. */
export class ResponseUrls {
  readonly #settings: Settings
  readonly #workspace: Workspace
  readonly #messages: Messages

  constructor(settings: Settings, workspace: Workspace, messages: Messages) {
    this.#settings = settings
    this.#workspace = workspace
    this.#messages = messages
  }

  /** Answer a post to the URL with this path. */
  respond(path: string, args: ApiArgs): HttpAnswer {
    const record = this.#workspace.responseUrls.get(path)
    const age = Date.now() - (record?.at ?? 0)
    if (!record || age > this.#settings.responseUrlTtlMs) return refuse(404, 'expired_url')
    record.uses += 1
    if (record.uses > MAX_USES) return refuse(404, 'used_url')
    const complaints = args.blocks ? validateBlocks(args.blocks, this.#workspace) : []
    if (complaints.length) {
      // Seen in slackapi/java-slack-sdk#1349: it says neither which block nor why.
      return refuse(404, 'invalid_blocks')
    }
    const original = record.ephemeral ?? record.message
    if (args.delete_original) {
      if (original) this.#messages.delete(original)
      return OK
    }
    if (!args.text && !args.blocks && !args.attachments) return refuse(500, 'no_text')
    if (args.replace_original && original) this.#replace(record, args)
    else this.#add(record, args)
    return OK
  }

  #replace({ channel, ephemeral, message }: ResponseUrl, args: ApiArgs): void {
    if (ephemeral) {
      ephemeral.history.push(clone(ephemeral))
      ephemeral.text = args.text ?? ''
      ephemeral.blocks = assignIds(args.blocks)
      ephemeral.edited = true
    } else if (message) {
      this.#messages.edit(this.#workspace.channel(channel), message, args)
    }
  }

  #add(record: ResponseUrl, args: ApiArgs): void {
    const channel = this.#workspace.channel(record.channel)
    if (args.response_type === 'in_channel') {
      const message = this.#messages.post(channel, args)
      record.message ??= message
    } else {
      const ephemeral = this.#messages.postEphemeral(channel, record.user, args)
      if (!record.message) record.ephemeral ??= ephemeral
    }
  }
}
