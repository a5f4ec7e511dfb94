import type { Answer } from '../../bot/bot.ts'
import type { Log } from '../../core/log.ts'
import type { Content } from './content.ts'
import { type Answered, show } from './show.ts'
import type { Created, Wire } from './wire.ts'

type Ways = { readonly wire: Wire; readonly log: Log }

/** Says an answer in one message of a channel: the first view posts it through `create`, the next ones edit it. */
export async function speakIn(
  to: Answered,
  answer: Answer,
  { wire, log }: Ways,
  create: (content: Content) => Promise<Created>,
): Promise<void> {
  let message: Created | undefined
  for await (const view of answer.views) {
    message = await show(view, to, log, async (content) => {
      if (message === undefined) return create(content)
      await wire.editMessage(message, content)
      return message
    })
  }
  if (message === undefined) throw new TypeError('an answer without a view')
}
