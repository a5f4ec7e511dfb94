import type { App } from '@slack/bolt'
import type { Caller } from '../../core/caller.ts'
import { speak } from '../../core/say.ts'
import { callerFrom, tenantOf } from './caller.ts'
import { deliveryOf } from './intake.ts'
import { LIMITS } from './limits.ts'
import type { Parts } from './parts.ts'
import { shorten } from './shorten.ts'
import { describeError } from './web-api.ts'

/** Threads whose title was set by this process. */
const TITLED = 1_000

/**
 * The assistant's pane: questions to begin with. What is asked in it arrives as a direct message in a
 * thread. Bolt's own Assistant is not used: it keeps what a person looks at in a store that all share,
 * and of that nothing is kept here at all.
 */
export function listenToAssistant(app: App, parts: Parts): void {
  app.event('assistant_thread_started', async ({ event, context }) => {
    const { user_id: user, channel_id: channel, thread_ts: thread } = event.assistant_thread
    await deliveryOf(context).acknowledge('message')
    const caller = callerFrom({ tenant: tenantOf(context), user, channel, thread })
    const questions = await parts.bot.starters(caller)
    if (questions.length === 0) return
    const { count, title } = LIMITS.prompts
    const prompts = questions.slice(0, count).map((message) => ({ title: shorten(message, title), message }))
    try {
      const heading = speak(parts.bot.locale(caller)).line('slack.pane.prompts')
      const where = { channel_id: channel, thread_ts: thread }
      await parts.web.assistant.threads.setSuggestedPrompts({ ...where, title: heading, prompts })
    } catch (error) {
      parts.log.warn(describeError(error), "the assistant's pane shows no questions")
    }
  })
  app.event('assistant_thread_context_changed', async ({ context }) => {
    await deliveryOf(context).acknowledge('message')
  })
}

/** What a thread with the assistant shows beside its messages. */
export class Pane {
  readonly #parts: Pick<Parts, 'web' | 'log' | 'bot'>
  readonly #titled = new Set<string>()

  constructor(parts: Pick<Parts, 'web' | 'log' | 'bot'>) {
    this.#parts = parts
  }

  /** Says that the tutor works, until the answer is posted. @returns false where Slack shows no status */
  async work(caller: Caller): Promise<boolean> {
    return this.#status(caller, speak(this.#parts.bot.locale(caller)).line('slack.pane.status'))
  }

  /** No answer comes. */
  async rest(caller: Caller): Promise<void> {
    await this.#status(caller, '')
  }

  /** Names the thread by its first question; a thread that is not the assistant's has no name. */
  async name(caller: Caller, question: string): Promise<void> {
    const { channel, thread = '' } = caller
    const key = `${channel}:${thread}`
    const title = shorten(question.replaceAll(/\s+/g, ' ').trim(), LIMITS.threadTitle)
    if (title === '' || this.#titled.has(key)) return
    this.#titled.add(key)
    const [oldest] = this.#titled
    if (this.#titled.size > TITLED && oldest !== undefined) this.#titled.delete(oldest)
    await this.#quietly(() =>
      this.#parts.web.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title }),
    )
  }

  #status({ channel, thread = '' }: Caller, status: string): Promise<boolean> {
    return this.#quietly(() =>
      this.#parts.web.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }),
    )
  }

  async #quietly(show: () => Promise<unknown>): Promise<boolean> {
    try {
      await show()
      return true
    } catch (error) {
      this.#parts.log.debug(describeError(error), "the assistant's pane could not be set")
      return false
    }
  }
}
