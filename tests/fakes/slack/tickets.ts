import { dropOldest } from '../loopback/json.ts'
import { SlackError } from './errors.ts'
import { randomHex } from './ids.ts'
import type { Settings } from './options.ts'
import type { ResponseUrl, Trigger, Workspace } from './workspace.ts'

const KEPT = 10_000

/** Issues the short-lived permissions that come with a person's action. */
export class Tickets {
  readonly #settings: Settings
  readonly #workspace: Workspace
  readonly #origin: string

  constructor(settings: Settings, workspace: Workspace, origin: string) {
    this.#settings = settings
    this.#workspace = workspace
    this.#origin = origin
  }

  /** A trigger id with which the bot may open one view for this user. */
  newTrigger(user: string): string {
    const { triggers } = this.#workspace
    const id = `${Date.now()}.${Number.parseInt(randomHex(4), 16)}.${randomHex(8)}`
    triggers.set(id, { at: Date.now(), used: false, user })
    dropOldest(triggers, KEPT)
    return id
  }

  /** Exchange a trigger id, or refuse it. */
  useTrigger(id: string | undefined): Trigger {
    const trigger = this.#workspace.triggers.get(id ?? '')
    if (!trigger) throw new SlackError('invalid_trigger_id')
    if (trigger.used) throw new SlackError('exchanged_trigger_id')
    if (Date.now() - trigger.at > this.#settings.triggerTtlMs) throw new SlackError('expired_trigger_id')
    trigger.used = true
    return trigger
  }

  /** A URL to which the bot may post a few times, and the record of its use. */
  newResponseUrl(context: Pick<ResponseUrl, 'channel' | 'user' | 'message' | 'ephemeral'>) {
    const { responseUrls, team } = this.#workspace
    const path = `/response/${team.id}/${randomHex(12)}`
    const record: ResponseUrl = { at: Date.now(), uses: 0, ...context }
    responseUrls.set(path, record)
    dropOldest(responseUrls, KEPT)
    return { url: this.#origin + path, record }
  }
}
