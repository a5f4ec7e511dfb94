import type { Log } from '../../core/log.ts'
import { speak } from '../../core/say.ts'
import type { View } from '../../core/view.ts'
import { type Content, contentOf } from './content.ts'
import { failureFields } from './failure.ts'
import { CODES, codeOf } from './wire.ts'

/** The event that is being answered: its id, and the language of who made it. */
export type Answered = { readonly id: string; readonly locale: string }

/**
 * Sends a view. One that does not fit Discord, by our own count or by Discord's, is our fault: the person
 * gets a calm sentence instead, and the log the same reference.
 */
export async function show<T>(
  view: View,
  to: Answered,
  log: Log,
  send: (content: Content) => Promise<T>,
): Promise<T> {
  try {
    return await send(contentOf(view))
  } catch (error) {
    if (!(error instanceof RangeError) && codeOf(error) !== CODES.invalidForm) throw error
    const reference = BigInt(to.id).toString(36).slice(-6)
    log.error({ ...failureFields(error), reference }, 'a view does not fit Discord')
    const markdown = speak(to.locale).text('error.ours', { reference })
    return send(contentOf({ tone: 'bad', body: [{ kind: 'text', markdown }] }))
  }
}
